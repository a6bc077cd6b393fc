import clsx from "clsx";
import type { ReactNode } from "react";

export type BadgeTone = "good" | "warn" | "late" | "info" | "quiet" | "draft" | "stopped";

const ROUND = "M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0";

/**
 * Each state has a colour (app/globals.css), a shape and a word: any one of them is enough to read it. The
 * shapes are single paths: a table shows hundreds of badges, and an icon of the library weighs ten times as much.
 */
const SHAPE: Record<BadgeTone, string> = {
  good: "M4 12.5l5.5 5.5L20 6.5",
  warn: `${ROUND}M12 7v5l3.5 2`,
  late: "M12 3L22 20.5H2zM12 10v4.5M12 17.5v.1",
  info: `${ROUND}M12 11.5v5M12 7.5v.1`,
  quiet: "M5 12h14",
  draft: ROUND,
  stopped: `${ROUND}M5.6 5.6l12.8 12.8`,
};

type Props = {
  tone: BadgeTone;
  children: ReactNode;
  title?: string;
  /** As large as the text around it, for a screen that is read from afar. */
  scaled?: boolean;
};

export function Badge({ tone, children, title, scaled = false }: Props) {
  return (
    <span title={title} className={clsx("badge", `badge-${tone}`, scaled && "badge-scaled")}>
      <svg aria-hidden viewBox="0 0 24 24">
        <path d={SHAPE[tone]} />
      </svg>
      {children}
    </span>
  );
}
