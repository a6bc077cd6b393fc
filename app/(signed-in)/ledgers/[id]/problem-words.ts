import { getTranslations } from "next-intl/server";
import type { RowProblem } from "@/lib/ledgers/ledger";

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
