import { Badge, type BadgeTone } from "@/components/ui/badge";
import { useTexts } from "@/lib/i18n/translations";
import type { WindowState } from "@/lib/reports/period";

const TONE: Record<WindowState, BadgeTone> = { NOT_OPEN: "draft", OPEN: "info", CLOSED: "quiet" };

export function WindowBadge({ window }: { window: WindowState }) {
  const t = useTexts("review.window");
  return <Badge tone={TONE[window]}>{t(window)}</Badge>;
}
