import { getLocale } from "next-intl/server";
import { CompletionRequests } from "@/components/closing/completion-requests";
import { TaskFiles } from "@/components/evidence/task-files";
import { ActionForm } from "@/components/form/action-form";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { type ClosingStep, type CompletionView, mayBeReopened } from "@/lib/completions/completion";
import {
  mayCloseTasks,
  mayReadCompletions,
  mayRequestCompletion,
  mayWithdrawCompletion,
} from "@/lib/completions/completion.policy";
import { listCompletionsOfTask } from "@/lib/completions/queries/list-of-task";
import { formatInstant } from "@/lib/i18n/format";
import { getTranslations } from "@/lib/i18n/translations";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { Task } from "@/lib/tasks/task";
import { ask, requireActor } from "@/lib/web/read";
import { strikeOffAction, withdrawCompletionAction } from "../completion/actions";

type Props = {
  task: Task;
  /** The day the page shows the task as of; null for now. */
  on: CalendarDate | null;
};

/** How the task came to its end: requests, decisions, strike-off, reopening; and the evidence on it. */
export async function CompletionSection({ task, on }: Props) {
  const actor = await requireActor();
  if (task.stage === "DRAFT" || !mayReadCompletions(actor)) return null;
  const [{ requests, steps }, t] = await Promise.all([
    ask(listCompletionsOfTask, { taskId: task.id, on }),
    getTranslations("closing"),
  ]);
  const isWaiting = requests.some((request) => request.state === "PENDING");
  const closes = on === null && mayCloseTasks(actor);
  const mayAsk = on === null && task.stage === "ASSIGNED" && !isWaiting && mayRequestCompletion(actor, task);
  const act = (request: CompletionView) => {
    if (on !== null || request.state !== "PENDING") return null;
    if (closes) return <Link href={`/desk/completions/${request.id}`}>{t("open-request")}</Link>;
    return mayWithdrawCompletion(actor, request) ? (
      <ActionForm
        action={withdrawCompletionAction}
        submitLabel={t("completion.withdraw")}
        submitTone="plain"
        compact
      >
        <input type="hidden" name="id" value={request.id} />
      </ActionForm>
    ) : null;
  };
  return (
    <>
      <Section
        id="completion"
        title={t("completion.title")}
        aside={
          mayAsk ? (
            <Button asChild small className="no-print">
              <Link href={`/tasks/${task.code}/completion/new`}>{t("completion.request")}</Link>
            </Button>
          ) : null
        }
      >
        {requests.length + steps.length === 0 ? (
          <p className="text-sm text-ink-faint">{t("completion.empty")}</p>
        ) : null}
        <CompletionRequests requests={requests} act={act} />
        <Steps steps={steps} />
        {closes && mayBeReopened(task.stage) ? (
          <div className="no-print mt-3 flex flex-wrap items-start gap-2 border-t border-line pt-3">
            {task.stage === "COMPLETED" ? (
              <ActionForm action={strikeOffAction} submitLabel={t("completion.strike-off")} compact>
                <input type="hidden" name="taskCode" value={task.code} />
              </ActionForm>
            ) : null}
            <Button asChild className="mt-1">
              <Link href={`/tasks/${task.code}/completion/reopen`}>{t("completion.reopen")}</Link>
            </Button>
          </div>
        ) : null}
      </Section>
      {on === null ? <TaskFiles taskCode={task.code} /> : null}
    </>
  );
}

async function Steps({ steps }: { steps: readonly ClosingStep[] }) {
  if (steps.length === 0) return null;
  const [t, locale] = await Promise.all([getTranslations("closing"), getLocale()]);
  return (
    <ol className="mt-3 space-y-1 border-t border-line pt-2.5 text-sm">
      {steps.map((step) => (
        <li key={step.id} className="flex flex-wrap gap-x-2">
          <strong className="font-medium">{t(`completion.step.${step.kind}`)}</strong>
          <span className="text-ink-faint">
            {t("by-at", { name: step.byName, time: formatInstant(step.at, locale) })}
          </span>
          {step.reason ? (
            <span className="whitespace-pre-line" lang="zh-CN">
              {step.reason}
            </span>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
