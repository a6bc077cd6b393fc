import clsx from "clsx";
import { AlertTriangle, CheckCircle2, Info } from "lucide";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";

const LOOK = {
  info: { box: "border-accent/30 bg-accent-wash text-ink", drawing: Info, icon: "text-accent" },
  good: { box: "border-good/30 bg-good-wash text-ink", drawing: CheckCircle2, icon: "text-good" },
  warn: { box: "border-warn/40 bg-warn-wash text-ink", drawing: AlertTriangle, icon: "text-warn" },
  late: { box: "border-late/40 bg-late-wash text-ink", drawing: AlertTriangle, icon: "text-late" },
} as const;

type Props = { tone?: keyof typeof LOOK; children: ReactNode; live?: boolean; className?: string };

/** A message on the page. `live` is read out when it appears. */
export function Notice({ tone = "info", children, live = false, className }: Props) {
  const { box, drawing, icon } = LOOK[tone];
  return (
    <div
      role={live ? "alert" : undefined}
      className={clsx("flex gap-2.5 rounded-box border px-3.5 py-2.5 text-sm", box, className)}
    >
      <Icon of={drawing} className={clsx("mt-1 size-4 shrink-0", icon)} />
      <div className="min-w-0 [&_a]:underline">{children}</div>
    </div>
  );
}
