import { Link2, Settings2 } from "lucide";
import { getLocale } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { type Article, articleName } from "@/lib/working-rules/article";
import type { Clause } from "@/lib/working-rules/clause";
import { clauseInWords } from "@/lib/working-rules/clause-words";

type Props = {
  articles: readonly Article[];
  /** Where an article is edited; absent for a text that is frozen. */
  editHref?: (number: number) => string;
};

/** The text as it is printed, beside its table of contents. */
export async function ArticlesView({ articles, editHref }: Props) {
  const [t, common, locale] = await Promise.all([
    getTranslations("rules"),
    getTranslations("common"),
    getLocale(),
  ]);
  const pick = (zh: string, en: string) => inLocale(locale, zh, en);
  return (
    <div className="mb-5 gap-5 lg:grid lg:grid-cols-[14rem_1fr] lg:items-start print:block">
      <nav
        aria-label={t("contents")}
        className="no-print sheet mb-5 px-4 py-3 text-sm lg:sticky lg:top-[4.5rem] lg:max-h-[calc(100vh-6rem)] lg:overflow-y-auto"
      >
        <p className="mb-1.5 font-semibold">{t("contents")}</p>
        <ol className="max-lg:columns-2 max-lg:gap-x-4 space-y-0.5">
          {articles.map((article) => (
            <li key={article.id} className="break-inside-avoid">
              <a href={`#article-${article.number}`} className="block py-0.5 text-ink-soft">
                <span className="me-1.5 text-ink-faint">{articleName(article.number, locale)}</span>
                {pick(article.headingZh, article.headingEn)}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <article className="sheet px-4 py-2 sm:px-7 sm:py-4 print:p-0">
        {articles.map((article) => (
          <section
            key={article.id}
            id={`article-${article.number}`}
            aria-labelledby={`article-${article.number}-title`}
            className="group -mx-3 rounded-box px-3 py-3 target:bg-accent-wash print:m-0 print:p-0 print:pb-3"
          >
            <div className="flex flex-wrap items-baseline gap-x-2">
              <h2 id={`article-${article.number}-title`} className="font-title text-[1.05rem] font-bold">
                <span className="me-3">{articleName(article.number, locale)}</span>
                {pick(article.headingZh, article.headingEn)}
              </h2>
              <a
                href={`#article-${article.number}`}
                aria-label={t("article-link", { article: articleName(article.number, locale) })}
                className="no-print text-ink-faint opacity-0 group-hover:opacity-100 focus:opacity-100"
              >
                <Icon of={Link2} className="size-4" />
              </a>
              {editHref ? (
                <Button asChild small tone="quiet" className="no-print ms-auto">
                  <Link
                    href={editHref(article.number)}
                    aria-label={t("draft.edit-article", { article: articleName(article.number, locale) })}
                  >
                    {common("edit")}
                  </Link>
                </Button>
              ) : null}
            </div>
            <p className="mt-1 max-w-[46em] whitespace-pre-line">{pick(article.textZh, article.textEn)}</p>
            <ClauseChips clauses={article.clauses} />
          </section>
        ))}
      </article>
    </div>
  );
}

async function ClauseChips({ clauses }: { clauses: readonly Clause[] }) {
  const [t, locale] = await Promise.all([getTranslations("rules"), getLocale()]);
  if (clauses.length === 0) return null;
  return (
    <ul className="mt-2 flex flex-wrap gap-2">
      {clauses.map((clause) => (
        <li
          key={clause.key}
          title={t("system-reads-hint")}
          className="inline-flex max-w-full items-start gap-1.5 rounded-box border border-accent/25 bg-accent-wash px-2 py-0.5 text-sm text-accent print:border-line"
        >
          <Icon of={Settings2} className="mt-1 size-3.5 shrink-0" />
          <span>
            <span className="font-medium">
              {t("system-reads")}
              {inLocale(locale, "：", ": ")}
            </span>
            {clauseInWords(clause, locale)}
          </span>
        </li>
      ))}
    </ul>
  );
}
