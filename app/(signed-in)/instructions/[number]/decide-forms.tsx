import { getLocale } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { TextArea, TextField } from "@/components/form/fields";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { formatDate } from "@/lib/i18n/format";
import { getTranslations } from "@/lib/i18n/translations";
import { canTake } from "@/lib/instructions/instruction";
import { mayAssign, mayDecide } from "@/lib/instructions/instruction.policy";
import type { InstructionView } from "@/lib/instructions/instruction-view";
import type { Actor } from "@/lib/kernel/actor";
import { closeInstructionAction, returnAnswerAction } from "../actions";
import { instructionFieldLabels } from "../field-labels";

type Props = { view: InstructionView; actor: Actor };

/** The coordinator's word on the answer; who wrote it himself is told that a colleague has it. */
export async function DecideForms({ view: { instruction, today }, actor }: Props) {
  const { number, version, state, dueOn } = instruction;
  if (!mayAssign(actor) || !canTake("close", state)) return null;
  const [t, labels, locale] = await Promise.all([
    getTranslations("instructions"),
    instructionFieldLabels(),
    getLocale(),
  ]);
  if (!mayDecide(actor, instruction)) {
    return (
      <div className="mb-5">
        <Notice>{t("act.own-answer")}</Notice>
      </div>
    );
  }
  const form = (act: string) => ({ version, labels, draftOwner: `${actor.personId}:${act}` });
  const hidden = <input type="hidden" name="number" value={number} />;
  const passed = dueOn !== null && dueOn < today;
  const date = dueOn ? formatDate(dueOn, locale, true) : "–";
  return (
    <Section id="decide" title={t("act.decide-title")} aside={t("act.decide-lead")}>
      <div className="grid gap-6 lg:grid-cols-2">
        <ActionForm {...form("close")} action={closeInstructionAction} submitLabel={t("act.close")}>
          {hidden}
          <TextArea name="note" label={t("field.closing-note")} rows={3} optional lang="zh-CN" />
        </ActionForm>
        <ActionForm
          {...form("return")}
          action={returnAnswerAction}
          submitLabel={t("act.return")}
          submitTone="plain"
        >
          {hidden}
          <TextArea name="reason" label={t("field.return-reason")} rows={3} lang="zh-CN" />
          <TextField
            name="dueOn"
            type="date"
            label={t("field.newDueOn")}
            hint={passed ? t("field.newDueOn-needed", { date }) : t("field.newDueOn-hint", { date })}
            optional={!passed}
          />
        </ActionForm>
      </div>
    </Section>
  );
}
