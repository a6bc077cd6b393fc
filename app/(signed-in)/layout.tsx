import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { WithoutForms } from "@/components/form/read-only";
import { Bell } from "@/components/notices/bell";
import { Emblem } from "@/components/shell/emblem";
import { MobileMenu } from "@/components/shell/mobile-menu";
import { PrintFrame } from "@/components/shell/print-frame";
import { SidebarLinks } from "@/components/shell/sidebar";
import { TopBarTools } from "@/components/shell/top-bar-tools";
import { UserMenu } from "@/components/shell/user-menu";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { env } from "@/lib/env";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { mayReceiveNotices } from "@/lib/notices/notice.policy";
import { mayReadPlanProgress } from "@/lib/progress/progress.policy";
import { clock } from "@/lib/web/clock";
import { homeOf, navigationOf } from "@/lib/web/navigation";
import { requireActor } from "@/lib/web/read";

export default async function SignedInLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const [t, common, locale] = await Promise.all([
    getTranslations("shell"),
    getTranslations("common"),
    getLocale(),
  ]);
  const groups = navigationOf(actor.role).map((group) => ({
    label: t(`nav.${group.key}`),
    items: group.items.map((item) => ({ ...item, label: t(`nav.${item.key}`) })),
  }));
  const name = inLocale(locale, actor.nameZh, actor.nameEn);
  return (
    <div className="min-h-screen lg:grid lg:grid-cols-[14.5rem_1fr] print:block">
      <PrintFrame title={common("product-short")} asOf={clock().today} />
      <a
        href="#content"
        className="sr-only z-50 rounded-box bg-accent px-4 py-2 text-on-accent focus:not-sr-only focus:fixed focus:start-3 focus:top-3"
      >
        {t("skip")}
      </a>
      <aside className="no-print sticky top-0 h-screen overflow-y-auto border-e bg-sheet max-lg:hidden">
        <Link
          href={homeOf(actor.role)}
          className="flex h-14 items-center gap-2.5 border-b px-4 no-underline hover:no-underline"
        >
          <Emblem className="size-7 shrink-0" />
          <span className="font-title text-[0.98rem] leading-tight font-bold text-ink">
            {common("product-short")}
          </span>
        </Link>
        <SidebarLinks groups={groups} label={t("navigation")} />
      </aside>
      <div className="min-w-0">
        <header className="no-print sticky top-0 z-30 flex h-14 items-center gap-2 border-b bg-sheet px-4 lg:px-6">
          <MobileMenu
            groups={groups}
            labels={{ menu: t("menu"), navigation: t("navigation"), close: common("close") }}
          />
          <Link
            href={homeOf(actor.role)}
            className="min-w-0 truncate font-title font-bold text-ink no-underline lg:hidden"
          >
            {common("product-short")}
          </Link>
          <div className="ms-auto flex items-center gap-1">
            {actor.readOnly ? <Badge tone="info">{t("read-only")}</Badge> : null}
            {mayReceiveNotices(actor) ? <Bell /> : null}
            <TopBarTools />
            <UserMenu
              name={name}
              detail={`${t(`role.${actor.role}`)} · ${actor.unitCode}`}
              wall={mayReadPlanProgress(actor) ? { href: "/wall", label: t("wall") } : null}
              labels={{ account: t("nav.account"), signOut: t("sign-out"), menu: t("signed-in-as") }}
            />
          </div>
        </header>
        {env().DEMONSTRATION === "1" ? (
          <aside
            aria-label={common("demonstration-label")}
            className="border-b bg-warn-wash px-4 py-1 text-xs text-warn lg:px-6"
          >
            {common("demonstration")}
          </aside>
        ) : null}
        {actor.readOnly ? (
          <aside
            aria-label={t("read-only")}
            className="no-print border-b bg-accent-wash px-4 py-1 text-xs text-accent lg:px-6"
          >
            {t("read-only-strip")}
          </aside>
        ) : null}
        <main id="content" tabIndex={-1} className="mx-auto max-w-[84rem] px-4 py-5 outline-none lg:px-6">
          {actor.readOnly ? <WithoutForms>{children}</WithoutForms> : children}
        </main>
      </div>
    </div>
  );
}
