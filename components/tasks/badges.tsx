import { Badge, type BadgeTone } from "@/components/ui/badge";
import { useTexts } from "@/lib/i18n/translations";
import type { DateLight, Rating } from "@/lib/progress/reading";
import type { TaskStage } from "@/lib/tasks/task";

const STAGE_TONE: Record<TaskStage, BadgeTone> = {
  DRAFT: "draft",
  ASSIGNED: "info",
  COMPLETED: "good",
  STRUCK_OFF: "quiet",
  CANCELLED: "stopped",
};

export function StageBadge({ stage }: { stage: TaskStage }) {
  const t = useTexts("tasks");
  return <Badge tone={STAGE_TONE[stage]}>{t(`stage.${stage}`)}</Badge>;
}

const LIGHT_TONE: Record<DateLight, BadgeTone> = {
  ON_SCHEDULE: "good",
  NEAR_DUE: "info",
  BEHIND: "warn",
  OVERDUE: "late",
  DONE: "quiet",
  DONE_LATE: "warn",
};

/** What the dates say. */
export function LightBadge({ light, scaled }: { light: DateLight; scaled?: boolean }) {
  const t = useTexts("tasks");
  return (
    <Badge tone={LIGHT_TONE[light]} scaled={scaled}>
      {t(`light.${light}`)}
    </Badge>
  );
}

const RATING_TONE: Record<Rating, BadgeTone> = { ON_TRACK: "good", AT_RISK: "warn", OFF_TRACK: "late" };

/** What a unit, or the coordinator, says. */
export function RatingBadge({ rating }: { rating: Rating | null }) {
  const t = useTexts("tasks");
  return rating ? (
    <Badge tone={RATING_TONE[rating]}>{t(`rating.${rating}`)}</Badge>
  ) : (
    <span className="text-ink-faint">{t("rating.none")}</span>
  );
}

export type ReportState =
  | "MISSING"
  | "NOT_STARTED"
  | "DRAFT"
  | "READY"
  | "SUBMITTED"
  | "RETURNED"
  | "APPROVED";

const REPORT_TONE: Record<ReportState, BadgeTone> = {
  MISSING: "late",
  NOT_STARTED: "draft",
  DRAFT: "draft",
  READY: "info",
  SUBMITTED: "info",
  RETURNED: "warn",
  APPROVED: "good",
};

/** Where a report stands. Made up after the window it is yellow, never green. */
export function ReportBadge({ state, late = false }: { state: ReportState; late?: boolean }) {
  const t = useTexts("tasks");
  const tone = late && (state === "APPROVED" || state === "SUBMITTED") ? "warn" : REPORT_TONE[state];
  return <Badge tone={tone}>{late ? t(`report-late.${state}`) : t(`report.${state}`)}</Badge>;
}
