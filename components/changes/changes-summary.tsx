import { getLocale } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Still } from "@/components/ui/still";
import { CHANGE_KINDS } from "@/lib/changes/change";
import type { ChangesSummary as Summary } from "@/lib/changes/change-view";
import { endsNow, sinceText } from "@/lib/changes/span";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { shanghaiDateAt } from "@/lib/kernel/calendar-date";
import { changeHref } from "./href";
import { KindBadge } from "./kind-badge";
import { lineWords } from "./line-words";
import { OldNew } from "./old-new";
import { spanWords } from "./span-words";

/** What changed, for a box on another page: the counts, the weightiest lines, and the way to all of them. */
export async function ChangesSummary({ summary }: { summary: Summary }) {
  const [t, locale, wordsOf, span] = await Promise.all([
    getTranslations("changes"),
    getLocale(),
    lineWords(),
    spanWords(summary.span),
  ]);
  const { counts, total, weightiest } = summary;
  const asked = new URLSearchParams();
  if (!summary.span.usual) asked.set("since", sinceText(summary.span.since));
  if (!endsNow(summary.span)) asked.set("until", summary.span.until.date);
  const href = (kind?: string) => {
    const query = new URLSearchParams(asked);
    if (kind) query.set("kind", kind);
    return query.size > 0 ? `/changes?${query}` : "/changes";
  };
  const kinds = CHANGE_KINDS.filter((kind) => kind !== "PROGRESS_STILL" && counts[kind] > 0);
  return (
    <Still className="space-y-3">
      <p className="text-sm text-ink-faint">{span}</p>
      {total === 0 ? (
        <p>{t("summary.nothing")}</p>
      ) : (
        <>
          <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
            {kinds.map((kind) => (
              <li key={kind}>
                <Link href={href(kind)} className="inline-flex min-h-6 items-center gap-1">
                  {t(`kind.${kind}`)} <strong className="tabular-nums">{counts[kind]}</strong>
                </Link>
              </li>
            ))}
          </ul>
          <ol aria-label={t("summary.weightiest")} className="space-y-2 border-t border-line pt-3">
            {weightiest.map((change) => {
              const { what, before, after } = wordsOf(change);
              const { kind, key, by, at } = change.line;
              return (
                <li key={`${kind}-${key}`} className="flex flex-wrap items-baseline gap-x-2 gap-y-0.5">
                  <KindBadge kind={kind} />
                  <Link href={changeHref(change)}>{what}</Link>
                  <span className="text-sm">
                    <OldNew before={before} after={after} />
                  </span>
                  {by && at ? (
                    <span className="text-xs text-ink-faint">
                      {inLocale(locale, by.nameZh, by.nameEn)} · {formatDate(shanghaiDateAt(at), locale)}
                    </span>
                  ) : null}
                </li>
              );
            })}
          </ol>
        </>
      )}
      <p className="no-print text-sm">
        <Link href={href()}>{t("summary.all")}</Link>
      </p>
    </Still>
  );
}
