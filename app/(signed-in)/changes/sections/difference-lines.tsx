import type { ReactNode } from "react";
import { OldNew } from "@/components/changes/old-new";
import { Runs } from "@/components/record/runs";
import { Badge } from "@/components/ui/badge";
import type { WordingLine } from "@/lib/changes/change-view";
import { formatDate } from "@/lib/i18n/format";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import type { FieldDifference, RowDifference } from "@/lib/tasks/wording-comparison";
import { type TaskLabels, taskFieldLabels } from "../../tasks/field-labels";
import { differenceWords, LISTS, type List } from "./difference-words";

/** Compared by their words; anything else is told as it was and as it is. */
const TEXTS = ["title", "titleEn", "deliverable", "acceptance", "orderNote", "part"];

/** The words of every line, asked for once. */
export type DifferenceTexts = Awaited<ReturnType<typeof differenceWords>> & { labels: TaskLabels };

export async function differenceTexts(): Promise<DifferenceTexts> {
  const [words, labels] = await Promise.all([differenceWords(), taskFieldLabels()]);
  return { ...words, labels };
}

/** What a wording changed, a line for each field; where the due date moved, the original date beside it. */
export function DifferenceLines({ line, words }: { line: WordingLine; words: DifferenceTexts }) {
  const [t, tasks, locale] = [useTexts("changes"), useTexts("tasks"), useReaderLocale()];
  const { labels, labelOf, inWords, nameOf } = words;
  const { comparison, originalDueOn } = line;
  const difference = ({ field, before, after, runs }: FieldDifference) =>
    TEXTS.includes(field) && before !== "" && after !== "" ? (
      <span lang="zh-CN">
        <Runs runs={runs} />
      </span>
    ) : (
      <OldNew before={inWords(field, before)} after={inWords(field, after)} />
    );
  const rowLines = (list: List, { kind, name, fields }: RowDifference) => {
    const named = nameOf(line, list, name);
    if (kind === "changed") {
      return fields.map((one) => (
        <Line key={`${list}-${name}-${one.field}`} label={`${named} · ${labelOf(one.field, list)}`}>
          {difference(one)}
        </Line>
      ));
    }
    const side = kind === "added" ? "after" : "before";
    const said = fields
      .filter(({ field }) => field !== "title" && field !== "name")
      .map((one) => inWords(one.field, one[side]));
    return [
      <Line key={`${list}-${name}`} label={labels[list]}>
        <Badge tone={kind === "added" ? "good" : "stopped"}>{tasks(`versions.kind.${kind}`)}</Badge>{" "}
        <span lang="zh-CN">{[named, ...said].join(" · ")}</span>
      </Line>,
    ];
  };
  return (
    <dl className="space-y-1.5">
      {comparison.fields.map((one) => (
        <Line key={one.field} label={labelOf(one.field, null)}>
          {difference(one)}
          {one.field === "dueOn" ? (
            <span className="ms-2 text-xs text-ink-faint">
              {t("original-due", { date: formatDate(originalDueOn, locale) })}
            </span>
          ) : null}
        </Line>
      ))}
      {LISTS.flatMap((list) => comparison[list].flatMap((row) => rowLines(list, row)))}
    </dl>
  );
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-xs text-ink-faint">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
