import { Badge, type BadgeTone } from "@/components/ui/badge";
import { useTexts } from "@/lib/i18n/translations";
import type { RulesStatus } from "@/lib/working-rules/rules-version";

const TONES: Record<RulesStatus, BadgeTone> = {
  draft: "draft",
  "to-come": "info",
  "in-force": "good",
  superseded: "quiet",
};

export function StatusBadge({ status }: { status: RulesStatus }) {
  const t = useTexts("rules");
  return (
    <Badge tone={TONES[status]} title={t(`status-hint.${status}`)}>
      {t(`status.${status}`)}
    </Badge>
  );
}
