import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { TextArea } from "@/components/form/fields";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { getTranslations } from "@/lib/i18n/translations";
import { readDraftForm } from "@/lib/tasks/queries/read-draft-form";
import { readTask } from "@/lib/tasks/queries/read-task";
import { wordingOf } from "@/lib/tasks/task";
import { mayKeepTasks } from "@/lib/tasks/task.policy";
import { ask, requireActorWho } from "@/lib/web/read";
import { amendTaskAction, cancelTaskAction } from "../../actions";
import { conflictLabels } from "../../field-labels";
import { WordingFields } from "../../wording-fields";

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await getTranslations("tasks"))("amend.title")} ${(await params).code}` };
}

export default async function AmendTaskPage({ params }: Props) {
  const { code } = await params;
  const actor = await requireActorWho(mayKeepTasks);
  const { current: task } = await ask(readTask, { code });
  if (task.stage !== "ASSIGNED") notFound();
  const [choices, t, shell, labels] = await Promise.all([
    ask(readDraftForm, {}),
    getTranslations("tasks"),
    getTranslations("shell"),
    conflictLabels(),
  ]);
  const here = `/tasks/${code}`;
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: shell("nav.tasks"), href: "/tasks" },
          { label: code, href: here },
          { label: t("amend.title") },
        ]}
      />
      <PageHeader kicker={`${code} · ${task.title}`} title={t("amend.title")} lead={t("amend.lead")} />
      <div className="sheet mb-5 max-w-4xl px-4 py-4">
        <ActionForm
          action={amendTaskAction}
          version={task.version}
          draftOwner={actor.personId}
          cancelHref={here}
          labels={labels}
          submitLabel={t("amend.submit")}
        >
          <input type="hidden" name="code" value={code} />
          <TextArea
            name="reason"
            label={t("field.reason")}
            hint={t("hint.reason")}
            stored=""
            rows={2}
            lang="zh-CN"
          />
          <WordingFields choices={choices} stored={wordingOf(task)} />
        </ActionForm>
      </div>
      <div className="max-w-4xl">
        <Section id="cancel" title={t("amend.cancel-title")}>
          <p className="mb-3 text-sm text-ink-soft">{t("amend.cancel-lead")}</p>
          <ActionForm
            action={cancelTaskAction}
            version={task.version}
            submitLabel={t("amend.cancel")}
            submitTone="danger"
            compact
          >
            <input type="hidden" name="code" value={code} />
            <TextArea name="reason" label={t("field.reason")} rows={2} lang="zh-CN" />
          </ActionForm>
        </Section>
      </div>
    </>
  );
}
