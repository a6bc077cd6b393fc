import { DifficultyTable } from "@/components/difficulties/difficulty-table";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { mayRaise } from "@/lib/difficulties/difficulty.policy";
import { listForTask } from "@/lib/difficulties/queries/list-for-task";
import { getTranslations } from "@/lib/i18n/translations";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { Task } from "@/lib/tasks/task";
import { ask, requireActor } from "@/lib/web/read";

type Props = {
  task: Task;
  /** The day the page shows the task as of; null for now. */
  on: CalendarDate | null;
};

export async function DifficultiesSection({ task, on }: Props) {
  const [rows, actor] = [await ask(listForTask, { taskCode: task.code, on }), await requireActor()];
  const t = await getTranslations("difficulties");
  const raises = on === null && task.stage === "ASSIGNED" && mayRaise(actor, task);
  return (
    <Section
      id="difficulties"
      title={t("title")}
      flush
      aside={
        raises ? (
          <Button asChild small className="no-print">
            <Link href={`/tasks/${task.code}/difficulties/new`}>{t("raise.action")}</Link>
          </Button>
        ) : null
      }
    >
      <DifficultyTable
        caption={t("title")}
        rows={rows}
        withTask={false}
        empty={<EmptyState title={on === null ? t("empty.task") : t("empty.task-then")} />}
      />
    </Section>
  );
}
