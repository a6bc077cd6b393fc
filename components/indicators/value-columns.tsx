import type { ListColumn } from "@/components/list/list-column";
import { EvidenceBadge } from "@/components/record/evidence-badge";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { amount, date, text } from "@/lib/exports/sheet";
import { getTranslations } from "@/lib/i18n/translations";
import { columnValue } from "@/lib/indicators/amount";
import type { Indicator } from "@/lib/indicators/indicator";
import { byDate, type Observation } from "@/lib/indicators/observation";
import { unitLabel } from "@/lib/indicators/unit-of-measure";
import { AlignedValue, placesOf } from "./aligned-value";
import type { IndicatorWords } from "./wording";

/** Every value ever published, the newest of each series first. */
export function valueRows({ observations, series }: Indicator): Observation[] {
  const order = series.map(({ code }) => code);
  return [...observations].sort((a, b) => order.indexOf(a.series) - order.indexOf(b.series) || byDate(b, a));
}

export async function valueColumns(
  indicator: Indicator,
  words: IndicatorWords,
  keeps: boolean,
): Promise<ListColumn<Observation>[]> {
  const { t, pick, date: day, locale, period } = words;
  const { observations, series, unitOfMeasure, definitions } = indicator;
  const [common, part] = await Promise.all([getTranslations("common"), getTranslations("exports.part")]);
  const places = placesOf(
    observations.map(({ value }) => value),
    unitOfMeasure,
    locale,
  );
  const byId = new Map(observations.map((row) => [row.id, row]));
  const correction = new Map(
    observations.flatMap((row) => (row.revisesId ? [[row.revisesId, row] as const] : [])),
  );
  const seriesName = (row: Observation) => {
    const named = series.find(({ code }) => code === row.series);
    return named ? pick(named.nameZh, named.nameEn) : row.series;
  };
  const qualifier = ({ qualifier: word }: Observation) => (word === "EXACT" ? null : t(`qualifier.${word}`));
  const explained = (row: Observation) =>
    [pick(row.derivationZh, row.derivationEn), pick(row.noteZh, row.noteEn)].filter(Boolean);
  const definition = (row: Observation) => t("definitions.number", { number: row.definition });
  const revises = (row: Observation) => {
    const earlier = row.revisesId ? byId.get(row.revisesId) : undefined;
    return earlier
      ? { id: earlier.id, words: t("values.revises", { value: words.amount(indicator, earlier) }) }
      : null;
  };
  const revisedTo = (row: Observation) => {
    const later = correction.get(row.id);
    return later
      ? { id: later.id, words: t("values.revised-to", { value: words.amount(indicator, later) }) }
      : null;
  };
  const ofSeries: ListColumn<Observation> = {
    key: "series",
    label: t("column.series"),
    className: "min-w-28",
    cell: seriesName,
    sheet: text(seriesName),
  };
  const ofDefinition: ListColumn<Observation> = {
    key: "definition",
    label: t("column.definition"),
    nowrap: true,
    cell: (row) => <a href={`#definition-${row.definition}`}>{definition(row)}</a>,
    sheet: text(definition),
  };
  const actions: ListColumn<Observation> = {
    key: "actions",
    label: t("column.actions"),
    header: <span className="no-print">{t("column.actions")}</span>,
    cell: (row) =>
      correction.has(row.id) ? null : (
        <Link
          href={`/indicators/${indicator.code}/observations/${row.id}/revise`}
          aria-label={t("values.revise-this", { period: period(row) })}
          className="no-print"
        >
          {t("values.revise")}
        </Link>
      ),
    sheet: null,
  };
  return [
    ...(series.length > 1 ? [ofSeries] : []),
    {
      key: "period",
      label: t("column.period"),
      nowrap: true,
      cell: (row) => <span className={correction.has(row.id) ? "text-ink-faint" : ""}>{period(row)}</span>,
      sheet: text(period),
    },
    {
      key: "value",
      label: t("column.value-in", { unit: unitLabel(unitOfMeasure, locale) }),
      align: "end",
      nowrap: true,
      cell: (row) => {
        const value = <AlignedValue value={row.value} unit={unitOfMeasure} locale={locale} places={places} />;
        return (
          <>
            {qualifier(row) ? <span className="me-1 text-ink-soft">{qualifier(row)}</span> : null}
            {correction.has(row.id) ? <del className="text-ink-faint decoration-1">{value}</del> : value}
          </>
        );
      },
      sheet: [
        amount((row) => columnValue(row.value, unitOfMeasure, locale)),
        text(qualifier, part("qualifier")),
      ],
    },
    {
      key: "as-of",
      label: t("column.as-of"),
      nowrap: true,
      cell: (row) => day(row.asOf),
      sheet: date((row) => row.asOf),
    },
    {
      key: "published",
      label: t("column.published"),
      nowrap: true,
      cell: (row) =>
        row.publishedOn ? (
          day(row.publishedOn)
        ) : (
          <span className="text-ink-faint">{t("values.not-dated")}</span>
        ),
      sheet: [
        date((row) => row.publishedOn),
        text((row) => (row.publishedOn ? null : t("values.not-dated")), part("note")),
      ],
    },
    {
      key: "evidence",
      label: t("column.evidence"),
      cell: (row) => {
        const [earlier, later] = [revises(row), revisedTo(row)];
        return (
          <span className="flex flex-col items-start gap-1">
            <EvidenceBadge evidence={row.evidence} />
            {earlier ? <a href={`#${earlier.id}`}>{earlier.words}</a> : null}
            {later ? (
              <>
                <Badge tone="stopped">{t("values.superseded")}</Badge>
                <a href={`#${later.id}`}>{later.words}</a>
              </>
            ) : null}
          </span>
        );
      },
      sheet: [
        text((row) => common(`evidence.${row.evidence}`)),
        text((row) => revises(row)?.words ?? null, part("revises")),
        text((row) => (revisedTo(row) ? t("values.superseded") : null), part("mark")),
        text((row) => revisedTo(row)?.words ?? null, part("revised-to")),
      ],
    },
    {
      key: "derivation",
      label: t("column.derivation"),
      className: "min-w-52",
      cell: (row) =>
        explained(row).length > 0 ? explained(row).map((line) => <p key={line}>{line}</p>) : "–",
      sheet: text((row) => explained(row).join("\n")),
    },
    ...(definitions.length > 1 ? [ofDefinition] : []),
    {
      key: "sources",
      label: t("column.source"),
      className: "min-w-24",
      // The numbers only: the page lists the sources in full under the chart.
      cell: (row) =>
        row.sources.map((source) => (
          <Link
            key={source.id}
            href={`/sources#${source.id}`}
            title={pick(source.titleZh, source.titleEn)}
            className="me-1.5 whitespace-nowrap"
          >
            {source.id}
          </Link>
        )),
      sheet: text((row) => row.sources.map(({ id }) => id).join(" ")),
    },
    ...(keeps ? [actions] : []),
  ];
}
