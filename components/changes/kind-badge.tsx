import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { ChangeKind } from "@/lib/changes/change";
import { useTexts } from "@/lib/i18n/translations";

const TONE: Record<ChangeKind, BadgeTone> = {
  REMOVED: "stopped",
  REOPENED: "warn",
  ADDED: "info",
  COMPLETED: "good",
  STRUCK_OFF: "good",
  RATING_WORSE: "late",
  RATING_BETTER: "good",
  RATING_GONE: "stopped",
  LIGHT_WORSE: "late",
  LIGHT_BETTER: "good",
  LIGHT_EVEN: "info",
  MOVED: "warn",
  REWORDED: "info",
  PROGRESS_FELL: "late",
  PROGRESS_ROSE: "good",
  PROGRESS_STILL: "warn",
  REPORT_CORRECTED: "warn",
  VALUE_REVISED: "warn",
  VALUE_PUBLISHED: "info",
  TARGET_MOVED: "warn",
  DEFINITION_CHANGED: "warn",
  INTERIM_RESET: "warn",
  UNIT_LEFT: "stopped",
  UNIT_JOINED: "info",
  RULES_IN_FORCE: "info",
  DIFFICULTY_UNSOLVED: "late",
  DIFFICULTY_RAISED: "warn",
  DIFFICULTY_SOLVED: "good",
  INSTRUCTION_WRITTEN: "info",
  INSTRUCTION_CLOSED: "good",
};

/** What kind of change, in a word, a shape and a colour. */
export function KindBadge({ kind }: { kind: ChangeKind }) {
  const t = useTexts("changes");
  return <Badge tone={TONE[kind]}>{t(`kind.${kind}`)}</Badge>;
}
