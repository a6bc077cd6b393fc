import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { getTranslations } from "@/lib/i18n/translations";
import { FactFields } from "../../fact-fields";
import { factLabels } from "../../fact-labels";
import { changePatentAction } from "../actions";
import { KeepingHead, patentToKeep } from "../keeping";
import type { PatentParams } from "../patent-here";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("patents"))("record.edit-title") };
}

export default async function EditPatentPage({ params }: { params: PatentParams }) {
  const { view, actor } = await patentToKeep(params);
  const [t, labels] = await Promise.all([getTranslations("patents"), factLabels()]);
  const { record } = view;
  return (
    <>
      <KeepingHead view={view} title={t("record.edit-title")} lead={t("record.edit-lead")} section="facts" />
      <div className="sheet max-w-4xl px-4 py-4">
        <ActionForm
          action={changePatentAction}
          version={record.version}
          draftOwner={actor.personId}
          cancelHref={`/patents/${record.number}`}
          labels={labels}
        >
          <input type="hidden" name="number" value={record.number} />
          <FactFields stored={record} type={record.type} />
        </ActionForm>
      </div>
    </>
  );
}
