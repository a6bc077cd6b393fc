import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { mayKeepDocuments } from "@/lib/documents/document.policy";
import { readDocument } from "@/lib/documents/queries/read-document";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { ask, requireActorWho } from "@/lib/web/read";
import { DocumentFields } from "../../document-fields";
import { documentFormLabels } from "../../field-labels";
import { reviseDocumentAction } from "./actions";

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("documents"))("revise") };
}

export default async function ReviseDocumentPage({ params }: Props) {
  const { code } = await params;
  const actor = await requireActorWho(mayKeepDocuments);
  const document = await ask(readDocument, { code });
  const [t, common, locale] = [
    await getTranslations("documents"),
    await getTranslations("common"),
    await getLocale(),
  ];
  const here = `/documents/${document.code}`;
  const title = inLocale(locale, document.titleZh, document.titleEn);
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: t("title"), href: "/documents" },
          { label: title, href: here },
          { label: common("edit") },
        ]}
      />
      <PageHeader kicker={document.number} title={t("revise")} lead={title} />
      <div className="sheet max-w-3xl px-4 py-4">
        <ActionForm
          action={reviseDocumentAction}
          version={document.version}
          draftOwner={actor.personId}
          cancelHref={here}
          labels={await documentFormLabels()}
        >
          <input type="hidden" name="code" value={document.code} />
          <DocumentFields stored={document} />
        </ActionForm>
      </div>
    </>
  );
}
