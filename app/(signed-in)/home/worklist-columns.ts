import { date, type SheetColumn, text } from "@/lib/exports/sheet";
import { getTranslations } from "@/lib/i18n/translations";
import type { Line, Urgency } from "@/lib/worklists/worklist";
import { lineWords } from "./line-words";

export type UrgentLine = Line & { urgency: Urgency };

/** Groups of lines on the screen, a table in a file. */
export async function worklistColumns(): Promise<SheetColumn<UrgentLine>[]> {
  const [t, part, words] = await Promise.all([
    getTranslations("home"),
    getTranslations("exports.part"),
    lineWords(),
  ]);
  return [
    { ...text((line: UrgentLine) => t(`group.${line.urgency}`)), label: part("urgency") },
    {
      ...text(words.link),
      label: part("to-do"),
    },
    { ...text(words.months), label: part("months") },
    { ...text(words.title), label: part("task") },
    { ...text((line: UrgentLine) => line.subject), label: part("subject") },
    { ...text(words.note), label: part("note") },
    { ...date((line: UrgentLine) => line.dueOn), label: part("due") },
    { ...text((line: UrgentLine) => (line.dueOn ? words.remaining(line) : null)), label: part("remaining") },
    { ...text((line: UrgentLine) => (line.dueOn ? words.rule(line) : null)), label: part("rule") },
    { ...text(words.mine), label: part("mark") },
  ];
}
