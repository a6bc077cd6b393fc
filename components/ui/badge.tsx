import clsx from "clsx";
import { AlertTriangle, Ban, Check, CircleDashed, Clock, Info, type LucideIcon, Minus } from "lucide-react";
import type { ReactNode } from "react";

export type BadgeTone = "good" | "warn" | "late" | "info" | "quiet" | "draft" | "stopped";

/** Each state has a colour, a shape and a word: any one of them is enough to read it. */
const LOOK: Record<BadgeTone, { box: string; Icon: LucideIcon }> = {
  good: { box: "bg-good-wash text-good border-good/30", Icon: Check },
  warn: { box: "bg-warn-wash text-warn border-warn/30", Icon: Clock },
  late: { box: "bg-late-wash text-late border-late/40", Icon: AlertTriangle },
  info: { box: "bg-accent-wash text-accent border-accent/25", Icon: Info },
  quiet: { box: "bg-quiet-wash text-quiet border-line", Icon: Minus },
  draft: { box: "bg-transparent text-quiet border-line-strong border-dashed", Icon: CircleDashed },
  stopped: { box: "bg-quiet-wash text-quiet border-line-strong", Icon: Ban },
};

type Props = {
  tone: BadgeTone;
  children: ReactNode;
  title?: string;
  /** As large as the text around it, for a screen that is read from afar. */
  scaled?: boolean;
};

export function Badge({ tone, children, title, scaled = false }: Props) {
  const { box, Icon } = LOOK[tone];
  return (
    <span
      title={title}
      className={clsx(
        "inline-flex items-center rounded-box border whitespace-nowrap",
        scaled ? "gap-[0.3em] px-[0.5em] leading-normal" : "gap-1 px-1.5 py-px text-xs leading-5",
        box,
      )}
    >
      <Icon aria-hidden className={clsx("shrink-0", scaled ? "size-[0.9em]" : "size-3")} />
      {children}
    </span>
  );
}
