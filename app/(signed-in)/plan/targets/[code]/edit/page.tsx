import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { SelectField, TextArea, TextField } from "@/components/form/fields";
import { evidenceOptions } from "@/components/record/evidence-options";
import { History } from "@/components/record/history";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslations } from "@/lib/i18n/translations";
import { mayKeepPlan } from "@/lib/plan/plan.policy";
import { readTarget } from "@/lib/plan/queries/read-target";
import { ask, requireActorWho } from "@/lib/web/read";
import { planFieldLabels } from "../../../field-labels";
import { reviseTargetAction } from "./actions";

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("plan"))("target.edit") };
}

export default async function EditTargetPage({ params }: Props) {
  const actor = await requireActorWho(mayKeepPlan);
  const target = await ask(readTarget, await params);
  const [t, common, shell, labels, evidence] = await Promise.all([
    getTranslations("plan"),
    getTranslations("common"),
    getTranslations("shell"),
    planFieldLabels(),
    evidenceOptions(),
  ]);
  const back = `/plan#${target.code}`;
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: shell("nav.plan"), href: "/plan" },
          { label: target.code, href: back },
          { label: common("edit") },
        ]}
      />
      <PageHeader
        kicker={target.code}
        title={t("target.edit")}
        lead={t("target.edit-lead")}
        actions={
          target.originalDueOn ? (
            <Button asChild>
              <Link href={`/plan/targets/${target.code}/move`}>{t("target.move")}</Link>
            </Button>
          ) : null
        }
      />
      <div className="sheet mb-5 max-w-3xl px-4 py-4">
        <ActionForm
          action={reviseTargetAction}
          version={target.version}
          draftOwner={actor.personId}
          cancelHref={back}
          labels={labels}
        >
          <input type="hidden" name="code" value={target.code} />
          <TextField name="titleZh" label={labels.titleZh} stored={target.titleZh} lang="zh-CN" />
          <TextField name="titleEn" label={labels.titleEn} stored={target.titleEn} lang="en" />
          <TextField name="valueZh" label={labels.valueZh} stored={target.valueZh} lang="zh-CN" />
          <TextField name="valueEn" label={labels.valueEn} stored={target.valueEn} lang="en" />
          <TextField name="dueTextZh" label={labels.dueTextZh} stored={target.dueTextZh} lang="zh-CN" />
          <TextField name="dueTextEn" label={labels.dueTextEn} stored={target.dueTextEn} lang="en" />
          <SelectField name="evidence" label={labels.evidence} stored={target.evidence} options={evidence} />
          <TextArea
            name="noteZh"
            label={labels.noteZh}
            stored={target.noteZh}
            optional
            rows={3}
            lang="zh-CN"
          />
          <TextArea name="noteEn" label={labels.noteEn} stored={target.noteEn} optional rows={3} lang="en" />
        </ActionForm>
      </div>
      <History type="target" id={target.id} labels={labels} />
    </>
  );
}
