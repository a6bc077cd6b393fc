import { getLocale } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { SelectField, TextArea, TextField } from "@/components/form/fields";
import { Section } from "@/components/ui/section";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { ANSWER_WORKING_DAYS } from "@/lib/instructions/due-time";
import type { Instruction } from "@/lib/instructions/instruction";
import { readAssigning } from "@/lib/instructions/queries/read-assigning";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { ask } from "@/lib/web/read";
import { assignInstructionAction } from "../actions";
import { instructionFieldLabels } from "../field-labels";

/** To which unit, and until when; the leader's date stands there already, or the usual one. */
export async function AssignForm({
  instruction,
  draftOwner,
}: {
  instruction: Instruction;
  draftOwner: string;
}) {
  const { number, version, state, owner, subject } = instruction;
  const { units, dueOn } = await ask(readAssigning, { number });
  const [t, labels, locale] = await Promise.all([
    getTranslations("instructions"),
    instructionFieldLabels(),
    getLocale(),
  ]);
  const again = state === "ASSIGNED";
  const title = again ? t("act.assign-again") : t("act.assign");
  // What is written on a unit is usually that unit's to answer.
  const proposed = again ? owner : subject.kind === "unit" ? subject.code : "";
  return (
    <Section id="assign" title={title} aside={again ? null : t("act.assign-lead")}>
      <ActionForm
        action={assignInstructionAction}
        version={version}
        draftOwner={draftOwner}
        labels={labels}
        submitLabel={title}
        submitTone={again ? "plain" : "primary"}
      >
        <input type="hidden" name="number" value={number} />
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectField
            name="owner"
            label={labels.owner}
            stored={proposed}
            options={units.map((unit) => ({
              value: unit.code,
              label: inLocale(locale, unit.nameZh, unit.nameEn),
            }))}
          />
          <TextField
            name="dueOn"
            type="date"
            label={labels.dueOn}
            stored={again ? instruction.dueOn : dueOn}
            hint={await hintOf(instruction, dueOn)}
          />
        </div>
        <TextArea
          name="remark"
          label={labels.remark}
          hint={t("field.remark-hint")}
          optional={!again}
          rows={2}
          lang="zh-CN"
        />
      </ActionForm>
    </Section>
  );
}

async function hintOf({ state, dueOn, wishedBy }: Instruction, proposed: CalendarDate | null) {
  const [t, locale] = await Promise.all([getTranslations("instructions"), getLocale()]);
  const day = (date: CalendarDate) => formatDate(date, locale, true);
  if (state === "ASSIGNED" && dueOn) return t("field.dueOn-hint-again", { date: day(dueOn) });
  if (wishedBy) return t("field.dueOn-hint-wished", { date: day(wishedBy) });
  return proposed ? t("field.dueOn-hint", { days: ANSWER_WORKING_DAYS }) : t("field.dueOn-free");
}
