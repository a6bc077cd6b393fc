import clsx from "clsx";
import { getLocale } from "next-intl/server";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { formatDate } from "@/lib/i18n/format";
import { getTranslations } from "@/lib/i18n/translations";
import type { Line, Remaining } from "@/lib/worklists/worklist";
import { lineWords } from "./line-words";

/** What to do, on what, by when, and which article says so. */
export async function WorklistLine({ line }: { line: Line }) {
  const [t, words] = await Promise.all([getTranslations("home"), lineWords()]);
  const { kind, code, subject, note, mine, href } = line;
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
            {t("link", { what: t(`kind.${kind}`), code })}
          </Link>
          {months ? <span className="text-sm text-ink-soft">{months}</span> : null}
          {mine ? <Badge tone="info">{t("mine")}</Badge> : null}
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
      <When line={line} />
    </li>
  );
}

async function When({ line }: { line: Line }) {
  const [words, locale] = await Promise.all([lineWords(), getLocale()]);
  const { dueOn, remaining, citation } = line;
  if (dueOn === null) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm sm:flex-col sm:items-end">
      <span className="flex flex-wrap items-center gap-2 tabular-nums">
        {formatDate(dueOn, locale, true)}
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
