import { getLocale } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { getTranslations } from "@/lib/i18n/translations";
import { articleName } from "@/lib/working-rules/article";

/** The article a deadline comes from, in the text that was in force. */
export async function RuleLink({ rule }: { rule: { rulesNumber: number; articleNumber: number } }) {
  const [t, locale] = await Promise.all([getTranslations("tasks"), getLocale()]);
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
