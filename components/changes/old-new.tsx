import { ArrowRight } from "lucide";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { useTexts } from "@/lib/i18n/translations";

/** How it was and how it is, side by side; read out as such. */
export function OldNew({ before, after }: { before: ReactNode; after: ReactNode }) {
  const t = useTexts("changes");
  return (
    <span className="inline-flex items-center gap-x-1.5 gap-y-1 max-sm:flex-wrap print:flex-wrap">
      <span className="sr-only">{t("was")} </span>
      <span className="text-ink-soft">{before}</span>
      <Icon of={ArrowRight} className="size-3.5 shrink-0 text-ink-faint" />
      <span className="sr-only">{t("is")} </span>
      <span className="font-medium">{after}</span>
    </span>
  );
}
