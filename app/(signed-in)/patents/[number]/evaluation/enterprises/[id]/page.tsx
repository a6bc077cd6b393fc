import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { TextArea } from "@/components/form/fields";
import { Section } from "@/components/ui/section";
import { getTranslations } from "@/lib/i18n/translations";
import { correctEvaluationAction, withdrawEvaluationAction } from "../../../../evaluate/actions";
import { EnterpriseFields, enterpriseLabels } from "../../../../evaluate/enterprise-fields";
import { KeepingHead } from "../../../keeping";
import { type SaidParams, saidHere } from "../../said-here";
import { WithdrawForm } from "../../withdraw-form";

type Props = { params: SaidParams };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("evaluations"))("correct.evaluation") };
}

export default async function CorrectEvaluationPage({ params }: Props) {
  const { view, actor, one } = await saidHere(params, "enterprises");
  const t = await getTranslations("evaluations");
  const { number } = view.record;
  const form = { draftOwner: actor.personId, cancelHref: `/patents/${number}#evaluation` };
  const reason = t("field.correct-reason");
  return (
    <>
      <KeepingHead view={view} title={t("correct.action")} section="evaluation" />
      <div className="max-w-3xl">
        <Section id="correct" title={t("correct.evaluation")}>
          <p className="mb-3 text-ink-soft">{t("correct.lead")}</p>
          <ActionForm
            {...form}
            action={correctEvaluationAction}
            version={one.version}
            draftOwner={`${form.draftOwner}:correct`}
            labels={{ ...enterpriseLabels(t), reason }}
            submitLabel={t("correct.submit")}
          >
            <input type="hidden" name="number" value={number} />
            <input type="hidden" name="id" value={one.id} />
            <EnterpriseFields stored={one} />
            <TextArea
              name="reason"
              label={reason}
              hint={t("field.correct-reason-hint")}
              rows={2}
              lang="zh-CN"
            />
          </ActionForm>
        </Section>
        <WithdrawForm
          {...form}
          action={withdrawEvaluationAction}
          title={t("withdraw.evaluation")}
          lead={t("withdraw.lead")}
          of={{ number, id: one.id, version: one.version }}
        />
      </div>
    </>
  );
}
