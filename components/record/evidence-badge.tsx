import { Badge, type BadgeTone } from "@/components/ui/badge";
import { useTexts } from "@/lib/i18n/translations";
import type { Evidence } from "@/lib/sources/source";

const TONES: Record<Evidence, BadgeTone> = {
  SOURCED: "good",
  DERIVED: "info",
  JUDGED: "draft",
  UNVERIFIED: "draft",
};

/** How a fact is known, with the meaning of the word on hover. */
export function EvidenceBadge({ evidence }: { evidence: Evidence }) {
  const t = useTexts("common");
  return (
    <Badge tone={TONES[evidence]} title={t(`evidence-hint.${evidence}`)}>
      {t(`evidence.${evidence}`)}
    </Badge>
  );
}
