import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { Runs } from "@/components/record/runs";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { ask } from "@/lib/web/read";
import { articleName } from "@/lib/working-rules/article";
import { type ArticleComparison, compareArticles } from "@/lib/working-rules/comparison";
import { compareRules } from "@/lib/working-rules/queries/compare-rules";
import { StatusBadge } from "../../../status-badge";

type Props = { params: Promise<{ number: string; other: string }> };

const TONES: Record<ArticleComparison["kind"], BadgeTone> = {
  same: "quiet",
  changed: "warn",
  moved: "quiet",
  added: "good",
  removed: "stopped",
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ number, other }, t] = [await params, await getTranslations("rules")];
  if (!/^\d+$/.test(number) || !/^\d+$/.test(other)) return { title: t("title") };
  return { title: t("compare-title", { before: Number(number), after: Number(other) }) };
}

/** Two versions article by article, the changed ones in full. */
export default async function CompareRulesPage({ params }: Props) {
  const { before, after } = await ask(compareRules, await params);
  const [t, shell, locale] = await Promise.all([
    getTranslations("rules"),
    getTranslations("shell"),
    getLocale(),
  ]);
  const compared = compareArticles(before.articles, after.articles, locale);
  const counted = (...kinds: ArticleComparison["kind"][]) =>
    compared.filter(({ kind }) => kinds.includes(kind)).length;
  const differing = compared.filter(({ kind }) => kind !== "same" && kind !== "moved");
  const unchanged = compared.filter(({ kind }) => kind === "same" || kind === "moved");
  const numbers = { before: before.number, after: after.number };
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: shell("nav.rules"), href: "/rules" },
          { label: t("version", { number: after.number }), href: `/rules/${after.number}` },
          { label: t("compare-column") },
        ]}
      />
      <PageHeader
        kicker={inLocale(locale, after.titleZh, after.titleEn)}
        title={t("compare-title", numbers)}
        lead={t("compare-lead", {
          ...numbers,
          changed: counted("changed"),
          added: counted("added"),
          removed: counted("removed"),
          same: counted("same", "moved"),
        })}
        actions={
          <Button asChild>
            <Link href={`/rules/${after.number}/compare/${before.number}`}>{t("compare-swap")}</Link>
          </Button>
        }
      />
      <div className="mb-5 flex flex-wrap items-center gap-x-5 gap-y-2 text-sm">
        {[
          { ...before, side: "before" },
          { ...after, side: "after" },
        ].map((version) => (
          <span key={version.side} className="inline-flex items-center gap-2">
            <Link href={`/rules/${version.number}`}>{t("version", { number: version.number })}</Link>
            <StatusBadge status={version.status} />
          </span>
        ))}
        <span className="inline-flex items-center gap-2 text-ink-soft">
          {t("compare-legend")}
          <del className="bg-quiet-wash px-1">{t("gone")}</del>
          <ins className="bg-good-wash px-1 text-good">{t("new")}</ins>
        </span>
      </div>
      {differing.length === 0 ? (
        <div className="sheet mb-5">
          <EmptyState title={t("compare-same")} />
        </div>
      ) : null}
      {differing.map((one) => (
        <Section
          key={keyOf(one)}
          id={keyOf(one)}
          title={
            <>
              <span className="me-3">{numberOf(one)}</span>
              <Runs runs={one.heading} />
            </>
          }
          aside={<Badge tone={TONES[one.kind]}>{t(`compared.${one.kind}`)}</Badge>}
        >
          <p className="max-w-[46em] leading-loose whitespace-pre-line">
            <Runs runs={one.text} />
          </p>
          {one.clauses.length > 0 ? (
            <div className="mt-2 text-sm">
              <p className="text-ink-faint">{t("system-reads")}</p>
              <ul className="ms-5 list-disc">
                {one.clauses.map((run) => (
                  <li key={`${run.kind}-${run.text}`}>
                    <Runs runs={[run]} />
                  </li>
                ))}
              </ul>
            </div>
          ) : null}
        </Section>
      ))}
      {unchanged.length > 0 ? (
        <Section id="unchanged" title={t("unchanged-articles")}>
          <ul className="gap-x-6 text-sm sm:columns-2">
            {unchanged.map((one) => (
              <li key={keyOf(one)} className="break-inside-avoid py-0.5">
                <span className="me-2 text-ink-faint">{numberOf(one)}</span>
                {inLocale(locale, one.after?.headingZh ?? "", one.after?.headingEn ?? "")}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );

  function numberOf({ before: old, after: now }: ArticleComparison): string {
    const names = {
      before: old ? articleName(old.number, locale) : "",
      after: now ? articleName(now.number, locale) : "",
    };
    if (!old || !now) return names.before || names.after;
    return old.number === now.number ? names.after : t("number-change", names);
  }
}

function keyOf({ before, after }: ArticleComparison): string {
  return after ? `article-${after.number}` : `removed-article-${before?.number ?? 0}`;
}
