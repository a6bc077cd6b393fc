import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import type { Lateness } from "@/lib/difficulties/answer-time";
import type { DifficultyState } from "@/lib/difficulties/difficulty";
import type { MeetingRef } from "@/lib/difficulties/difficulty-view";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { type Texts, useReaderLocale, useTexts } from "@/lib/i18n/translations";

const TONE: Record<DifficultyState, BadgeTone> = {
  RAISED: "draft",
  ROUTED: "info",
  ANSWERED: "info",
  SOLVED: "good",
  UNSOLVED: "warn",
  WITHDRAWN: "stopped",
};

export function DifficultyBadge({ state }: { state: DifficultyState }) {
  const t = useTexts("difficulties");
  return <Badge tone={TONE[state]}>{t(`state.${state}`)}</Badge>;
}

/** Past the answer date, in working days. Red while the answer is owed. */
export function LateBadge({ late }: { late: Lateness | null }) {
  const t = useTexts("difficulties");
  if (!late) return null;
  return <Badge tone={late.answered ? "warn" : "late"}>{lateText(t, late)}</Badge>;
}

export function lateText(t: Texts<"difficulties">, { days, answered }: Lateness): string {
  const key = answered ? "answered" : "open";
  return days ? t(`late.${key}`, { days }) : t(`late.${key}-just`);
}

/** Where an unsolved one goes by itself. */
export function NextMeeting({ meeting }: { meeting: MeetingRef | null }) {
  const [t, locale] = [useTexts("difficulties"), useReaderLocale()];
  if (!meeting) return t("meeting.none");
  return (
    <>
      {t("meeting.next")}
      <Link href={`/meetings/${meeting.code}`}>{inLocale(locale, meeting.titleZh, meeting.titleEn)}</Link>
      {inLocale(locale, "，", ", ")}
      {formatDate(meeting.heldOn, locale, true)}
    </>
  );
}
