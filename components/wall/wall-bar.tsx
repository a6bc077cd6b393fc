type Props = { planned: string; actual: string; label: string; className?: string };

/** Actual as a bar, the plan as a line across it. */
export function WallBar({ planned, actual, label, className }: Props) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      className={className ?? "h-[1em] w-full"}
    >
      <rect x="0" y="1.5" width="100" height="7" fill="var(--quiet-wash)" />
      <rect x="0" y="1.5" width={actual} height="7" fill="var(--chart-1)" />
      <line
        x1={planned}
        x2={planned}
        y1="0"
        y2="10"
        stroke="var(--ink)"
        strokeWidth="3"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
