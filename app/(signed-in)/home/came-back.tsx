import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { Still } from "@/components/ui/still";
import { formatDate, formatInstant, formatMonth } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import type { CameBack } from "@/lib/worklists/unit-home";
import { firstOf, GroupCount } from "./group-count";

/** What came back to the unit, and why: the reasons in the words of those who sent it back. */
export function CameBackSection({ items, whole }: { items: readonly CameBack[]; whole: boolean }) {
  const t = useTexts("home");
  if (items.length === 0) return null;
  const shown = firstOf(items, whole);
  return (
    <Section
      id="came-back"
      title={t("came-back")}
      aside={
        <GroupCount group="came-back" title={t("came-back")} count={items.length} shown={shown.length} />
      }
      flush
    >
      <Still as="ul" className="divide-y divide-line">
        {shown.map((item) => (
          <Item key={`${item.kind}-${item.href}`} item={item} />
        ))}
      </Still>
    </Section>
  );
}

function Item({ item }: { item: CameBack }) {
  const [t, notices, locale] = [useTexts("home"), useTexts("notices"), useReaderLocale()];
  const { kind, code, title, titleEn, period, reason, field, at, byZh, byEn, correctUntil } = item;
  const part = field.split(".")[0] ?? "";
  const label = notices.has(`field.${part}` as never)
    ? t("back-reason-of", { field: notices(`field.${part}` as never) })
    : t("back-reason");
  return (
    <li className="px-4 py-3">
      <div className="flex flex-wrap items-start gap-x-2 gap-y-1">
        <Badge tone="warn">{t(`back.${kind}`)}</Badge>
        <Link href={item.href} className="min-w-0">
          {code} {inLocale(locale, title, titleEn || title)}
        </Link>
        {period ? <span className="text-ink-soft">{formatMonth(period, locale)}</span> : null}
      </div>
      <p className="mt-1 border-s-2 border-line-strong ps-3 text-sm">
        <span className="text-ink-faint">{label}</span>
        <span lang="zh-CN" className="whitespace-pre-line">
          {reason}
        </span>
      </p>
      <p className="mt-1 flex flex-wrap gap-x-4 text-xs text-ink-faint">
        {at ? (
          <span>{t("back-by", { name: inLocale(locale, byZh, byEn), time: formatInstant(at, locale) })}</span>
        ) : null}
        {correctUntil ? (
          <span>{t("back-until", { date: formatDate(correctUntil, locale, true) })}</span>
        ) : null}
      </p>
    </li>
  );
}
