import { DataTable } from "@/components/ui/data-table";
import { useTexts } from "@/lib/i18n/translations";
import type { SeriesPoint } from "@/lib/progress/task-progress";

const WIDTH = 640;
const HEIGHT = 170;
const LEFT = 40;
const RIGHT = 12;
const TOP = 10;
const BOTTOM = 24;
/** More labels than this run into one another. */
const LABELS = 8;

/** Planned against actual, drawn on the server, with the same figures as a table. */
export function SeriesLine({ series }: { series: readonly SeriesPoint[] }) {
  const t = useTexts("progress");
  if (series.length === 0) return <p className="text-sm text-ink-faint">{t("series.empty")}</p>;
  const x = (index: number) =>
    LEFT + (series.length === 1 ? 0.5 : index / (series.length - 1)) * (WIDTH - LEFT - RIGHT);
  const y = (percent: number) => TOP + (1 - percent / 100) * (HEIGHT - TOP - BOTTOM);
  const points = (of: (point: SeriesPoint) => number | null) =>
    series.flatMap((point, index) => {
      const value = of(point);
      return value === null ? [] : [{ x: round(x(index)), y: round(y(value)) }];
    });
  const planned = points((point) => point.planned);
  const actual = points((point) => point.actual);
  const every = Math.ceil(series.length / LABELS);
  const last = series.findLast((point) => point.actual !== null);
  return (
    <figure>
      <figcaption className="mb-1 flex flex-wrap gap-x-5 text-sm text-ink-soft">
        <Key label={t("series.planned")} dashed />
        <Key label={t("series.actual")} />
      </figcaption>
      <svg
        role="img"
        aria-label={t("series.label", {
          count: series.length,
          planned: series.at(-1)?.planned ?? 0,
          actual: last?.actual ?? 0,
        })}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        className="h-auto w-full max-w-3xl"
      >
        {[0, 25, 50, 75, 100].map((percent) => (
          <g key={percent}>
            <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(percent)} y2={y(percent)} stroke="var(--line)" />
            <text x={LEFT - 6} y={y(percent) + 4} textAnchor="end" fontSize="11" fill="var(--ink-faint)">
              {percent}%
            </text>
          </g>
        ))}
        {series.map((point, index) =>
          index % every === 0 ? (
            <text
              key={point.period}
              x={x(index)}
              y={HEIGHT - 6}
              textAnchor={index === 0 ? "start" : index === series.length - 1 ? "end" : "middle"}
              fontSize="11"
              fill="var(--ink-faint)"
            >
              {point.period}
            </text>
          ) : null,
        )}
        <polyline
          points={planned.map((point) => `${point.x},${point.y}`).join(" ")}
          fill="none"
          stroke="var(--chart-6)"
          strokeWidth="1.6"
          strokeDasharray="5 4"
        />
        <polyline
          points={actual.map((point) => `${point.x},${point.y}`).join(" ")}
          fill="none"
          stroke="var(--chart-1)"
          strokeWidth="2"
          strokeLinejoin="round"
        />
        {actual.map((point) => (
          <circle key={point.x} cx={point.x} cy={point.y} r="2.6" fill="var(--chart-1)" />
        ))}
      </svg>
      <details className="mt-2">
        <summary className="cursor-pointer text-sm text-accent">{t("series.table")}</summary>
        <div className="mt-2 max-w-md">
          <DataTable
            caption={t("series.title")}
            rows={series}
            rowKey={(point) => `period-${point.period}`}
            columns={[
              { key: "period", header: t("series.period"), cell: (point) => point.period },
              {
                key: "planned",
                header: t("series.planned"),
                align: "end",
                cell: (point) => t("percent", { value: point.planned }),
              },
              {
                key: "actual",
                header: t("series.actual"),
                align: "end",
                cell: (point) => (point.actual === null ? "–" : t("percent", { value: point.actual })),
              },
            ]}
          />
        </div>
      </details>
    </figure>
  );
}

function Key({ label, dashed = false }: { label: string; dashed?: boolean }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <svg aria-hidden width="24" height="8">
        <line
          x1="0"
          x2="24"
          y1="4"
          y2="4"
          stroke={dashed ? "var(--chart-6)" : "var(--chart-1)"}
          strokeWidth="2"
          strokeDasharray={dashed ? "5 4" : undefined}
        />
      </svg>
      {label}
    </span>
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
