import { getTranslations } from "@/lib/i18n/translations";
import type { ParsedRow, RowProblem } from "@/lib/ledgers/ledger";
import { taskFieldLabels } from "../../tasks/field-labels";

/** Why a row is refused or what was assumed, in the reader's language, with the column it concerns. */
export async function problemWords(headings: readonly string[]): Promise<(problem: RowProblem) => string> {
  const [t, refusals] = await Promise.all([getTranslations("ledgers"), getTranslations("refusals")]);
  return ({ code, params, column }) => {
    // What the form of a task would have refused is told in the words of that form.
    const text = code.startsWith("task.")
      ? refusals(code.replaceAll(".", "_") as never, params as never)
      : t(`problem.${code}` as never, params as never);
    const heading = column === null ? undefined : headings[column];
    return heading ? t("problem.at", { column: heading, text }) : text;
  };
}

export type RowChanges = NonNullable<ParsedRow["changes"]>;

/** Reasons for refusing first, then what was assumed. */
export function inOrder(problems: readonly RowProblem[]): RowProblem[] {
  return [...problems].sort((a, b) => Number(a.kind === "note") - Number(b.kind === "note"));
}

/** What would change in a draft, field by field. */
export async function changeWords(): Promise<(change: RowChanges[number]) => string> {
  const [t, fieldLabels] = await Promise.all([getTranslations("ledgers"), taskFieldLabels()]);
  const labels: Record<string, string> = fieldLabels;
  return ({ field, from, to }) =>
    t("change", { field: labels[field] ?? field, from: from || "–", to: to || "–" });
}

/** All that is said about a row, line by line. */
export async function problemLines(
  headings: readonly string[],
): Promise<(problems: readonly RowProblem[], changes: RowChanges) => string[]> {
  const [t, words, changed] = await Promise.all([
    getTranslations("ledgers"),
    problemWords(headings),
    changeWords(),
  ]);
  return (problems, changes) => [
    ...inOrder(problems).map((problem) => `${t(`problem.${problem.kind}`)}: ${words(problem)}`),
    ...changes.map(changed),
  ];
}
