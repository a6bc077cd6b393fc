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

export function Badge({ tone, children, title }: { tone: BadgeTone; children: ReactNode; title?: string }) {
  const { box, Icon } = LOOK[tone];
  return (
    <span
      title={title}
      className={clsx(
        "inline-flex items-center gap-1 rounded-box border px-1.5 py-px text-xs leading-5 whitespace-nowrap",
        box,
      )}
    >
      <Icon aria-hidden className="size-3 shrink-0" />
      {children}
    </span>
  );
}
