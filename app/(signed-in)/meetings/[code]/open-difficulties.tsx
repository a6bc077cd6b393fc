import { DifficultyTable } from "@/components/difficulties/difficulty-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { mayReadDifficulties } from "@/lib/difficulties/difficulty.policy";
import { listForMeeting } from "@/lib/difficulties/queries/list-for-meeting";
import { getTranslations } from "@/lib/i18n/translations";
import type { Actor } from "@/lib/kernel/actor";
import { ask } from "@/lib/web/read";

/** What comes before the meeting without anybody's doing: the difficulties that stay unsolved. */
export async function OpenDifficulties({ code, actor }: { code: string; actor: Actor }) {
  if (!mayReadDifficulties(actor)) return null;
  const { isNext, isPast, rows } = await ask(listForMeeting, { code });
  if (rows.length === 0 && !isNext) return null;
  const t = await getTranslations("difficulties");
  const title = isPast ? t("meeting.title-past") : t("meeting.title");
  return (
    <Section id="difficulties" title={title} aside={t("meeting.hint")} flush>
      <DifficultyTable
        caption={title}
        rows={rows}
        withMeeting={false}
        empty={<EmptyState title={t("meeting.empty")} />}
      />
    </Section>
  );
}
