import { HistoryEntries } from "@/components/record/history";
import { MESSAGES } from "@/lib/i18n/messages";
import { getTranslations } from "@/lib/i18n/translations";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { readTaskHistory } from "@/lib/tasks/queries/read-task-history";
import type { Task } from "@/lib/tasks/task";
import { ask } from "@/lib/web/read";

type Props = {
  task: Task;
  /** The day the page shows the task as of; null for now. */
  on: CalendarDate | null;
};

const SHOWN_FIRST = 10;

/** Who did what to the task and to the records that hang on it, newest first. */
export async function TaskHistorySection({ task, on }: Props) {
  const [entries, t, audit, difficulties, instructions, common] = await Promise.all([
    ask(readTaskHistory, { code: task.code, on }),
    getTranslations("tasks"),
    getTranslations("audit"),
    getTranslations("difficulties"),
    getTranslations("instructions"),
    getTranslations("common"),
  ]);
  const fields = Object.keys(MESSAGES.zh.audit.field) as (keyof typeof MESSAGES.zh.audit.field)[];
  const labels = Object.fromEntries(fields.map((field) => [field, audit(`field.${field}`)]));
  const inWords = (recordType: string, field: string, value: unknown) => {
    if (typeof value === "boolean") return common(value ? "yes" : "no");
    const key = `${groupOf(recordType, field)}.${value}`;
    if (recordType === "difficulty" && field === "state")
      return difficulties.has(key as never) ? difficulties(key as never) : value;
    if (recordType === "instruction" && field === "state")
      return instructions.has(key as never) ? instructions(key as never) : value;
    return t.has(key as never) ? t(key as never) : value;
  };
  const worded = entries.map((entry) => ({
    ...entry,
    changes: entry.changes.map(({ field, before, after }) => ({
      field,
      before: inWords(entry.recordType, field, before),
      after: inWords(entry.recordType, field, after),
    })),
  }));
  return (
    <HistoryEntries
      entries={worded}
      labels={labels}
      shownFirst={SHOWN_FIRST}
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

/** Where the words for the values of a field stand. */
function groupOf(recordType: string, field: string): string {
  if (field === "selfRating" || field === "rating") return "rating";
  return recordType === "report" && field === "state" ? "report" : field;
}
