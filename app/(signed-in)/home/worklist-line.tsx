import clsx from "clsx";
import { getLocale, getTranslations } from "next-intl/server";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { formatDate, formatMonth } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { articleName } from "@/lib/working-rules/article";
import type { Line, Remaining } from "@/lib/worklists/worklist";

/** What to do, on what, by when, and which article says so. */
export async function WorklistLine({ line }: { line: Line }) {
  const [t, locale] = await Promise.all([getTranslations("home"), getLocale()]);
  const { kind, code, title, titleEn, periods, subject, note, mine, href } = line;
  const [first] = periods;
  const months =
    first &&
    (periods.length > 1
      ? t("periods", { first: formatMonth(first, locale), count: periods.length })
      : formatMonth(first, locale));
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
          {inLocale(locale, title, titleEn || title)}
          {subject ? (
            <span lang="zh-CN" className="block">
              {subject}
            </span>
          ) : null}
        </p>
        {/* The heading of the group says it for all of them. */}
        {note && note !== "window-closed" ? (
          <p className="text-xs text-ink-faint">{t(`note.${note}`)}</p>
        ) : null}
      </div>
      <When line={line} />
    </li>
  );
}

async function When({ line: { dueOn, remaining, citation } }: { line: Line }) {
  const [t, locale] = await Promise.all([getTranslations("home"), getLocale()]);
  if (dueOn === null) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm sm:flex-col sm:items-end">
      <span className="flex flex-wrap items-center gap-2 tabular-nums">
        {formatDate(dueOn, locale, true)}
        {remaining ? (
          <Badge tone={toneOf(remaining)}>{t(wordsOf(remaining), { days: remaining.days })}</Badge>
        ) : null}
      </span>
      {citation ? (
        <Link
          href={`/rules/${citation.rulesNumber}#article-${citation.articleNumber}`}
          className="text-xs text-ink-faint"
        >
          {t("rule", { article: articleName(citation.articleNumber, locale) })}
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

function wordsOf({ state, counted }: Remaining) {
  if (state === "today") return "remaining.today";
  return counted === "working" ? (`remaining.${state}` as const) : (`remaining.${state}-calendar` as const);
}
