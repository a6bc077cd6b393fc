import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { SelectField } from "@/components/form/fields";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { ask, requireActorWho } from "@/lib/web/read";
import { readRulesVersion } from "@/lib/working-rules/queries/read-rules-version";
import { mayKeepRules } from "@/lib/working-rules/rules.policy";
import { addArticleAction } from "../../../actions";
import { ArticleFields } from "../../../article-fields";
import { articleFieldLabels } from "../../../field-labels";

type Props = { params: Promise<{ number: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("rules"))("draft.add") };
}

export default async function NewArticlePage({ params }: Props) {
  const { number } = await params;
  const actor = await requireActorWho(mayKeepRules);
  const rules = await ask(readRulesVersion, { number });
  if (rules.status !== "draft") notFound();
  const [t, shell, locale, labels] = await Promise.all([
    getTranslations("rules"),
    getTranslations("shell"),
    getLocale(),
    articleFieldLabels(),
  ]);
  const here = `/rules/${rules.number}`;
  const version = t("version", { number: rules.number });
  const last = rules.articles.length + 1;
  const positions = [
    ...rules.articles.map((article) => ({
      value: String(article.number),
      label: t("draft.position-at", {
        number: article.number,
        heading: inLocale(locale, article.headingZh, article.headingEn),
      }),
    })),
    { value: String(last), label: t("draft.position-end", { number: last }) },
  ];
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: shell("nav.rules"), href: "/rules" },
          { label: version, href: here },
          { label: t("draft.add") },
        ]}
      />
      <PageHeader kicker={version} title={t("draft.add")} lead={t("draft.add-lead")} />
      <div className="sheet max-w-4xl px-4 py-4">
        <ActionForm
          action={addArticleAction}
          version={rules.version}
          draftOwner={actor.personId}
          cancelHref={here}
          labels={labels}
        >
          <input type="hidden" name="rulesId" value={rules.id} />
          <SelectField name="position" label={t("draft.position")} stored={last} options={positions} />
          <ArticleFields />
        </ActionForm>
      </div>
    </>
  );
}
