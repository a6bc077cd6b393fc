import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/fields";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { mayKeepEvaluationSettings } from "@/lib/evaluations/evaluation.policy";
import { readSettings } from "@/lib/evaluations/queries/read-settings";
import { getTranslations } from "@/lib/i18n/translations";
import { readParams, type SearchParams } from "@/lib/web/list-params";
import { ask, requireActorWho } from "@/lib/web/read";
import { addSceneAction } from "../../actions";
import { SheetFields } from "../sheet-fields";
import { StartFrom } from "./start-from";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("evaluations"))("scene-form.title") };
}

/** Blank, or from the sheet of the scene that the address names: ?from=finance. */
export default async function AddScenePage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActorWho(mayKeepEvaluationSettings);
  const [{ scenes }, { from }] = [await ask(readSettings, {}), await readParams(searchParams)];
  const [t, shell] = await Promise.all([getTranslations("evaluations"), getTranslations("shell")]);
  const model = scenes.find(({ code }) => code === from);
  const labels = {
    nameZh: t("scene-form.nameZh"),
    nameEn: t("scene-form.nameEn"),
    note: t("field.scene-note"),
  };
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: shell("nav.patents"), href: "/patents" },
          { label: t("settings.title"), href: "/patents/settings#sheets" },
          { label: t("scene-form.title") },
        ]}
      />
      <PageHeader title={t("scene-form.title")} lead={t("scene-form.lead")} />
      <StartFrom scenes={scenes} from={model?.code ?? null} />
      <div className="sheet max-w-4xl px-4 py-4">
        <ActionForm
          key={model?.code ?? "blank"}
          action={addSceneAction}
          draftOwner={`${actor.personId}:from-${model?.code ?? "blank"}`}
          cancelHref="/patents/settings#sheets"
          labels={labels}
          submitLabel={t("scene-form.submit")}
        >
          <div className="grid gap-3 sm:grid-cols-2">
            <TextField name="nameZh" label={labels.nameZh} maxLength={20} lang="zh-CN" />
            <TextField name="nameEn" label={labels.nameEn} maxLength={40} lang="en" />
          </div>
          <SheetFields stored={model?.sheet ?? null} note={labels.note} keepCodes={false} />
        </ActionForm>
      </div>
    </>
  );
}
