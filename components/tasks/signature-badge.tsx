import { Badge, type BadgeTone } from "@/components/ui/badge";
import { useTexts } from "@/lib/i18n/translations";
import type { SignatureState } from "@/lib/tasks/signing";

const TONE: Record<SignatureState, BadgeTone> = {
  SIGNED: "good",
  HELD: "good",
  WAITING: "info",
  OVERDUE: "late",
  LAPSED: "quiet",
  NOT_ASSIGNED: "draft",
};

/** Where a unit stands with its signature. */
export function SignatureBadge({ state }: { state: SignatureState }) {
  const t = useTexts("tasks");
  return <Badge tone={TONE[state]}>{t(`signature.${state}`)}</Badge>;
}
