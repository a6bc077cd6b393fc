import { Link } from "@/components/ui/link";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import { currentDueOn, type TargetView } from "@/lib/plan/target";

/** The date in force, and when it was moved: the original beside it, with the document that moved it. */
export function TargetDates({ target }: { target: TargetView }) {
  const [t, locale] = [useTexts("plan"), useReaderLocale()];
  const current = currentDueOn(target);
  const worded = inLocale(locale, target.dueTextZh, target.dueTextEn);
  if (current === null || target.originalDueOn === null)
    return <span title={worded}>{t("target.standing")}</span>;
  if (target.dateChanges.length === 0) return <span title={worded}>{formatDate(current, locale)}</span>;
  return (
    <span className="block space-y-0.5">
      <span className="block">
        <span className="text-xs text-ink-faint">{t("target.current")} </span>
        <strong className="font-semibold">{formatDate(current, locale)}</strong>
      </span>
      <span className="block text-ink-faint">
        <span className="text-xs">{t("target.original")} </span>
        <s>{formatDate(target.originalDueOn, locale)}</s>
      </span>
      {target.dateChanges.map((change) => (
        <Link key={change.ordinal} href={`/documents/${change.document.code}`} className="block text-xs">
          {t("target.moved-by", {
            document:
              change.document.number ?? inLocale(locale, change.document.titleZh, change.document.titleEn),
          })}
        </Link>
      ))}
    </span>
  );
}
