import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { ExportMenu } from "@/components/list/export-menu";
import { ListTable } from "@/components/list/list-table";
import { PrintFrame } from "@/components/shell/print-frame";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { formatDate } from "@/lib/i18n/format";
import { getTranslations } from "@/lib/i18n/translations";
import { listPeriods } from "@/lib/reports/queries/list-periods";
import { ask } from "@/lib/web/read";
import { periodColumns } from "./period-columns";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("review"))("periods.title") };
}

export default async function PeriodsPage() {
  const { rows, today } = await ask(listPeriods, {});
  const [t, state, common, locale] = await Promise.all([
    getTranslations("review"),
    getTranslations("period-state"),
    getTranslations("common"),
    getLocale(),
  ]);
  return (
    <>
      <PrintFrame landscape title={t("periods.title")} asOf={today} />
      <PageHeader
        title={t("periods.title")}
        lead={t("periods.lead")}
        actions={
          <>
            <Button asChild>
              <Link href="/desk/period">{state("title")}</Link>
            </Button>
            <Button asChild>
              <Link href="/periods/reopened">{t("periods.reopened")}</Link>
            </Button>
          </>
        }
      />
      <div className="mb-3 flex flex-wrap items-center gap-2 text-sm text-ink-faint">
        <p>{common("as-of", { date: formatDate(today, locale, true) })}</p>
        <ExportMenu list="periods" params={{}} rows={rows.length} />
      </div>
      <div className="sheet">
        <ListTable
          caption={t("periods.caption")}
          columns={await periodColumns()}
          rows={rows}
          rowKey={(row) => row.period.code}
          empty={<EmptyState title={t("periods.none")} hint={t("periods.none-hint")} />}
        />
      </div>
    </>
  );
}
