import { ActionForm } from "@/components/form/action-form";
import { TextArea } from "@/components/form/fields";
import { Section } from "@/components/ui/section";
import { canTake } from "@/lib/difficulties/difficulty";
import { mayAnswer, mayConfirm, mayRoute, mayWithdraw } from "@/lib/difficulties/difficulty.policy";
import type { DifficultyView } from "@/lib/difficulties/difficulty-view";
import { getTranslations } from "@/lib/i18n/translations";
import type { Actor } from "@/lib/kernel/actor";
import {
  answerDifficultyAction,
  confirmSolvedAction,
  declareUnsolvedAction,
  withdrawDifficultyAction,
} from "../actions";
import { difficultyFieldLabels } from "../field-labels";
import { RouteForm } from "./route-form";

type Props = { view: DifficultyView; actor: Actor };

/** What this reader can do with it now. */
export async function ActForms({ view: { difficulty }, actor }: Props) {
  const [t, labels] = await Promise.all([getTranslations("difficulties"), difficultyFieldLabels()]);
  const { number, version, state } = difficulty;
  // Several forms stand on this page: each keeps a draft of its own.
  const form = (act: string) => ({ version, labels, draftOwner: `${actor.personId}:${act}` });
  const hidden = <input type="hidden" name="number" value={number} />;
  return (
    <div className="no-print">
      {mayAnswer(actor, difficulty) && canTake("answer", state) ? (
        <Section id="answer" title={t("act.answer")} aside={t("act.answer-lead")}>
          <ActionForm {...form("answer")} action={answerDifficultyAction} submitLabel={t("act.answer")}>
            {hidden}
            <TextArea name="answer" label={labels.answer} rows={5} lang="zh-CN" />
          </ActionForm>
        </Section>
      ) : null}
      {mayConfirm(actor, difficulty) && canTake("confirm", state) ? (
        <Section id="confirm" title={t("act.confirm-title")}>
          <div className="grid gap-6 lg:grid-cols-2">
            <ActionForm {...form("confirm")} action={confirmSolvedAction} submitLabel={t("act.confirm")}>
              {hidden}
              <TextArea name="note" label={labels.note} rows={3} optional lang="zh-CN" />
            </ActionForm>
            <ActionForm
              {...form("reject")}
              action={declareUnsolvedAction}
              submitLabel={t("act.reject")}
              submitTone="plain"
            >
              {hidden}
              <TextArea name="reason" label={t("field.unsolved-reason")} rows={3} lang="zh-CN" />
            </ActionForm>
          </div>
        </Section>
      ) : null}
      {mayRoute(actor) && canTake("route", state) ? (
        <RouteForm difficulty={difficulty} draftOwner={`${actor.personId}:route`} />
      ) : null}
      {mayWithdraw(actor, difficulty) && canTake("withdraw", state) ? (
        <Section id="withdraw" title={t("act.withdraw")} aside={t("act.withdraw-lead")}>
          <ActionForm
            {...form("withdraw")}
            action={withdrawDifficultyAction}
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
