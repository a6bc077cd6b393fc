import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { FilingState } from "@/lib/conversions/filing";
import { useTexts } from "@/lib/i18n/translations";

const TONE: Record<FilingState, BadgeTone> = {
  IN_TIME: "good",
  LATE: "warn",
  DUE: "info",
  OVERDUE: "late",
  REGISTERED: "good",
  TO_REGISTER: "draft",
  NONE: "quiet",
};

/** Whether a licence was filed within three months, or a transfer or pledge is registered. */
export function FilingBadge({ state }: { state: FilingState }) {
  const t = useTexts("conversions");
  return <Badge tone={TONE[state]}>{t(`filing.${state}`)}</Badge>;
}
