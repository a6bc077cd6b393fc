import type { ReactNode } from "react";
import { PrintFrame } from "@/components/shell/print-frame";
import { PageHeader } from "@/components/ui/page-header";
import type { StandingView } from "@/lib/dashboards/standing";
import { formatDate } from "@/lib/i18n/format";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import type { Params } from "@/lib/web/list-params";
import { type DashboardTab, Tabs } from "./tabs";

type Props = {
  tab: DashboardTab;
  title: string;
  lead: string;
  params: Params;
  standing: Pick<StandingView, "date">;
  children?: ReactNode;
};

/** What every dashboard page begins with: its name, the other pages, as of when, and its filters. */
export function DashboardHead({ tab, title, lead, params, standing, children }: Props) {
  const [t, locale] = [useTexts("dashboard"), useReaderLocale()];
  return (
    <>
      <PrintFrame title={title} asOf={standing.date} />
      <PageHeader title={title} lead={lead} />
      <Tabs current={tab} params={params} />
      {children}
      <p className="mb-3 text-sm text-ink-faint">
        <span className="font-medium text-ink-soft">
          {t("as-of", { date: formatDate(standing.date, locale, true) })}
        </span>
        {" · "}
        {t("basis")}
      </p>
    </>
  );
}
