import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { ExportMenu } from "@/components/list/export-menu";
import { ListTable } from "@/components/list/list-table";
import { WindowBadge } from "@/components/review/window-badge";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { RuleLink } from "@/components/tasks/rule-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { formatDate, formatMonth } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { ask, requireActor } from "@/lib/web/read";
import { readUnitPeriod } from "@/lib/worklists/queries/read-unit-period";
import { mayReadPeriodState } from "@/lib/worklists/worklists.policy";
import { unitReportColumns } from "./unit-report-columns";

type Props = { params: Promise<{ code: string; period: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { code, period } = await params;
  return { title: (await getTranslations("unit-standing"))("period-page.title", { unit: code, period }) };
}

export default async function UnitPeriodPage({ params }: Props) {
  const { code, period: asked } = await params;
  const [view, actor] = [await ask(readUnitPeriod, { code, period: asked }), await requireActor()];
  const [t, units, common, locale] = await Promise.all([
    getTranslations("unit-standing"),
    getTranslations("units"),
    getTranslations("common"),
    getLocale(),
  ]);
  const { unit, period, window, rows, today } = view;
  const day = (date: string) => formatDate(date, locale, true);
  return (
    <div className="print-landscape">
      <Breadcrumbs
        crumbs={[
          { label: units("title"), href: "/units" },
          { label: code, href: `/units/${code}#reporting` },
          { label: period.code },
        ]}
      />
      <PageHeader
        title={t("period-page.title", {
          unit: inLocale(locale, unit.shortNameZh, unit.nameEn),
          period: formatMonth(period.code, locale),
        })}
        badges={<WindowBadge window={window} />}
        lead={t("period-page.lead")}
      />
      <div className="mb-3 flex flex-wrap items-center gap-2 text-sm text-ink-faint">
        <p>
          {common("as-of", { date: day(today) })} ·{" "}
          {t("period-page.window", { opens: day(period.opensOn), closes: day(period.closesOn) })} ·{" "}
          <RuleLink rule={period} />
        </p>
        <ExportMenu list="unit-period" params={{ code, period: period.code }} rows={rows.length} />
      </div>
      <div className="sheet">
        <ListTable
          caption={t("reporting.caption")}
          columns={
            await unitReportColumns({
              ...{ unit: code, period: period.code },
              reviews: mayReadPeriodState(actor),
            })
          }
          rows={rows}
          rowKey={(row) => `report-${row.taskCode}`}
          empty={<EmptyState title={t("period-page.none")} hint={t("period-page.none-hint")} />}
        />
      </div>
    </div>
  );
}
