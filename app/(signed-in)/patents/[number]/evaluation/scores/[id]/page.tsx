import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { TextArea } from "@/components/form/fields";
import { Section } from "@/components/ui/section";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { correctScoringAction, withdrawScoringAction } from "../../../../evaluate/actions";
import { ScoreFields, scoreLabels } from "../../../../evaluate/score-fields";
import { KeepingHead } from "../../../keeping";
import { type SaidParams, saidHere } from "../../said-here";
import { WithdrawForm } from "../../withdraw-form";

type Props = { params: SaidParams };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("evaluations"))("correct.scoring") };
}

export default async function CorrectScoringPage({ params }: Props) {
  const { view, actor, one } = await saidHere(params, "scorings");
  const [t, locale] = [await getTranslations("evaluations"), await getLocale()];
  const { number } = view.record;
  const scene = inLocale(locale, one.scene.nameZh, one.scene.nameEn);
  const scored = t("scored-by", { scene, number: one.sheetNumber });
  const form = { draftOwner: actor.personId, cancelHref: `/patents/${number}#evaluation` };
  const reason = t("field.correct-reason");
  return (
    <>
      <KeepingHead view={view} title={t("correct.action")} section="evaluation" />
      <div className="max-w-3xl">
        <Section id="correct" title={t("correct.scoring")} aside={scored}>
          <p className="mb-3 text-ink-soft">{t("correct.scoring-lead", { number: one.sheetNumber })}</p>
          <ActionForm
            {...form}
            action={correctScoringAction}
            version={one.version}
            draftOwner={`${form.draftOwner}:correct`}
            labels={{ ...scoreLabels(t, one.sheet, locale), reason }}
            submitLabel={t("correct.submit")}
          >
            <input type="hidden" name="number" value={number} />
            <input type="hidden" name="id" value={one.id} />
            <ScoreFields sheet={one.sheet} stored={one} />
            <TextArea name="reason" label={reason} rows={2} lang="zh-CN" />
          </ActionForm>
        </Section>
        <WithdrawForm
          {...form}
          action={withdrawScoringAction}
          title={t("withdraw.scoring")}
          lead={t("withdraw.lead")}
          of={{ number, id: one.id, version: one.version }}
        />
      </div>
    </>
  );
}
