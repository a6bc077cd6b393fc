import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { TextArea, TextField } from "@/components/form/fields";
import { Section } from "@/components/ui/section";
import { getTranslations } from "@/lib/i18n/translations";
import { endCriterionAction, reviseCriterionAction } from "../../actions";
import { KeepingHead, patentToKeep } from "../../keeping";
import { CriterionFields, criterionLabels } from "../criterion-fields";

type Props = { params: Promise<{ number: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("patents"))("criteria.revise-title") };
}

export default async function ReviseCriterionPage({ params }: Props) {
  const { view, actor } = await patentToKeep(params);
  const { id } = await params;
  const fact = view.criteria.find((one) => String(one.id) === id && one.endedOn === null) ?? notFound();
  const [t, labels] = await Promise.all([getTranslations("patents"), criterionLabels()]);
  const { number } = view.record;
  // Two forms stand on this page: each keeps a draft of its own.
  const form = (act: string) => ({
    ...{ version: fact.version, labels, draftOwner: `${actor.personId}:${act}` },
    cancelHref: `/patents/${number}#criteria`,
  });
  const hidden = (
    <>
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="id" value={fact.id} />
    </>
  );
  return (
    <>
      <KeepingHead view={view} title={t(`criterion.${fact.kind}`)} section="criteria" />
      <div className="max-w-3xl">
        <Section id="revise" title={t("criteria.revise-title")}>
          <ActionForm {...form("revise")} action={reviseCriterionAction}>
            {hidden}
            <CriterionFields stored={fact} />
          </ActionForm>
        </Section>
        <Section id="end" title={t("criteria.end-title")} aside={t("criteria.end-lead")}>
          <ActionForm
            {...form("end")}
            action={endCriterionAction}
            submitLabel={t("criteria.end")}
            submitTone="danger"
          >
            {hidden}
            <TextField name="endedOn" type="date" label={labels.endedOn} stored={view.today} />
            <TextArea name="reason" label={labels.reason} rows={2} optional lang="zh-CN" />
          </ActionForm>
        </Section>
      </div>
    </>
  );
}
