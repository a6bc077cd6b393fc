import { getLocale } from "next-intl/server";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import type { Lateness } from "@/lib/difficulties/answer-time";
import type { DifficultyState } from "@/lib/difficulties/difficulty";
import type { MeetingRef } from "@/lib/difficulties/difficulty-view";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";

const TONE: Record<DifficultyState, BadgeTone> = {
  RAISED: "draft",
  ROUTED: "info",
  ANSWERED: "info",
  SOLVED: "good",
  UNSOLVED: "warn",
  WITHDRAWN: "stopped",
};

export async function DifficultyBadge({ state }: { state: DifficultyState }) {
  const t = await getTranslations("difficulties");
  return <Badge tone={TONE[state]}>{t(`state.${state}`)}</Badge>;
}

/** Past the answer date, in working days. Red while the answer is owed. */
export async function LateBadge({ late }: { late: Lateness | null }) {
  const t = await getTranslations("difficulties");
  if (!late) return null;
  return <Badge tone={late.answered ? "warn" : "late"}>{lateText(t, late)}</Badge>;
}

type Texts = Awaited<ReturnType<typeof getTranslations<"difficulties">>>;

export function lateText(t: Texts, { days, answered }: Lateness): string {
  const key = answered ? "answered" : "open";
  return days ? t(`late.${key}`, { days }) : t(`late.${key}-just`);
}

/** Where an unsolved one goes by itself. */
export async function NextMeeting({ meeting }: { meeting: MeetingRef | null }) {
  const [t, locale] = await Promise.all([getTranslations("difficulties"), getLocale()]);
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
