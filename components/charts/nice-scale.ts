const STEPS = [1, 2, 2.5, 5, 10];
const WANTED = 5;

/** Round numbers that span the values: what the marks of an axis stand at. */
export function niceScale(values: readonly number[]): number[] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const span = high - low || Math.abs(high) || 1;
  const magnitude = 10 ** Math.floor(Math.log10(span / WANTED));
  const step = (STEPS.find((one) => one * magnitude >= span / WANTED) ?? 10) * magnitude;
  // A little air under the lowest mark, but never below zero for what cannot be negative.
  const first = Math.floor((low - step * 0.2) / step);
  const last = Math.ceil((high + step * 0.2) / step);
  const start = low >= 0 ? Math.max(0, first) : first;
  return Array.from({ length: last - start + 1 }, (_, index) =>
    Number(((start + index) * step).toPrecision(12)),
  );
}
