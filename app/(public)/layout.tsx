import type { ReactNode } from "react";
import { Emblem } from "@/components/shell/emblem";
import { TopBarTools } from "@/components/shell/top-bar-tools";
import { getTranslations } from "@/lib/i18n/translations";

export default async function PublicLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations("common");
  return (
    <div className="flex min-h-screen flex-col">
      <header className="no-print flex h-14 items-center gap-2.5 border-b bg-sheet px-4 lg:px-8">
        <Emblem className="size-7" />
        <span className="min-w-0 truncate font-title font-bold">{t("product-short")}</span>
        <div className="ms-auto flex items-center gap-1">
          <TopBarTools />
        </div>
      </header>
      <main id="content" className="flex-1">
        {children}
      </main>
    </div>
  );
}
