import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { WindowBadge } from "@/components/review/window-badge";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { RuleLink } from "@/components/tasks/rule-link";
import { PageHeader } from "@/components/ui/page-header";
import { formatDate, formatMonth } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { ask, requireActor } from "@/lib/web/read";
import { readUnitPeriod } from "@/lib/worklists/queries/read-unit-period";
import { mayReadPeriodState } from "@/lib/worklists/worklists.policy";
import { UnitReportTable } from "./unit-report-table";

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
      <p className="mb-3 text-sm text-ink-faint">
        {common("as-of", { date: day(today) })} ·{" "}
        {t("period-page.window", { opens: day(period.opensOn), closes: day(period.closesOn) })} ·{" "}
        <RuleLink rule={period} />
      </p>
      <div className="sheet">
        <UnitReportTable unit={code} period={period.code} rows={rows} reviews={mayReadPeriodState(actor)} />
      </div>
    </div>
  );
}
