/** How many points a percentage moved; nothing when it stayed. */
export function Points({ before, after }: { before: number; after: number }) {
  const change = after - before;
  if (change === 0) return <span className="ms-1.5 text-ink-faint">±0</span>;
  return (
    <span className={`ms-1.5 ${change > 0 ? "text-good" : "text-warn"}`}>
      {change > 0 ? `+${change}` : `−${-change}`}
    </span>
  );
}
