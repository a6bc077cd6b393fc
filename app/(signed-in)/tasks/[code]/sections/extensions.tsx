import { ExtensionTable } from "@/components/closing/extension-table";
import { ActionForm } from "@/components/form/action-form";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import type { ExtensionView } from "@/lib/extensions/extension";
import {
  mayDecideExtensions,
  mayReadExtensions,
  mayRequestExtension,
  mayWithdrawExtension,
} from "@/lib/extensions/extension.policy";
import { listExtensionsOfTask } from "@/lib/extensions/queries/list-of-task";
import { getTranslations } from "@/lib/i18n/translations";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { Task } from "@/lib/tasks/task";
import { ask, requireActor } from "@/lib/web/read";
import { withdrawExtensionAction } from "../extension/actions";

type Props = {
  task: Task;
  /** The day the page shows the task as of; null for now. */
  on: CalendarDate | null;
};

/** Every request for a later date, with both dates; the original one stays visible at the top of the page. */
export async function ExtensionsSection({ task, on }: Props) {
  const actor = await requireActor();
  if (task.stage === "DRAFT" || !mayReadExtensions(actor)) return null;
  const [requests, t] = await Promise.all([
    ask(listExtensionsOfTask, { taskId: task.id, on }),
    getTranslations("closing"),
  ]);
  const isWaiting = requests.some(
    (request) => request.state === "PENDING" && request.unitCode === actor.unitCode,
  );
  const mayAsk = on === null && task.stage === "ASSIGNED" && !isWaiting && mayRequestExtension(actor, task);
  const act = (request: ExtensionView) => {
    if (on !== null || request.state !== "PENDING") return null;
    if (mayDecideExtensions(actor)) {
      return <Link href={`/desk/extensions/${request.id}`}>{t("open-request")}</Link>;
    }
    return mayWithdrawExtension(actor, request) ? (
      <ActionForm
        action={withdrawExtensionAction}
        submitLabel={t("extension.withdraw")}
        submitTone="plain"
        compact
      >
        <input type="hidden" name="id" value={request.id} />
      </ActionForm>
    ) : null;
  };
  return (
    <Section
      id="extensions"
      title={t("extension.title")}
      flush={requests.length > 0}
      aside={
        mayAsk ? (
          <Button asChild small className="no-print">
            <Link href={`/tasks/${task.code}/extension/new`}>{t("extension.request")}</Link>
          </Button>
        ) : null
      }
    >
      {requests.length === 0 ? (
        <p className="text-sm text-ink-faint">{t("extension.empty")}</p>
      ) : (
        <ExtensionTable requests={requests} act={act} />
      )}
    </Section>
  );
}
