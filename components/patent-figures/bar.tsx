/** A bar of text and length: it needs no script, and prints. The figure stands beside it. */
export function Bar({ part, whole }: { part: number; whole: number }) {
  const percent = whole > 0 ? Math.min(100, (100 * part) / whole) : 0;
  return (
    <span aria-hidden className="block h-2 w-full rounded-sm bg-sunken print:border print:border-line">
      <span
        className="block h-full rounded-sm bg-(--chart-1) print:[print-color-adjust:exact]"
        style={{ width: `${percent > 0 ? Math.max(percent, 0.5) : 0}%` }}
      />
    </span>
  );
}
