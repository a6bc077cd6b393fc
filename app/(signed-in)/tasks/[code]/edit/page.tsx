import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { getTranslations } from "@/lib/i18n/translations";
import { readDraftForm } from "@/lib/tasks/queries/read-draft-form";
import { readTask } from "@/lib/tasks/queries/read-task";
import { wordingOf } from "@/lib/tasks/task";
import { mayKeepTasks } from "@/lib/tasks/task.policy";
import { ask, requireActorWho } from "@/lib/web/read";
import { discardDraftAction, reviseDraftAction } from "../../actions";
import { conflictLabels } from "../../field-labels";
import { WordingFields } from "../../wording-fields";

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await getTranslations("tasks"))("edit.title")} ${(await params).code}` };
}

export default async function EditDraftPage({ params }: Props) {
  const { code } = await params;
  const actor = await requireActorWho(mayKeepTasks);
  const { current: task } = await ask(readTask, { code });
  if (task.stage !== "DRAFT") notFound();
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
          { label: t("edit.title") },
        ]}
      />
      <PageHeader kicker={`${code} · ${task.title}`} title={t("edit.title")} lead={t("edit.lead")} />
      <div className="sheet mb-5 max-w-4xl px-4 py-4">
        <ActionForm
          action={reviseDraftAction}
          version={task.version}
          draftOwner={actor.personId}
          cancelHref={here}
          labels={labels}
        >
          <input type="hidden" name="code" value={code} />
          <WordingFields choices={choices} stored={wordingOf(task)} />
        </ActionForm>
      </div>
      <div className="max-w-4xl">
        <Section id="discard" title={t("edit.discard")}>
          <p className="mb-3 text-sm text-ink-soft">{t("edit.discard-lead")}</p>
          <ActionForm
            action={discardDraftAction}
            version={task.version}
            submitLabel={t("edit.discard")}
            submitTone="danger"
            compact
          >
            <input type="hidden" name="code" value={code} />
          </ActionForm>
        </Section>
      </div>
    </>
  );
}
