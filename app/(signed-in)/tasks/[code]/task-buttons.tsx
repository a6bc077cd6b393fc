import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { useTexts } from "@/lib/i18n/translations";
import type { Actor } from "@/lib/kernel/actor";
import { mayKeepTasks, mayQueryWording, maySignTask } from "@/lib/tasks/task.policy";
import type { TaskView } from "@/lib/tasks/task-view";

type Props = { view: TaskView; actor: Actor };

/** What the reader can do with the task's wording, by the policies of the commands. */
export function TaskButtons({ view: { current: task, signings }, actor }: Props) {
  const t = useTexts("tasks");
  const here = `/tasks/${task.code}`;
  const own = signings.find(({ unitCode }) => unitCode === actor.unitCode);
  const signs = (own?.state === "WAITING" || own?.state === "OVERDUE") && maySignTask(actor, task);
  const isInHand = task.stage === "ASSIGNED";
  return (
    <>
      {signs ? (
        <Button asChild tone="primary">
          <Link href={`${here}/sign`}>{t("act.sign")}</Link>
        </Button>
      ) : null}
      {isInHand && mayQueryWording(actor, task) ? (
        <Button asChild>
          <Link href={`${here}/sign#query`}>{t("act.query")}</Link>
        </Button>
      ) : null}
      {mayKeepTasks(actor) && task.stage === "DRAFT" ? (
        <>
          <Button asChild tone="primary">
            <Link href={`/tasks/assign?code=${task.code}`}>{t("act.assign")}</Link>
          </Button>
          <Button asChild>
            <Link href={`${here}/edit`}>{t("act.edit")}</Link>
          </Button>
        </>
      ) : null}
      {mayKeepTasks(actor) && isInHand ? (
        <Button asChild>
          <Link href={`${here}/amend`}>{t("act.amend")}</Link>
        </Button>
      ) : null}
    </>
  );
}
