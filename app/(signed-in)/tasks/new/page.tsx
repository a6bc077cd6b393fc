import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { SelectField, TextField } from "@/components/form/fields";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { readDraftForm } from "@/lib/tasks/queries/read-draft-form";
import { mayKeepTasks } from "@/lib/tasks/task.policy";
import { readParams, type SearchParams } from "@/lib/web/list-params";
import { ask, requireActorWho } from "@/lib/web/read";
import { draftTaskAction } from "../actions";
import { conflictLabels } from "../field-labels";
import { WordingFields } from "../wording-fields";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("tasks"))("new.title") };
}

export default async function NewTaskPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActorWho(mayKeepTasks);
  const [choices, params] = await Promise.all([ask(readDraftForm, {}), readParams(searchParams)]);
  const [t, shell, labels, locale] = await Promise.all([
    getTranslations("tasks"),
    getTranslations("shell"),
    conflictLabels(),
    getLocale(),
  ]);
  const chosen = choices.measures.find(({ code }) => code === params.measure) ?? choices.measures[0];
  return (
    <>
      <Breadcrumbs crumbs={[{ label: shell("nav.tasks"), href: "/tasks" }, { label: t("new.title") }]} />
      <PageHeader title={t("new.title")} lead={t("new.lead")} />
      <div className="sheet max-w-4xl px-4 py-4">
        <ActionForm
          action={draftTaskAction}
          draftOwner={actor.personId}
          cancelHref="/tasks"
          labels={labels}
          submitLabel={t("new.submit")}
        >
          <div className="grid gap-4 sm:grid-cols-[2fr_1fr]">
            <SelectField
              name="measureCode"
              label={t("field.measureCode")}
              stored={params.measure}
              options={choices.measures.map(({ code, titleZh, titleEn, nextCode }) => ({
                value: code,
                label: `${code} ${inLocale(locale, titleZh, titleEn)} (${nextCode})`,
              }))}
            />
            <TextField
              name="code"
              label={t("field.code")}
              hint={t("hint.code", { example: chosen?.nextCode ?? "M01-01" })}
              optional
            />
          </div>
          <WordingFields choices={choices} stored={{ cadence: "MONTHLY", weight: 10 }} />
        </ActionForm>
      </div>
    </>
  );
}
