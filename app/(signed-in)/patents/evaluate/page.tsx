import type { Metadata } from "next";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { mayEvaluateAny } from "@/lib/evaluations/evaluation.policy";
import { readEvaluating } from "@/lib/evaluations/queries/read-evaluating";
import { getTranslations } from "@/lib/i18n/translations";
import { actContext } from "@/lib/web/context";
import { readParams, type SearchParams } from "@/lib/web/list-params";
import { ask, requireActorWho } from "@/lib/web/read";
import { EnterpriseForm } from "./enterprise-form";
import { GradeForm } from "./grade-form";
import { ScoreForm } from "./score-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("evaluations"))("evaluate.title") };
}

/** The patent that the address names, ?patent=CN202010123456.7, and the scene it is scored for. */
export default async function EvaluatePage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActorWho(mayEvaluateAny);
  const { patent = "", scene } = await readParams(searchParams);
  const [view, { today }] = [await ask(readEvaluating, { number: patent }), await actContext()];
  const [t, shell] = await Promise.all([getTranslations("evaluations"), getTranslations("shell")]);
  // Forms of several patents share this address: each keeps a draft of its own.
  const form = { view, today, draftOwner: `${actor.personId}:${view.number}` };
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: shell("nav.patents"), href: "/patents" },
          { label: view.number, href: `/patents/${view.number}#evaluation` },
          { label: t("evaluate.title") },
        ]}
      />
      <PageHeader
        kicker={view.number}
        title={t("evaluate.title")}
        lead={<span lang="zh-CN">{view.title}</span>}
      />
      <GradeForm {...form} />
      <EnterpriseForm {...form} />
      <ScoreForm {...form} scene={scene} />
    </>
  );
}
