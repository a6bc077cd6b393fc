import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { SelectField } from "@/components/form/fields";
import { EmptyState } from "@/components/ui/empty-state";
import { getTranslations } from "@/lib/i18n/translations";
import { openCriteria } from "@/lib/patents/criterion-fact";
import { recordCriterionAction } from "../../actions";
import { KeepingHead, patentToKeep } from "../../keeping";
import type { PatentParams } from "../../patent-here";
import { CriterionFields, criterionLabels } from "../criterion-fields";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("patents"))("criteria.record") };
}

export default async function RecordCriterionPage({ params }: { params: PatentParams }) {
  const { view, actor } = await patentToKeep(params);
  const [t, labels] = await Promise.all([getTranslations("patents"), criterionLabels()]);
  const { record } = view;
  const open = openCriteria(record).map((kind) => ({ value: kind, label: t(`criterion.${kind}`) }));
  const none = record.type === "INVENTION" ? t("criteria.none-left") : t("criteria.lead-not-invention");
  return (
    <>
      <KeepingHead
        view={view}
        title={t("criteria.record")}
        lead={t("criteria.record-lead")}
        section="criteria"
      />
      <div className="sheet max-w-3xl px-4 py-4">
        {open.length === 0 ? (
          <EmptyState title={none} />
        ) : (
          <ActionForm
            action={recordCriterionAction}
            draftOwner={actor.personId}
            cancelHref={`/patents/${record.number}#criteria`}
            labels={labels}
          >
            <input type="hidden" name="number" value={record.number} />
            <SelectField name="kind" label={labels.kind} options={open} />
            <CriterionFields />
          </ActionForm>
        )}
      </div>
    </>
  );
}
