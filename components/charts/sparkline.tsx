/** A point of a small line; `run` numbers the stretch it is joined within. */
export type SparkPoint = { x: number; y: number; run: number };

const WIDTH = 104;
const HEIGHT = 28;
const EDGE = 4;

/** The shape of a series in the height of a line of text, drawn on the server. */
export function Sparkline({ points, label }: { points: readonly SparkPoint[]; label: string }) {
  const last = points.at(-1);
  if (!last) return null;
  const place = placing(points);
  const runs = [...new Set(points.map(({ run }) => run))];
  const [x, y] = place(last);
  return (
    <svg role="img" aria-label={label} width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
      {runs.map((run) => (
        <polyline
          key={run}
          points={points
            .filter((point) => point.run === run)
            .map((point) => place(point).join(","))
            .join(" ")}
          fill="none"
          stroke="var(--chart-1)"
          strokeWidth={1.6}
          strokeLinejoin="round"
        />
      ))}
      <circle cx={x} cy={y} r={2.8} fill="var(--chart-1)" />
    </svg>
  );
}

function placing(points: readonly SparkPoint[]) {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const scale = (values: number[], size: number) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return (value: number) =>
      high === low ? size / 2 : EDGE + ((value - low) / (high - low)) * (size - 2 * EDGE);
  };
  const [across, up] = [scale(xs, WIDTH), scale(ys, HEIGHT)];
  return ({ x, y }: SparkPoint): [number, number] => [round(across(x)), round(HEIGHT - up(y))];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
