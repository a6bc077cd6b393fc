import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { getTranslations } from "@/lib/i18n/translations";
import type { SubjectKind } from "@/lib/instructions/instruction";
import { mayReadInstructions } from "@/lib/instructions/instruction.policy";
import { listOnSubject } from "@/lib/instructions/queries/list-on-subject";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { ask, requireActor } from "@/lib/web/read";
import { InstructionTable } from "./instruction-table";

type Props = {
  kind: SubjectKind;
  code: string;
  /** The day the page shows its record as of; null for now. */
  on?: CalendarDate | null;
};

/** What leaders wrote on a record, as far as the reader may see it. A unit to which none was assigned sees no section. */
export async function InstructionsSection({ kind, code, on = null }: Props) {
  const actor = await requireActor();
  if (!mayReadInstructions(actor)) return null;
  const rows = await ask(listOnSubject, { kind, code, on });
  const seesAll = actor.role === "COORDINATOR" || actor.role === "LEADER";
  if (rows.length === 0 && !seesAll) return null;
  const t = await getTranslations("instructions");
  return (
    <Section id="instructions" title={t("title")} flush>
      <InstructionTable
        caption={t("title")}
        rows={rows}
        withSubject={false}
        empty={<EmptyState title={on === null ? t("empty.subject") : t("empty.subject-then")} />}
      />
    </Section>
  );
}
