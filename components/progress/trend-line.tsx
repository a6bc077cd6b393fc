import { DataTable } from "@/components/ui/data-table";
import { useTexts } from "@/lib/i18n/translations";
import { gapBetween, tenthsOf } from "@/lib/progress/average";

export type TrendLinePoint = { period: string; planned: string; actual: string };

const WIDTH = 360;
const HEIGHT = 150;
const LEFT = 34;
const RIGHT = 12;
const TOP = 10;
const BOTTOM = 22;
/** Air above and below the lines, in percentage points. */
const AIR = 5;

/**
 * Planned against actual over a few periods, drawn on the server; the same figures as a table. Percentages
 * come as exact text and become numbers only where they become places on the sheet.
 */
export function TrendLine({ points, caption }: { points: readonly TrendLinePoint[]; caption: string }) {
  const t = useTexts("unit-standing.trend");
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return <p className="text-sm text-ink-faint">{t("empty")}</p>;
  const { low, high } = rangeOf(points);
  const x = (index: number) =>
    LEFT + (points.length === 1 ? 0.5 : index / (points.length - 1)) * (WIDTH - LEFT - RIGHT);
  const y = (percent: number) => TOP + (1 - (percent - low) / (high - low)) * (HEIGHT - TOP - BOTTOM);
  const placed = points.map((point, index) => ({
    period: point.period,
    x: round(x(index)),
    planned: round(y(tenthsOf(point.planned) / 10)),
    actual: round(y(tenthsOf(point.actual) / 10)),
  }));
  const line = (of: "planned" | "actual") => placed.map((point) => `${point.x},${point[of]}`).join(" ");
  const ticks = [low, (low + high) / 2, high];
  return (
    <figure>
      <figcaption className="mb-1 text-sm text-ink-faint">
        {caption}
        <span className="mt-0.5 flex flex-wrap gap-x-4 text-ink-soft">
          <Key label={t("planned")} dashed />
          <Key label={t("actual")} />
        </span>
      </figcaption>
      <svg
        role="img"
        aria-label={t("label", {
          first: first.period,
          last: last.period,
          plannedFirst: first.planned,
          planned: last.planned,
          actualFirst: first.actual,
          actual: last.actual,
        })}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        className="h-auto w-full max-w-xl"
      >
        {ticks.map((percent) => (
          <g key={percent}>
            <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(percent)} y2={y(percent)} stroke="var(--line)" />
            <text x={LEFT - 5} y={y(percent) + 4} textAnchor="end" fontSize="10.5" fill="var(--ink-faint)">
              {percent}%
            </text>
          </g>
        ))}
        {placed.map((point, index) => (
          <text
            key={point.period}
            x={point.x}
            y={HEIGHT - 6}
            textAnchor={index === 0 ? "start" : index === placed.length - 1 ? "end" : "middle"}
            fontSize="10.5"
            fill="var(--ink-faint)"
          >
            {index === 0 || point.period.endsWith("-01") ? point.period : point.period.slice(5)}
          </text>
        ))}
        <polyline
          points={line("planned")}
          fill="none"
          stroke="var(--chart-6)"
          strokeWidth="1.6"
          strokeDasharray="5 4"
        />
        <polyline
          points={line("actual")}
          fill="none"
          stroke="var(--chart-1)"
          strokeWidth="2"
          strokeLinejoin="round"
        />
        {placed.map((point) => (
          <g key={point.period}>
            <rect x={point.x - 2.2} y={point.planned - 2.2} width="4.4" height="4.4" fill="var(--chart-6)" />
            <circle cx={point.x} cy={point.actual} r="2.8" fill="var(--chart-1)" />
          </g>
        ))}
      </svg>
      <details className="mt-1">
        <summary className="cursor-pointer text-sm text-accent">{t("table")}</summary>
        <DataTable
          caption={caption}
          rows={points}
          rowKey={(point) => `trend-${point.period}`}
          columns={[
            { key: "period", header: t("period"), cell: (point) => point.period },
            { key: "planned", header: t("planned"), align: "end", cell: (point) => `${point.planned}%` },
            { key: "actual", header: t("actual"), align: "end", cell: (point) => `${point.actual}%` },
            {
              key: "gap",
              header: t("gap"),
              align: "end",
              cell: (point) => gapBetween(point.planned, point.actual),
            },
          ]}
        />
      </details>
    </figure>
  );
}

/** Whole tens that hold all points, at least twenty apart, never beyond 0 and 100. */
function rangeOf(points: readonly TrendLinePoint[]): { low: number; high: number } {
  const all = points.flatMap(({ planned, actual }) => [tenthsOf(planned) / 10, tenthsOf(actual) / 10]);
  const low = Math.max(0, Math.floor((Math.min(...all) - AIR) / 10) * 10);
  const high = Math.min(100, Math.ceil((Math.max(...all) + AIR) / 10) * 10);
  return high - low < 20 ? { low: Math.max(0, high - 20), high: Math.max(20, high) } : { low, high };
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
        {dashed ? (
          <rect x="9.8" y="1.8" width="4.4" height="4.4" fill="var(--chart-6)" />
        ) : (
          <circle cx="12" cy="4" r="2.8" fill="var(--chart-1)" />
        )}
      </svg>
      {label}
    </span>
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
