import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { SelectField, TextArea, TextField } from "@/components/form/fields";
import { evidenceOptions } from "@/components/record/evidence-options";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslations } from "@/lib/i18n/translations";
import { mayKeepPlan } from "@/lib/plan/plan.policy";
import { readOverview } from "@/lib/plan/queries/read-overview";
import { ask, requireActorWho } from "@/lib/web/read";
import { planFieldLabels } from "../field-labels";
import { revisePlanAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("plan"))("overview.edit") };
}

export default async function EditPlanPage() {
  const actor = await requireActorWho(mayKeepPlan);
  const { plan } = await ask(readOverview, {});
  const [t, common, shell, labels, evidence] = await Promise.all([
    getTranslations("plan"),
    getTranslations("common"),
    getTranslations("shell"),
    planFieldLabels(),
    evidenceOptions(),
  ]);
  return (
    <>
      <Breadcrumbs crumbs={[{ label: shell("nav.plan"), href: "/plan" }, { label: common("edit") }]} />
      <PageHeader kicker={plan.documentNumber} title={t("overview.edit")} lead={t("overview.edit-lead")} />
      <div className="sheet max-w-3xl px-4 py-4">
        <ActionForm
          action={revisePlanAction}
          version={plan.version}
          draftOwner={actor.personId}
          cancelHref="/plan"
          labels={labels}
        >
          <input type="hidden" name="code" value={plan.code} />
          <TextField name="titleZh" label={labels.titleZh} stored={plan.titleZh} lang="zh-CN" />
          <TextField name="titleEn" label={labels.titleEn} stored={plan.titleEn} lang="en" />
          <TextField name="issuerZh" label={labels.issuerZh} stored={plan.issuerZh} lang="zh-CN" />
          <TextField name="issuerEn" label={labels.issuerEn} stored={plan.issuerEn} lang="en" />
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField
              name="documentDate"
              type="date"
              label={labels.documentDate}
              stored={plan.documentDate}
              optional
            />
            <TextField
              name="publishedOn"
              type="date"
              label={labels.publishedOn}
              stored={plan.publishedOn}
              optional
            />
          </div>
          <SelectField
            name="datesEvidence"
            label={labels.datesEvidence}
            stored={plan.datesEvidence}
            options={evidence}
          />
          <TextField
            name="mainThreadZh"
            label={labels.mainThreadZh}
            stored={plan.mainThreadZh}
            lang="zh-CN"
          />
          <TextField name="mainThreadEn" label={labels.mainThreadEn} stored={plan.mainThreadEn} lang="en" />
          <TextArea name="summaryZh" label={labels.summaryZh} stored={plan.summaryZh} lang="zh-CN" />
          <TextArea name="summaryEn" label={labels.summaryEn} stored={plan.summaryEn} lang="en" />
        </ActionForm>
      </div>
    </>
  );
}
