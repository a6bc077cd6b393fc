import { Ban, Info } from "lucide";
import { Icon } from "@/components/ui/icon";
import { useTexts } from "@/lib/i18n/translations";
import type { RowProblem } from "@/lib/ledgers/ledger";
import { type changeWords, inOrder, type problemWords, type RowChanges } from "./problem-words";

type Props = {
  problems: readonly RowProblem[];
  changes: RowChanges;
  words: ProblemTexts;
};

/** What is said of a problem and of a change, in the reader's language. */
export type ProblemTexts = {
  problem: Awaited<ReturnType<typeof problemWords>>;
  change: Awaited<ReturnType<typeof changeWords>>;
};

/** Reasons for refusing first, then what was assumed, then what would change. */
export function RowProblems({ problems, changes, words }: Props) {
  const t = useTexts("ledgers");
  return (
    <ul className="space-y-0.5 break-words">
      {inOrder(problems).map((problem, index) => {
        const refused = problem.kind === "refuse";
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is never changed
          <li key={index} className={refused ? "text-late" : "text-ink-faint"}>
            <Icon of={refused ? Ban : Info} className="me-1 inline size-3.5" />
            <span className="sr-only">{t(`problem.${problem.kind}`)}: </span>
            {words.problem(problem)}
          </li>
        );
      })}
      {changes.map((change) => (
        <li key={change.field} className="whitespace-pre-line">
          {words.change(change)}
        </li>
      ))}
    </ul>
  );
}
