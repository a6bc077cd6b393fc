import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { EvidenceBadge } from "@/components/record/evidence-badge";
import { History } from "@/components/record/history";
import { Sources } from "@/components/record/sources";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { Button } from "@/components/ui/button";
import { Facts } from "@/components/ui/facts";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { mayKeepDocuments } from "@/lib/documents/document.policy";
import { readDocument } from "@/lib/documents/queries/read-document";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { ask, requireActor } from "@/lib/web/read";
import { DocumentDate } from "../document-date";
import { documentFieldLabels } from "../field-labels";
import { DocumentLinks } from "./document-links";

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [document, locale] = [await ask(readDocument, await params), await getLocale()];
  return { title: inLocale(locale, document.titleZh, document.titleEn) };
}

export default async function DocumentPage({ params }: Props) {
  const { code } = await params;
  const [document, actor, locale] = [
    await ask(readDocument, { code }),
    await requireActor(),
    await getLocale(),
  ];
  const [t, common, labels] = [
    await getTranslations("documents"),
    await getTranslations("common"),
    await documentFieldLabels(),
  ];
  const pick = (zh: string, en: string) => inLocale(locale, zh, en);
  const title = pick(document.titleZh, document.titleEn);
  const dateNote = pick(document.dateNoteZh, document.dateNoteEn);
  return (
    <>
      <Breadcrumbs
        crumbs={[{ label: t("title"), href: "/documents" }, { label: document.number || title }]}
      />
      <PageHeader
        kicker={document.number || t("number-unknown")}
        title={title}
        badges={<EvidenceBadge evidence={document.evidence} />}
        actions={
          mayKeepDocuments(actor) ? (
            <Button asChild>
              <Link href={`/documents/${document.code}/edit`}>{common("edit")}</Link>
            </Button>
          ) : null
        }
      />
      <Section id="particulars" title={t("particulars")}>
        <Facts
          items={[
            [
              t("date"),
              <DocumentDate key="date" date={document.datedOn} precision={document.datePrecision} />,
            ],
            ...(dateNote ? [[t("date-note"), dateNote] as const] : []),
            [
              t("issuers"),
              <ol key="issuers" className="space-y-0.5">
                {document.issuers.map((issuer) => (
                  <li key={issuer.nameZh}>
                    {issuer.unitCode ? (
                      <Link href={`/units/${issuer.unitCode}`}>{pick(issuer.nameZh, issuer.nameEn)}</Link>
                    ) : (
                      pick(issuer.nameZh, issuer.nameEn)
                    )}
                  </li>
                ))}
              </ol>,
            ],
            ...(locale === "en"
              ? [
                  [
                    common("original-chinese"),
                    <span key="zh" lang="zh-CN">
                      {document.titleZh}
                    </span>,
                  ] as const,
                ]
              : []),
          ]}
        />
      </Section>
      <Section id="targets" title={t("targets")}>
        <p className="max-w-3xl whitespace-pre-line">
          {pick(document.targetsZh, document.targetsEn) || common("none")}
        </p>
      </Section>
      <DocumentLinks document={document} />
      <Section id="sources" title={common("sources")}>
        <Sources sources={document.sources} />
      </Section>
      <History type="document" id={document.id} labels={labels} />
    </>
  );
}
