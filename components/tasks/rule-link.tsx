import { Link } from "@/components/ui/link";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import { articleName } from "@/lib/working-rules/article";

/** The article a deadline comes from, in the text that was in force. */
export function RuleLink({ rule }: { rule: { rulesNumber: number; articleNumber: number } }) {
  const [t, locale] = [useTexts("tasks"), useReaderLocale()];
  return (
    <Link
      href={`/rules/${rule.rulesNumber}#article-${rule.articleNumber}`}
      // It stands within sentences: colour alone would not tell it apart.
      className="underline"
    >
      {t("rule", { article: articleName(rule.articleNumber, locale) })}
    </Link>
  );
}
