import type { ChartModel } from "@/components/charts/chart-model";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { IndicatorWords } from "./wording";

type Row = { key: string; x: number; period: string; series: string; kind: string; value: string };
type Props = { model: ChartModel; name: string; unit: string; words: IndicatorWords };

/** The figures a chart draws, the latest first: values as they are marked, and what was to be reached. */
export function ChartTable({ model, name, unit, words: { t } }: Props) {
  const values = model.tracks.flatMap(({ key, name: series, points }) =>
    points.map(({ x, period, value, look }): Row => {
      const kind = t(`chart.mark.${look}`);
      return { key: `${key}-${x}`, x, period, series, kind, value };
    }),
  );
  const due = model.steps.flatMap(({ key, name: kind, points }) =>
    points.map(({ x, period, value }): Row => ({ key: `${key}-${x}`, x, period, series: "", kind, value })),
  );
  const rows = [...values, ...due].sort((a, b) => b.x - a.x);
  const columns: Column<Row>[] = [
    { key: "period", header: t("column.period"), cell: ({ period }) => period },
    { key: "series", header: t("column.series"), cell: ({ series }) => series },
    { key: "kind", header: t("chart.table.kind"), cell: ({ kind }) => kind },
    {
      key: "value",
      header: t("column.value-in", { unit }),
      align: "end",
      nowrap: true,
      cell: ({ value }) => value,
    },
  ];
  return (
    <DataTable
      caption={t("chart.table.caption", { name })}
      columns={columns.filter(({ key }) => key !== "series" || rows.some(({ series }) => series !== ""))}
      rows={rows}
      rowKey={({ key }) => `figure-${key}`}
    />
  );
}
