import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { SelectField, TextArea, TextField } from "@/components/form/fields";
import { indicatorFieldLabels } from "@/components/indicators/field-labels";
import { IndicatorFields } from "@/components/indicators/indicator-fields";
import { indicatorWords } from "@/components/indicators/wording";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslations } from "@/lib/i18n/translations";
import { mayKeepIndicators } from "@/lib/indicators/indicator.policy";
import { listIndicatorChoices } from "@/lib/indicators/queries/list-choices";
import { ask, requireActorWho } from "@/lib/web/read";
import { registerIndicatorAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("indicators"))("register") };
}

export default async function NewIndicatorPage() {
  const actor = await requireActorWho(mayKeepIndicators);
  const { plans, units } = await ask(listIndicatorChoices, {});
  const [{ t, pick }, labels, shell] = await Promise.all([
    indicatorWords(),
    indicatorFieldLabels(),
    getTranslations("shell"),
  ]);
  return (
    <>
      <Breadcrumbs
        crumbs={[{ label: shell("nav.indicators"), href: "/indicators" }, { label: t("register") }]}
      />
      <PageHeader title={t("register")} lead={t("register-lead")} />
      <div className="sheet max-w-3xl px-4 py-4">
        <ActionForm
          action={registerIndicatorAction}
          draftOwner={actor.personId}
          cancelHref="/indicators"
          labels={labels}
        >
          <SelectField
            name="plan"
            label={labels.plan}
            stored={plans[0]?.code}
            options={plans.map(({ code, titleZh, titleEn }) => ({
              value: code,
              label: pick(titleZh, titleEn),
            }))}
          />
          <TextField name="code" label={labels.code} hint={t("hint.code")} />
          <IndicatorFields
            units={units.map(({ code, nameZh, nameEn }) => ({ code, name: pick(nameZh, nameEn) }))}
          />
          <TextArea name="textZh" label={labels.textZh} rows={3} lang="zh-CN" />
          <TextArea name="textEn" label={labels.textEn} rows={3} lang="en" />
          <TextField name="validFrom" type="date" label={labels.validFrom} />
          <TextField name="seriesZh" label={labels.seriesZh} stored="全国" lang="zh-CN" />
          <TextField name="seriesEn" label={labels.seriesEn} stored="Nationwide" lang="en" />
        </ActionForm>
      </div>
    </>
  );
}
