import { Link } from "@/components/ui/link";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import { articleName } from "@/lib/working-rules/article";

type Props = { cited: { rulesNumber: number; articleNumber: number; days: number } };

/** The article that says when an answer is due; it opens the text in force that day. */
export function RuleCited({ cited }: Props) {
  const [t, locale] = [useTexts("difficulties"), useReaderLocale()];
  return (
    <>
      <Link
        href={`/rules/${cited.rulesNumber}#article-${cited.articleNumber}`}
        // It stands within a sentence: colour alone would not tell it apart.
        className="underline"
      >
        {t("cited", { article: articleName(cited.articleNumber, locale) })}
      </Link>{" "}
      {t("cited-days", { days: cited.days })}
    </>
  );
}
