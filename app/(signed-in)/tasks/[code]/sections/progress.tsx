import { getLocale } from "next-intl/server";
import { PartsTable } from "@/components/progress/parts-table";
import { SeriesLine } from "@/components/progress/series-line";
import { TaskReadings } from "@/components/progress/task-readings";
import { Section } from "@/components/ui/section";
import { formatDate } from "@/lib/i18n/format";
import { getTranslations } from "@/lib/i18n/translations";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { readTaskProgress } from "@/lib/progress/queries/read-task-progress";
import type { Task } from "@/lib/tasks/task";
import { ask } from "@/lib/web/read";

type Props = {
  task: Task;
  /** The day the page shows the task as of; null for now. */
  on: CalendarDate | null;
};

export async function ProgressSection({ task, on }: Props) {
  const view = await ask(readTaskProgress, { code: task.code, on });
  const [t, locale] = await Promise.all([getTranslations("progress"), getLocale()]);
  const { reading } = view;
  const date = formatDate(view.date, locale);
  return (
    <Section id="progress" title={t("title")} aside={t("as-of", { date })}>
      {reading ? (
        <div className="space-y-5">
          <TaskReadings task={task} view={view} reading={reading} />
          <div>
            <h3 className="mb-1.5 font-semibold">{t("parts.title")}</h3>
            <p className="mb-2 text-sm text-ink-faint">{t("parts.note")}</p>
            <PartsTable task={task} reading={reading} heldUpBy={view.heldUpBy} />
          </div>
          <div>
            <h3 className="mb-1.5 font-semibold">{t("series.title")}</h3>
            <SeriesLine series={view.series} />
          </div>
        </div>
      ) : (
        <p className="text-ink-faint">{t("not-counted")}</p>
      )}
    </Section>
  );
}
