import { Badge, type BadgeTone } from "@/components/ui/badge";
import { useTexts } from "@/lib/i18n/translations";
import type { PatentStatus } from "@/lib/patents/patent";
import type { PatentStage } from "@/lib/patents/stage";

const STAGE_TONE: Record<PatentStage, BadgeTone> = {
  INVENTORIED: "quiet",
  GRADED: "draft",
  POOLED: "info",
  MATCHED: "info",
  CONTRACTED: "warn",
  IN_PRODUCTION: "good",
  REVENUE: "good",
  WITHDRAWN: "stopped",
  LAPSED: "stopped",
};

export function PipelineBadge({ stage }: { stage: PatentStage }) {
  const t = useTexts("patents");
  return <Badge tone={STAGE_TONE[stage]}>{t(`stage.${stage}`)}</Badge>;
}

const STATUS_TONE: Record<PatentStatus, BadgeTone> = {
  PENDING: "draft",
  IN_FORCE: "good",
  EXPIRED: "quiet",
  CEASED: "stopped",
  REFUSED: "stopped",
  WITHDRAWN: "stopped",
  INVALIDATED: "stopped",
  UNKNOWN: "quiet",
};

export function StatusBadge({ status }: { status: PatentStatus }) {
  const t = useTexts("patents");
  return <Badge tone={STATUS_TONE[status]}>{t(`status.${status}`)}</Badge>;
}

/** Nothing where it does not hold: that is no state of its own. */
export function HighValueBadge({ highValue }: { highValue: boolean }) {
  const t = useTexts("patents");
  return highValue ? (
    <Badge tone="info" title={t("badge.high-value-hint")}>
      {t("badge.high-value")}
    </Badge>
  ) : null;
}
