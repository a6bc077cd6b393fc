import { Ban, Info } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { ParsedRow, RowProblem } from "@/lib/ledgers/ledger";
import { taskFieldLabels } from "../../tasks/field-labels";
import { problemWords } from "./problem-words";

type Props = {
  problems: readonly RowProblem[];
  changes: NonNullable<ParsedRow["changes"]>;
  headings: readonly string[];
};

/** Reasons for refusing first, then what was assumed, then what would change. */
export async function RowProblems({ problems, changes, headings }: Props) {
  const [t, words, fieldLabels] = await Promise.all([
    getTranslations("ledgers"),
    problemWords(headings),
    taskFieldLabels(),
  ]);
  const labels: Record<string, string> = fieldLabels;
  const sorted = [...problems].sort((a, b) => Number(a.kind === "note") - Number(b.kind === "note"));
  return (
    <ul className="space-y-0.5 break-words">
      {sorted.map((problem, index) => {
        const refused = problem.kind === "refuse";
        const Icon = refused ? Ban : Info;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is never changed
          <li key={index} className={refused ? "text-late" : "text-ink-faint"}>
            <Icon aria-hidden className="me-1 inline size-3.5" />
            <span className="sr-only">{t(`problem.${problem.kind}`)}: </span>
            {words(problem)}
          </li>
        );
      })}
      {changes.map(({ field, from, to }) => (
        <li key={field} className="whitespace-pre-line">
          {t("change", { field: labels[field] ?? field, from: from || "–", to: to || "–" })}
        </li>
      ))}
    </ul>
  );
}
