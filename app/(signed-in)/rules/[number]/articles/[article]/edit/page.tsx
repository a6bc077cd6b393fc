import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { ask, requireActorWho } from "@/lib/web/read";
import { articleName, DIRECTIONS } from "@/lib/working-rules/article";
import { readDraftArticle } from "@/lib/working-rules/queries/read-draft-article";
import { mayKeepRules } from "@/lib/working-rules/rules.policy";
import { moveArticleAction, removeArticleAction, reviseArticleAction } from "../../../../actions";
import { ArticleFields } from "../../../../article-fields";
import { articleFieldLabels } from "../../../../field-labels";

type Props = { params: Promise<{ number: string; article: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ article }, t, locale] = [await params, await getTranslations("rules"), await getLocale()];
  const name = /^\d{1,3}$/.test(article) ? articleName(Number(article), locale) : article;
  return { title: t("draft.edit-article", { article: name }) };
}

/** An article of a draft: its words, its place, its end. */
export default async function EditArticlePage({ params }: Props) {
  const actor = await requireActorWho(mayKeepRules);
  const { rules, article } = await ask(readDraftArticle, await params);
  const [t, shell, locale, labels] = await Promise.all([
    getTranslations("rules"),
    getTranslations("shell"),
    getLocale(),
    articleFieldLabels(),
  ]);
  const here = `/rules/${rules.number}`;
  const version = t("version", { number: rules.number });
  const name = articleName(article.number, locale);
  const possible = { up: article.number > 1, down: article.number < rules.articles };
  const ids = (
    <>
      <input type="hidden" name="rulesId" value={rules.id} />
      <input type="hidden" name="articleId" value={article.id} />
    </>
  );
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: shell("nav.rules"), href: "/rules" },
          { label: version, href: here },
          { label: name, href: `${here}#article-${article.number}` },
        ]}
      />
      <PageHeader
        kicker={`${version} · ${inLocale(locale, article.headingZh, article.headingEn)}`}
        title={t("draft.edit-article", { article: name })}
        lead={t("draft.edit-article-lead")}
      />
      <div className="sheet mb-5 max-w-4xl px-4 py-4">
        <ActionForm
          action={reviseArticleAction}
          version={rules.version}
          draftOwner={actor.personId}
          cancelHref={`${here}#article-${article.number}`}
          labels={labels}
        >
          <input type="hidden" name="articleId" value={article.id} />
          <ArticleFields text={article} clauses={article.clauses} />
        </ActionForm>
      </div>
      <div className="max-w-4xl">
        <Section id="place" title={t("draft.place")}>
          <p className="mb-3 text-sm text-ink-soft">
            {t("draft.place-now", { article: name, count: rules.articles })}
          </p>
          <div className="flex flex-wrap gap-3">
            {DIRECTIONS.filter((direction) => possible[direction]).map((direction) => (
              <ActionForm
                key={direction}
                action={moveArticleAction}
                version={rules.version}
                submitLabel={t(`draft.move-${direction}`)}
                submitTone="plain"
                compact
              >
                {ids}
                <input type="hidden" name="direction" value={direction} />
              </ActionForm>
            ))}
          </div>
        </Section>
        <Section id="remove" title={t("draft.remove")}>
          <p className="mb-3 text-sm text-ink-soft">{t("draft.remove-lead")}</p>
          <ActionForm
            action={removeArticleAction}
            version={rules.version}
            submitLabel={t("draft.remove")}
            submitTone="danger"
            compact
          >
            {ids}
          </ActionForm>
        </Section>
      </div>
    </>
  );
}
