import { getTranslations } from "next-intl/server";
import { HistoryEntries } from "@/components/record/history";
import { MESSAGES } from "@/lib/i18n/messages";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { readTaskHistory } from "@/lib/tasks/queries/read-task-history";
import type { Task } from "@/lib/tasks/task";
import { ask } from "@/lib/web/read";

type Props = {
  task: Task;
  /** The day the page shows the task as of; null for now. */
  on: CalendarDate | null;
};

/** Who did what to the task and to the records that hang on it, newest first. */
export async function TaskHistorySection({ task, on }: Props) {
  const [entries, t, audit] = await Promise.all([
    ask(readTaskHistory, { code: task.code, on }),
    getTranslations("tasks"),
    getTranslations("audit"),
  ]);
  const fields = Object.keys(MESSAGES.zh.audit.field) as (keyof typeof MESSAGES.zh.audit.field)[];
  const labels = Object.fromEntries(fields.map((field) => [field, audit(`field.${field}`)]));
  const inWords = (field: string, value: unknown) => {
    const key = field === "stage" || field === "cadence" || field === "role" ? `${field}.${value}` : null;
    return key && t.has(key as never) ? t(key as never) : value;
  };
  const worded = entries.map((entry) => ({
    ...entry,
    changes: entry.changes.map(({ field, before, after }) => ({
      field,
      before: inWords(field, before),
      after: inWords(field, after),
    })),
  }));
  return (
    <HistoryEntries
      entries={worded}
      labels={labels}
      about={(entry) => {
        const act = `use-case.${entry.useCase.replaceAll(".", "_")}`;
        return t("history.about", {
          act: audit.has(act as never) ? audit(act as never) : entry.useCase,
          record: entry.recordLabel,
        });
      }}
    />
  );
}
