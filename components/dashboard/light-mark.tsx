import type { DateLight } from "@/lib/progress/reading";

/** A colour and a shape for each light: either is enough, in print without colour the shape alone. */
const LOOK: Record<DateLight, { colour: string; shape: string }> = {
  ON_SCHEDULE: { colour: "var(--good)", shape: "M6 1.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9z" },
  NEAR_DUE: { colour: "var(--accent)", shape: "M6 .8L11.2 6L6 11.2L.8 6z" },
  BEHIND: { colour: "var(--warn)", shape: "M6 1L11.4 10.8H.6z" },
  OVERDUE: { colour: "var(--late)", shape: "M1.4 1.4h9.2v9.2H1.4z" },
  DONE: { colour: "var(--quiet)", shape: "M4.6 10.4L.8 6.4L2.4 4.8L4.5 7L9.6 1.7L11.2 3.3z" },
  DONE_LATE: { colour: "var(--warn)", shape: "M4.6 10.4L.8 6.4L2.4 4.8L4.5 7L9.6 1.7L11.2 3.3z" },
};

/** Filled for what a unit leads, outlined for what it supports. The words stand with it, or in its link's name. */
export function LightMark({ light, outlined = false }: { light: DateLight; outlined?: boolean }) {
  const { colour, shape } = LOOK[light];
  return (
    <svg aria-hidden width="12" height="12" viewBox="0 0 12 12" className="shrink-0">
      <path
        d={shape}
        fill={outlined ? "none" : colour}
        stroke={colour}
        strokeWidth={outlined ? 1.5 : 0.6}
        strokeLinejoin="round"
      />
    </svg>
  );
}
