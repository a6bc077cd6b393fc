import { type CalendarDate, daysBetween } from "@/lib/kernel/calendar-date";

type Point = { date: CalendarDate; planned: string; actual: string };

type Props = {
  points: readonly Point[];
  /** The end of the plan's window: the line has room until then. */
  until: CalendarDate;
  label: string;
  names: { planned: string; actual: string };
  /** What stands below the days of `marks`. */
  marks: readonly { date: CalendarDate; text: string }[];
};

const [WIDTH, HEIGHT] = [1760, 380];
const [LEFT, RIGHT, TOP, BOTTOM] = [76, 250, 16, 40];
/** Letters of the drawing; it is as wide as the screen, so they grow with it. */
const LETTER = 24;

/** Planned and actual over time, for a screen read from afar: two lines, named where they end. */
export function WallCurve({ points, until, label, names, marks }: Props) {
  const [first, last] = [points.at(0), points.at(-1)];
  if (!first || !last || points.length < 2) return null;
  const span = Math.max(1, daysBetween(first.date, until > last.date ? until : last.date));
  const x = (date: CalendarDate) =>
    rounded(LEFT + (daysBetween(first.date, date) / span) * (WIDTH - LEFT - RIGHT));
  const y = (percent: number) => rounded(TOP + (1 - percent / 100) * (HEIGHT - TOP - BOTTOM));
  const path = (of: (point: Point) => string) =>
    points.map((point) => `${x(point.date)},${y(Number(of(point)))}`).join(" ");
  const ends = apart(y(Number(last.planned)), y(Number(last.actual)));
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      className="min-h-0 w-full flex-1"
      fontSize={LETTER}
    >
      {[0, 50, 100].map((percent) => (
        <g key={percent}>
          <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(percent)} y2={y(percent)} stroke="var(--line-strong)" />
          <text x={LEFT - 12} y={y(percent) + 8} textAnchor="end" fill="var(--ink-soft)">
            {percent}%
          </text>
        </g>
      ))}
      {marks
        .filter(({ date }) => date >= first.date)
        .map(({ date, text }) => (
          <g key={date}>
            <line x1={x(date)} x2={x(date)} y1={TOP} y2={HEIGHT - BOTTOM} stroke="var(--line)" />
            <text x={x(date)} y={HEIGHT - 8} textAnchor="middle" fill="var(--ink-soft)">
              {text}
            </text>
          </g>
        ))}
      <polyline
        points={path((point) => point.planned)}
        fill="none"
        stroke="var(--ink)"
        strokeWidth="3"
        strokeDasharray="10 8"
      />
      <polyline
        points={path((point) => point.actual)}
        fill="none"
        stroke="var(--chart-1)"
        strokeWidth="6"
        strokeLinejoin="round"
      />
      <circle cx={x(last.date)} cy={y(Number(last.actual))} r="9" fill="var(--chart-1)" />
      <text x={x(last.date) + 20} y={ends.actual + 8} fill="var(--chart-1)" fontWeight="600">
        {names.actual} {last.actual}%
      </text>
      <text x={x(last.date) + 20} y={ends.planned + 8} fill="var(--ink)">
        {names.planned} {last.planned}%
      </text>
    </svg>
  );
}

/** Names that would stand on each other are moved apart, the higher line's upward. */
function apart(planned: number, actual: number): { planned: number; actual: number } {
  const lacking = LETTER * 1.3 - Math.abs(planned - actual);
  if (lacking <= 0) return { planned, actual };
  const up = actual <= planned ? -lacking / 2 : lacking / 2;
  return { actual: actual + up, planned: planned - up };
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
