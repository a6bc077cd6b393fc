import clsx from "clsx";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import type { Line, Remaining } from "@/lib/worklists/worklist";
import type { LineWords } from "./line-words";

/** What to do, on what, by when, and which article says so. */
export function WorklistLine({ line, words }: { line: Line; words: LineWords }) {
  const { subject, note, mine, href } = line;
  const months = words.months(line);
  return (
    <li
      className={clsx(
        "grid gap-x-6 gap-y-1 border-s-[3px] px-4 py-2.5 sm:grid-cols-[1fr_auto]",
        mine ? "border-s-accent" : "border-s-transparent",
      )}
    >
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Link href={href} className="font-medium">
            {words.link(line)}
          </Link>
          {months ? <span className="text-sm text-ink-soft">{months}</span> : null}
          {mine ? <Badge tone="info">{words.mine(line)}</Badge> : null}
        </p>
        <p className="text-sm break-words text-ink-soft">
          {words.title(line)}
          {subject ? (
            <span lang="zh-CN" className="block">
              {subject}
            </span>
          ) : null}
        </p>
        {/* The heading of the group says it for all of them. */}
        {note && note !== "window-closed" ? (
          <p className="text-xs text-ink-faint">{words.note(line)}</p>
        ) : null}
      </div>
      <When line={line} words={words} />
    </li>
  );
}

function When({ line, words }: { line: Line; words: LineWords }) {
  const { dueOn, remaining, citation } = line;
  if (dueOn === null) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm sm:flex-col sm:items-end">
      <span className="flex flex-wrap items-center gap-2 tabular-nums">
        {words.due(line)}
        {remaining ? <Badge tone={toneOf(remaining)}>{words.remaining(line)}</Badge> : null}
      </span>
      {citation ? (
        <Link
          href={`/rules/${citation.rulesNumber}#article-${citation.articleNumber}`}
          className="text-xs text-ink-faint"
        >
          {words.rule(line)}
        </Link>
      ) : null}
    </div>
  );
}

/** So near that it should be begun now, in working days. */
const SOON = 3;

function toneOf({ state, days }: Remaining): BadgeTone {
  if (state === "late") return "late";
  return state === "today" || days <= SOON ? "warn" : "quiet";
}
