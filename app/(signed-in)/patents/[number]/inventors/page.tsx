import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { TextArea } from "@/components/form/fields";
import { getTranslations } from "@/lib/i18n/translations";
import { readInventors } from "@/lib/patents/queries/read-inventors";
import { ask } from "@/lib/web/read";
import { factLabels } from "../../fact-labels";
import { nameInventorsAction } from "../actions";
import { KeepingHead, patentToKeep } from "../keeping";
import type { PatentParams } from "../patent-here";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("patents"))("record.inventors-edit") };
}

export default async function InventorsPage({ params }: { params: PatentParams }) {
  const { view } = await patentToKeep(params);
  const { number, version } = view.record;
  const { inventors } = await ask(readInventors, { number });
  const [t, labels] = await Promise.all([getTranslations("patents"), factLabels()]);
  return (
    <>
      <KeepingHead
        view={view}
        title={t("record.inventors-edit")}
        lead={t("record.inventors-lead")}
        section="facts"
      />
      <div className="sheet max-w-3xl px-4 py-4">
        {/* No draft is kept of it: names would stay behind in the window's store. */}
        <ActionForm
          action={nameInventorsAction}
          version={version}
          cancelHref={`/patents/${number}`}
          labels={labels}
        >
          <input type="hidden" name="number" value={number} />
          <TextArea
            name="inventors"
            label={labels.inventors}
            hint={t("facts.inventors-hint")}
            stored={inventors.join("\n")}
            rows={6}
            optional
            lang="zh-CN"
          />
        </ActionForm>
      </div>
    </>
  );
}
