import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { TextArea } from "@/components/form/fields";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslations } from "@/lib/i18n/translations";
import { mayKeepPatents } from "@/lib/patents/patent.policy";
import { MOST_PATENTS } from "@/lib/patents/patent-list";
import { PATENT_STAGES } from "@/lib/patents/stage";
import { clock } from "@/lib/web/clock";
import { readParams, type SearchParams } from "@/lib/web/list-params";
import { requireActorWho } from "@/lib/web/read";
import { StepFields, stepLabels } from "../[number]/step/step-fields";
import { takeStepsAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("patents"))("pipeline.many-title") };
}

/** One step for many patents: a batch that came into the pool, or was taken over by one contract. */
export default async function StepsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActorWho(mayKeepPatents);
  const { moved } = await readParams(searchParams);
  const [t, shell, labels] = await Promise.all([
    getTranslations("patents"),
    getTranslations("shell"),
    stepLabels(),
  ]);
  const stages = PATENT_STAGES.map((stage) => ({ value: stage, label: t(`stage.${stage}`) }));
  const count = /^[0-9]{1,4}$/.test(moved ?? "") ? Number(moved) : 0;
  return (
    <>
      <Breadcrumbs
        crumbs={[{ label: shell("nav.patents"), href: "/patents" }, { label: t("pipeline.many-title") }]}
      />
      <PageHeader title={t("pipeline.many-title")} lead={t("pipeline.many-lead")} />
      {count > 0 ? (
        <Notice live tone="good" className="mb-5">
          {t("pipeline.many-done", { count })}
        </Notice>
      ) : null}
      <div className="sheet max-w-3xl px-4 py-4">
        <ActionForm
          action={takeStepsAction}
          draftOwner={actor.personId}
          cancelHref="/patents"
          labels={labels}
          submitLabel={t("pipeline.many")}
        >
          <TextArea
            name="patents"
            label={labels.patents}
            hint={t("pipeline.many-hint", { most: MOST_PATENTS })}
            rows={8}
          />
          <StepFields stages={stages} today={clock().today} />
        </ActionForm>
      </div>
    </>
  );
}
