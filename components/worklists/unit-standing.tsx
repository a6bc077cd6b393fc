import { TrendLine } from "@/components/progress/trend-line";
import { Section } from "@/components/ui/section";
import { formatDate } from "@/lib/i18n/format";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import type { UnitStanding as Standing } from "@/lib/worklists/unit-standing";
import { ReportingTable } from "./reporting-table";
import { StandFigures } from "./stand-figures";
import { WaitedForList } from "./waited-for-list";

type Props = {
  standing: Standing;
  /** The reader is one of its people. */
  own: boolean;
};

/** How far a unit is, how it has reported of late, and who waits for it: four sheets, side by side or in a column. */
export function UnitStanding({ standing, own }: Props) {
  const [t, locale] = [useTexts("unit-standing"), useReaderLocale()];
  const { unit, leads, supports, trend, waitedFor, periods, date } = standing;
  const asOf = t("as-of", { date: formatDate(date, locale) });
  return (
    <>
      <Section id="standing" title={t("progress")} aside={asOf}>
        <div className="space-y-4">
          <StandFigures unit={unit.code} of="LEAD" stand={leads} />
          <StandFigures unit={unit.code} of="SUPPORT" stand={supports} />
        </div>
      </Section>
      <Section id="trend" title={t("trend.title", { count: trend.points.length })} aside={asOf}>
        <TrendLine points={trend.points} caption={t(`trend.of-${trend.role}`)} />
      </Section>
      <Section
        id="waited-for"
        title={t(own ? "waited.title" : "waited.title-of")}
        aside={waitedFor.length > 0 ? t("waited.count", { count: waitedFor.length }) : asOf}
      >
        <WaitedForList unit={unit.code} own={own} waitedFor={waitedFor} />
      </Section>
      <Section id="reporting" title={t("reporting.title", { count: periods.length })} aside={asOf} flush>
        {periods.length === 0 ? (
          <p className="px-4 py-3.5 text-sm text-ink-faint">{t("reporting.none")}</p>
        ) : (
          <ReportingTable unit={unit.code} standing={standing} />
        )}
      </Section>
    </>
  );
}
