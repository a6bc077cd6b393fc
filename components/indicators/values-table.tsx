import { EvidenceBadge } from "@/components/record/evidence-badge";
import { Badge } from "@/components/ui/badge";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import type { Indicator } from "@/lib/indicators/indicator";
import { byDate, type Observation } from "@/lib/indicators/observation";
import { unitLabel } from "@/lib/indicators/unit-of-measure";
import { AlignedValue, placesOf } from "./aligned-value";
import type { IndicatorWords } from "./wording";

type Props = { indicator: Indicator; words: IndicatorWords; keeps: boolean };

/** The chart's figures in full: every value ever published, the newest of each series first. */
export function ValuesTable({ indicator, words, keeps }: Props) {
  const { t, pick, date, locale, amount, period } = words;
  const { observations, series, unitOfMeasure, definitions } = indicator;
  const order = series.map(({ code }) => code);
  const rows = [...observations].sort(
    (a, b) => order.indexOf(a.series) - order.indexOf(b.series) || byDate(b, a),
  );
  const places = placesOf(
    rows.map(({ value }) => value),
    unitOfMeasure,
    locale,
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  const correction = new Map(rows.flatMap((row) => (row.revisesId ? [[row.revisesId, row] as const] : [])));
  const columns: Column<Observation>[] = [
    {
      key: "period",
      header: t("column.period"),
      nowrap: true,
      cell: (row) => <span className={correction.has(row.id) ? "text-ink-faint" : ""}>{period(row)}</span>,
    },
    {
      key: "value",
      header: t("column.value-in", { unit: unitLabel(unitOfMeasure, locale) }),
      align: "end",
      nowrap: true,
      cell: (row) => {
        const value = <AlignedValue value={row.value} unit={unitOfMeasure} locale={locale} places={places} />;
        return (
          <>
            {row.qualifier === "EXACT" ? null : (
              <span className="me-1 text-ink-soft">{t(`qualifier.${row.qualifier}`)}</span>
            )}
            {correction.has(row.id) ? <del className="text-ink-faint decoration-1">{value}</del> : value}
          </>
        );
      },
    },
    { key: "as-of", header: t("column.as-of"), nowrap: true, cell: (row) => date(row.asOf) },
    {
      key: "published",
      header: t("column.published"),
      nowrap: true,
      cell: (row) =>
        row.publishedOn ? (
          date(row.publishedOn)
        ) : (
          <span className="text-ink-faint">{t("values.not-dated")}</span>
        ),
    },
    {
      key: "evidence",
      header: t("column.evidence"),
      cell: (row) => (
        <span className="flex flex-col items-start gap-1">
          <EvidenceBadge evidence={row.evidence} />
          {revisionOf(row)}
        </span>
      ),
    },
    {
      key: "derivation",
      header: t("column.derivation"),
      className: "min-w-52",
      cell: (row) => {
        const texts = [pick(row.derivationZh, row.derivationEn), pick(row.noteZh, row.noteEn)].filter(
          Boolean,
        );
        return texts.length > 0 ? texts.map((text) => <p key={text}>{text}</p>) : "–";
      },
    },
    {
      key: "sources",
      header: t("column.source"),
      className: "min-w-24",
      cell: (row) =>
        row.sources.map((source) => (
          <SourceMark key={source.id} id={source.id} title={pick(source.titleZh, source.titleEn)} />
        )),
    },
  ];
  if (series.length > 1) {
    columns.unshift({
      key: "series",
      header: t("column.series"),
      className: "min-w-28",
      cell: (row) => {
        const named = series.find(({ code }) => code === row.series);
        return named ? pick(named.nameZh, named.nameEn) : row.series;
      },
    });
  }
  if (definitions.length > 1) {
    columns.splice(-1, 0, {
      key: "definition",
      header: t("column.definition"),
      nowrap: true,
      cell: (row) => (
        <a href={`#definition-${row.definition}`}>{t("definitions.number", { number: row.definition })}</a>
      ),
    });
  }
  if (keeps) {
    columns.push({
      key: "actions",
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
    });
  }
  return (
    // On paper nothing scrolls: cells wrap and stand closer.
    <div className="print:[&_table]:text-[8pt] print:[&_td]:min-w-0 print:[&_td]:px-1 print:[&_td]:whitespace-normal print:[&_th]:px-1 print:[&_th]:whitespace-normal">
      <DataTable
        caption={t("values.caption", { name: pick(indicator.nameZh, indicator.nameEn) })}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
      />
    </div>
  );

  function revisionOf(row: Observation) {
    const earlier = row.revisesId ? byId.get(row.revisesId) : undefined;
    const later = correction.get(row.id);
    return (
      <>
        {earlier ? (
          <a href={`#${earlier.id}`}>{t("values.revises", { value: amount(indicator, earlier) })}</a>
        ) : null}
        {later ? (
          <>
            <Badge tone="stopped">{t("values.superseded")}</Badge>
            <a href={`#${later.id}`}>{t("values.revised-to", { value: amount(indicator, later) })}</a>
          </>
        ) : null}
      </>
    );
  }
}

/** The number only: the page lists the sources in full under the chart. */
function SourceMark({ id, title }: { id: string; title: string }) {
  return (
    <Link href={`/sources#${id}`} title={title} className="me-1.5 whitespace-nowrap">
      {id}
    </Link>
  );
}
