import { Badge, type BadgeTone } from "@/components/ui/badge";
import { type Texts, useTexts } from "@/lib/i18n/translations";
import type { Timing } from "@/lib/instructions/due-time";
import type { InstructionState } from "@/lib/instructions/instruction";

const TONE: Record<InstructionState, BadgeTone> = {
  WRITTEN: "draft",
  ASSIGNED: "info",
  ANSWERED: "info",
  CLOSED: "good",
  WITHDRAWN: "stopped",
};

export function InstructionBadge({ state }: { state: InstructionState }) {
  const t = useTexts("instructions");
  return <Badge tone={TONE[state]}>{t(`state.${state}`)}</Badge>;
}

/** So near that it should be begun now, in working days. */
const SOON = 3;

/** How it stands with its date, in working days. Red while the answer is owed; in a list, only what presses or was missed. */
export function TimingBadge({ timing, pressing }: { timing: Timing | null; pressing?: boolean }) {
  const t = useTexts("instructions");
  const words = timingText(t, timing, pressing);
  return timing && words ? <Badge tone={toneOf(timing)}>{words}</Badge> : null;
}

/** As the badge says it; null where there is none. */
export function timingText(t: Texts<"instructions">, timing: Timing | null, pressing = false): string | null {
  const tone = timing && toneOf(timing);
  if (!timing || !tone || (pressing && (tone === "quiet" || tone === "good"))) return null;
  return t(wordsOf(timing), { days: timing.days ?? 0 });
}

function toneOf({ state, days, answered }: Timing): BadgeTone {
  if (answered) return state === "late" ? "warn" : "good";
  if (state === "late") return "late";
  return state === "today" || (days !== null && days <= SOON) ? "warn" : "quiet";
}

function wordsOf({ state, days, answered }: Timing) {
  if (answered) {
    if (state === "late") return days ? "timing.answered-late" : "timing.answered-late-just";
    return `timing.answered-${state}` as const;
  }
  if (state === "today") return "timing.today";
  // From Friday to Saturday there is no working day, and still it is not today.
  return days ? (`timing.${state}` as const) : (`timing.${state}-just` as const);
}
