import { getTranslations } from "next-intl/server";
import type { ListColumn } from "@/components/list/list-column";
import { Link } from "@/components/ui/link";
import { amount, date, text } from "@/lib/exports/sheet";
import { columnValue } from "@/lib/indicators/amount";
import type { IndicatorStanding } from "@/lib/indicators/indicator-standing";
import { unitLabel } from "@/lib/indicators/unit-of-measure";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { indicatorHref } from "./indicator-href";
import {
  dueAndNext,
  FinalCell,
  InterimCell,
  LastValue,
  StandingCell,
  Trend,
  ValueSource,
} from "./standing-facts";
import { againstText, awaitedText, standingText } from "./standing-words";
import type { IndicatorWords } from "./wording";

type Row = IndicatorStanding;

/** Indicators against the way to their targets, on a dashboard and in a file. */
export async function standingColumns(words: IndicatorWords, asOf: CalendarDate): Promise<ListColumn<Row>[]> {
  const { t, pick, locale, period, targetDates } = words;
  const part = await getTranslations("exports.part");
  const inColumn = (row: Row, value: string | undefined) =>
    value === undefined ? null : columnValue(value, row.unitOfMeasure, locale);
  const qualifier = ({ observation }: Row) => {
    if (!observation) return t("no-value");
    return observation.qualifier === "EXACT" ? null : t(`qualifier.${observation.qualifier}`);
  };
  const targetless = ({ standing }: Row) =>
    standing.verdict === "no-basis" && standing.reason === "no-target";
  return [
    {
      key: "name",
      label: t("standing.name"),
      className: "min-w-40",
      cell: (row) => (
        <>
          <Link href={indicatorHref(row.code, asOf)} className="font-medium">
            {pick(row.nameZh, row.nameEn)}
          </Link>
          <span className="block text-xs text-ink-faint">
            {t(`kind.${row.kind}`)} · {unitLabel(row.unitOfMeasure, locale)}
          </span>
        </>
      ),
      sheet: [
        text((row) => pick(row.nameZh, row.nameEn)),
        text((row) => t(`kind.${row.kind}`), t("list.kind")),
        text((row) => unitLabel(row.unitOfMeasure, locale), t("column.unit")),
      ],
    },
    {
      key: "standing",
      label: t("interim.standing"),
      className: "min-w-52",
      cell: (row) => <StandingCell indicator={row} words={words} />,
      sheet: [
        text((row) => (targetless(row) ? null : t(`standing.verdict.${row.standing.verdict}`))),
        text(
          (row) =>
            standingText(row.standing, { ...row, qualifier: row.observation?.qualifier ?? null }, words),
          t("standing.gap"),
        ),
        text((row) => againstText(row.standing, row, words), t("standing.basis")),
        text((row) => awaitedText(row.standing, row, words), t("standing.awaiting")),
      ],
    },
    {
      key: "last",
      label: t("standing.last"),
      align: "end",
      nowrap: true,
      cell: (row) => <LastValue indicator={row} words={words} />,
      sheet: [
        amount((row) => inColumn(row, row.observation?.value)),
        text(qualifier, part("qualifier")),
        text((row) => row.series && pick(row.series.nameZh, row.series.nameEn), t("column.series")),
        text((row) => row.observation && period(row.observation), t("column.period")),
        text(
          (row) => (row.observation?.evidence === "DERIVED" ? t("chart.mark.derived") : null),
          part("mark"),
        ),
      ],
    },
    {
      key: "source",
      label: t("standing.source"),
      className: "text-xs text-ink-faint",
      cell: (row) => <ValueSource indicator={row} words={words} />,
      sheet: [
        text((row) => row.observation?.sources.map(({ id }) => id).join(" ") ?? null),
        date((row) => row.observation?.asOf ?? null, t("column.as-of")),
      ],
    },
    {
      key: "interim",
      label: t("interim.title"),
      className: "min-w-36",
      cell: (row) => <InterimCell indicator={row} words={words} asOf={asOf} />,
      sheet: [
        amount((row) => inColumn(row, dueAndNext(row, asOf).due?.quantity)),
        date((row) => dueAndNext(row, asOf).due?.dueOn ?? null, t("interim.due")),
        amount((row) => inColumn(row, dueAndNext(row, asOf).next?.quantity), t("standing.next")),
        date((row) => dueAndNext(row, asOf).next?.dueOn ?? null, t("standing.next-due")),
        text(interimNote, t("standing.note")),
      ],
    },
    {
      key: "final",
      label: t("standing.final"),
      className: "min-w-36",
      cell: (row) => <FinalCell indicator={row} words={words} />,
      sheet: text(({ targets }) =>
        targets.map((one) => `${one.code} ${pick(one.valueZh, one.valueEn)} ${targetDates(one)}`).join("\n"),
      ),
    },
    {
      key: "trend",
      label: t("standing.trend"),
      secondary: true,
      cell: (row) => <Trend indicator={row} words={words} />,
      // The small line is a picture of values that are in the indicator's own file.
      sheet: null,
    },
  ];

  function interimNote({ lacksInterimTargets, interim, versions }: Row): string {
    const said = [
      lacksInterimTargets ? t("interim.missing") : "",
      versions > 1 ? t("standing.versions", { count: versions - 1 }) : "",
      interim?.demonstration ? t("interim.demonstration") : "",
    ];
    return said.filter(Boolean).join(" ");
  }
}
