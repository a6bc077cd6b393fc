import type { Metadata } from "next";
import { RegisterTabs } from "@/components/patents/register-tabs";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { mayKeepEvaluationSettings, mayReadEvaluations } from "@/lib/evaluations/evaluation.policy";
import { readSettings } from "@/lib/evaluations/queries/read-settings";
import { getTranslations } from "@/lib/i18n/translations";
import { ask, requireActorWho } from "@/lib/web/read";
import { Grades } from "./grades";
import { Scenes } from "./scenes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("evaluations"))("settings.title") };
}

/** What all units grade and score by. Who may not change it reads it. */
export default async function PatentSettingsPage() {
  const actor = await requireActorWho(mayReadEvaluations);
  const { labels, scenes } = await ask(readSettings, {});
  const [t, shell] = await Promise.all([getTranslations("evaluations"), getTranslations("shell")]);
  const keeper = mayKeepEvaluationSettings(actor) && !actor.readOnly ? actor.personId : null;
  return (
    <>
      <Breadcrumbs
        crumbs={[{ label: shell("nav.patents"), href: "/patents" }, { label: t("settings.title") }]}
      />
      <PageHeader
        title={t("settings.title")}
        lead={keeper ? t("settings.lead-keeper") : t("settings.lead")}
      />
      <RegisterTabs current="settings" actor={actor} />
      <Grades labels={labels} keeper={keeper} />
      <Scenes scenes={scenes} keeper={keeper} />
    </>
  );
}
