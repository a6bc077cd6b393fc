import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { RequestState } from "@/lib/extensions/extension";
import { useTexts } from "@/lib/i18n/translations";

const TONE: Record<RequestState, BadgeTone> = {
  PENDING: "info",
  APPROVED: "good",
  REFUSED: "stopped",
  WITHDRAWN: "quiet",
};

/** Where a request for an extension or for completion stands. */
export function RequestBadge({ state }: { state: RequestState }) {
  const t = useTexts("closing");
  return <Badge tone={TONE[state]}>{t(`state.${state}`)}</Badge>;
}
