import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { Hindrance } from "@/components/closing/hindrance";
import { ActionForm } from "@/components/form/action-form";
import { TextArea } from "@/components/form/fields";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { StageBadge } from "@/components/tasks/badges";
import { PageHeader } from "@/components/ui/page-header";
import { mayBeReopened } from "@/lib/completions/completion";
import { mayCloseTasks } from "@/lib/completions/completion.policy";
import { prepareCompletionRequest } from "@/lib/completions/queries/prepare-request";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { ask, requireActorWho } from "@/lib/web/read";
import { reopenTaskAction } from "../actions";

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { code } = await params;
  return { title: (await getTranslations("closing"))("completion.reopen-title", { code }) };
}

export default async function ReopenTaskPage({ params }: Props) {
  const { code } = await params;
  const actor = await requireActorWho(mayCloseTasks);
  const { task } = await ask(prepareCompletionRequest, { taskCode: code });
  const [t, shell, locale] = await Promise.all([
    getTranslations("closing"),
    getTranslations("shell"),
    getLocale(),
  ]);
  const here = `/tasks/${task.code}`;
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: shell("nav.tasks"), href: "/tasks" },
          { label: task.code, href: here },
          { label: t("completion.reopen") },
        ]}
      />
      <PageHeader
        kicker={`${task.code} · ${inLocale(locale, task.title, task.titleEn)}`}
        title={t("completion.reopen")}
        badges={<StageBadge stage={task.stage} />}
        lead={t("completion.reopen-lead")}
      />
      {mayBeReopened(task.stage) ? (
        <div className="sheet max-w-3xl px-4 py-4">
          <ActionForm
            action={reopenTaskAction}
            draftOwner={actor.personId}
            submitLabel={t("completion.reopen")}
            cancelHref={`${here}#completion`}
          >
            <input type="hidden" name="taskCode" value={task.code} />
            <TextArea name="reason" label={t("completion.reopen-reason")} rows={5} lang="zh-CN" />
          </ActionForm>
        </div>
      ) : (
        <Hindrance refusal={{ refusal: "completion.not-closed" }} taskCode={task.code} />
      )}
    </>
  );
}
