import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import type { IndicatorStanding } from "@/lib/indicators/indicator-standing";
import { unitLabel } from "@/lib/indicators/unit-of-measure";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { indicatorHref } from "./indicator-href";
import { FinalCell, InterimCell, LastValue, StandingCell, Trend, ValueSource } from "./standing-facts";
import { indicatorWords } from "./wording";

type Props = { indicators: readonly IndicatorStanding[]; asOf: CalendarDate };

/** Indicators against the way to their targets, a row each. */
export async function StandingTable({ indicators, asOf }: Props) {
  const words = await indicatorWords();
  const { t, pick, locale } = words;
  return (
    <DataTable
      caption={t("standing.caption")}
      rows={indicators}
      rowKey={({ code }) => `standing-${code}`}
      empty={<EmptyState title={t("standing.empty")} hint={t("standing.empty-hint")} />}
      columns={[
        {
          key: "name",
          header: t("standing.name"),
          className: "min-w-40",
          cell: ({ code, nameZh, nameEn, unitOfMeasure, kind }) => (
            <>
              <Link href={indicatorHref(code, asOf)} className="font-medium">
                {pick(nameZh, nameEn)}
              </Link>
              <span className="block text-xs text-ink-faint">
                {t(`kind.${kind}`)} · {unitLabel(unitOfMeasure, locale)}
              </span>
            </>
          ),
        },
        {
          key: "standing",
          header: t("interim.standing"),
          className: "min-w-52",
          cell: (row) => <StandingCell indicator={row} words={words} />,
        },
        {
          key: "last",
          header: t("standing.last"),
          align: "end",
          nowrap: true,
          cell: (row) => <LastValue indicator={row} words={words} />,
        },
        {
          key: "source",
          header: t("standing.source"),
          className: "text-xs text-ink-faint",
          cell: (row) => <ValueSource indicator={row} words={words} />,
        },
        {
          key: "interim",
          header: t("interim.title"),
          className: "min-w-36",
          cell: (row) => <InterimCell indicator={row} words={words} asOf={asOf} />,
        },
        {
          key: "final",
          header: t("standing.final"),
          className: "min-w-36",
          cell: (row) => <FinalCell indicator={row} words={words} />,
        },
        {
          key: "trend",
          header: t("standing.trend"),
          secondary: true,
          cell: (row) => <Trend indicator={row} words={words} />,
        },
      ]}
    />
  );
}
