import { ActionForm } from "@/components/form/action-form";
import { TextArea, TextField } from "@/components/form/fields";
import { Section } from "@/components/ui/section";
import { getTranslations } from "@/lib/i18n/translations";
import { canTake } from "@/lib/instructions/instruction";
import { mayAnswer, mayAssign, mayReopen, mayWithdraw } from "@/lib/instructions/instruction.policy";
import type { InstructionView } from "@/lib/instructions/instruction-view";
import type { Actor } from "@/lib/kernel/actor";
import { answerInstructionAction, reopenInstructionAction, withdrawInstructionAction } from "../actions";
import { instructionFieldLabels } from "../field-labels";
import { AssignForm } from "./assign-form";
import { DecideForms } from "./decide-forms";

type Props = { view: InstructionView; actor: Actor };

/** What this reader can do with it now. */
export async function ActForms({ view, actor }: Props) {
  const [t, labels] = await Promise.all([getTranslations("instructions"), instructionFieldLabels()]);
  const { instruction } = view;
  const { number, version, state } = instruction;
  // Several forms stand on this page: each keeps a draft of its own.
  const form = (act: string) => ({ version, labels, draftOwner: `${actor.personId}:${act}` });
  const hidden = <input type="hidden" name="number" value={number} />;
  return (
    <div className="no-print">
      {mayAnswer(actor, instruction) && canTake("answer", state) ? (
        <Section id="answer" title={t("act.answer")} aside={t("act.answer-lead")}>
          <ActionForm {...form("answer")} action={answerInstructionAction} submitLabel={t("act.answer")}>
            {hidden}
            <TextArea
              name="answer"
              label={labels.answer}
              hint={t("field.answer-hint")}
              rows={5}
              lang="zh-CN"
            />
          </ActionForm>
        </Section>
      ) : null}
      <DecideForms view={view} actor={actor} />
      {mayAssign(actor) && canTake("assign", state) ? (
        <AssignForm instruction={instruction} draftOwner={`${actor.personId}:assign`} />
      ) : null}
      {mayReopen(actor) && canTake("reopen", state) ? (
        <Section id="reopen" title={t("act.reopen")} aside={t("act.reopen-lead")}>
          <ActionForm
            {...form("reopen")}
            action={reopenInstructionAction}
            submitLabel={t("act.reopen")}
            submitTone="plain"
          >
            {hidden}
            <TextArea name="reason" label={labels.reason} rows={3} lang="zh-CN" />
            <TextField name="dueOn" type="date" label={t("field.newDueOn")} />
          </ActionForm>
        </Section>
      ) : null}
      {mayWithdraw(actor, instruction) && canTake("withdraw", state) ? (
        <Section id="withdraw" title={t("act.withdraw")} aside={t("act.withdraw-lead")}>
          <ActionForm
            {...form("withdraw")}
            action={withdrawInstructionAction}
            submitLabel={t("act.withdraw")}
            submitTone="danger"
          >
            {hidden}
            <TextArea name="note" label={labels.note} rows={2} optional lang="zh-CN" />
          </ActionForm>
        </Section>
      ) : null}
    </div>
  );
}
