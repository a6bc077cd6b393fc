import { Ban, Info } from "lucide-react";
import { getTranslations } from "@/lib/i18n/translations";
import type { RowProblem } from "@/lib/ledgers/ledger";
import { changeWords, inOrder, problemWords, type RowChanges } from "./problem-words";

type Props = {
  problems: readonly RowProblem[];
  changes: RowChanges;
  headings: readonly string[];
};

/** Reasons for refusing first, then what was assumed, then what would change. */
export async function RowProblems({ problems, changes, headings }: Props) {
  const [t, words, changed] = await Promise.all([
    getTranslations("ledgers"),
    problemWords(headings),
    changeWords(),
  ]);
  return (
    <ul className="space-y-0.5 break-words">
      {inOrder(problems).map((problem, index) => {
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
      {changes.map((change) => (
        <li key={change.field} className="whitespace-pre-line">
          {changed(change)}
        </li>
      ))}
    </ul>
  );
}
