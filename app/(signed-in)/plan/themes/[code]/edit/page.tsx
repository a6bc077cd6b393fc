import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { SelectField, TextField } from "@/components/form/fields";
import { evidenceOptions } from "@/components/record/evidence-options";
import { History } from "@/components/record/history";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslations } from "@/lib/i18n/translations";
import { mayKeepPlan } from "@/lib/plan/plan.policy";
import { readTheme } from "@/lib/plan/queries/read-theme";
import { ask, requireActorWho } from "@/lib/web/read";
import { planFieldLabels } from "../../../field-labels";
import { reviseThemeAction } from "./actions";

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("plan"))("overview.edit-theme") };
}

export default async function EditThemePage({ params }: Props) {
  const actor = await requireActorWho(mayKeepPlan);
  const theme = await ask(readTheme, await params);
  const [t, common, shell, labels, evidence] = await Promise.all([
    getTranslations("plan"),
    getTranslations("common"),
    getTranslations("shell"),
    planFieldLabels(),
    evidenceOptions(),
  ]);
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: shell("nav.plan"), href: "/plan" },
          { label: theme.code, href: `/plan#${theme.code}` },
          { label: common("edit") },
        ]}
      />
      <PageHeader kicker={theme.code} title={t("overview.edit-theme")} />
      <div className="sheet mb-5 max-w-3xl px-4 py-4">
        <ActionForm
          action={reviseThemeAction}
          version={theme.version}
          draftOwner={actor.personId}
          cancelHref={`/plan#${theme.code}`}
          labels={labels}
        >
          <input type="hidden" name="code" value={theme.code} />
          <TextField name="titleZh" label={labels.titleZh} stored={theme.titleZh} lang="zh-CN" />
          <TextField name="titleEn" label={labels.titleEn} stored={theme.titleEn} lang="en" />
          <SelectField name="evidence" label={labels.evidence} stored={theme.evidence} options={evidence} />
        </ActionForm>
      </div>
      <History type="theme" id={theme.id} labels={labels} />
    </>
  );
}
