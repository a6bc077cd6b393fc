import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { SelectField, TextArea, TextField } from "@/components/form/fields";
import { evidenceOptions } from "@/components/record/evidence-options";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslations } from "@/lib/i18n/translations";
import { mayKeepPlan } from "@/lib/plan/plan.policy";
import { readMeasure } from "@/lib/plan/queries/read-measure";
import { ask, requireActorWho } from "@/lib/web/read";
import { measureFieldLabels } from "../field-labels";
import { reviseMeasureAction } from "./actions";

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await getTranslations("plan"))("measure.edit")} ${(await params).code}` };
}

export default async function EditMeasurePage({ params }: Props) {
  const { code } = await params;
  const actor = await requireActorWho(mayKeepPlan);
  const measure = await ask(readMeasure, { code });
  const [t, common, shell, labels, evidence] = await Promise.all([
    getTranslations("plan"),
    getTranslations("common"),
    getTranslations("shell"),
    measureFieldLabels(),
    evidenceOptions(),
  ]);
  const here = `/measures/${measure.code}`;
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: shell("nav.measures"), href: "/measures" },
          { label: measure.code, href: here },
          { label: common("edit") },
        ]}
      />
      <PageHeader kicker={measure.code} title={t("measure.edit")} lead={t("measure.edit-lead")} />
      <div className="sheet max-w-3xl px-4 py-4">
        <ActionForm
          action={reviseMeasureAction}
          version={measure.version}
          draftOwner={actor.personId}
          cancelHref={here}
          labels={labels}
        >
          <input type="hidden" name="code" value={measure.code} />
          <TextField name="titleZh" label={labels.titleZh ?? ""} stored={measure.titleZh} lang="zh-CN" />
          <TextField name="titleEn" label={labels.titleEn ?? ""} stored={measure.titleEn} lang="en" />
          <TextArea name="asksZh" label={labels.asksZh ?? ""} stored={measure.asksZh} rows={5} lang="zh-CN" />
          <TextArea name="asksEn" label={labels.asksEn ?? ""} stored={measure.asksEn} rows={6} lang="en" />
          <SelectField
            name="evidence"
            label={labels.evidence ?? ""}
            stored={measure.evidence}
            options={evidence}
          />
          <TextField
            name="sourceIds"
            label={labels.sourceIds ?? ""}
            hint={<Link href="/sources">{t("field.sourceIds-hint")}</Link>}
            stored={measure.sourceIds}
            optional
          />
          <TextField
            name="evidenceNoteZh"
            label={labels.evidenceNoteZh ?? ""}
            stored={measure.evidenceNoteZh}
            optional
            lang="zh-CN"
          />
          <TextField
            name="evidenceNoteEn"
            label={labels.evidenceNoteEn ?? ""}
            stored={measure.evidenceNoteEn}
            optional
            lang="en"
          />
        </ActionForm>
      </div>
    </>
  );
}
