import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { mayKeepDocuments } from "@/lib/documents/document.policy";
import { getTranslations } from "@/lib/i18n/translations";
import { requireActorWho } from "@/lib/web/read";
import { DocumentFields } from "../document-fields";
import { documentFormLabels } from "../field-labels";
import { registerDocumentAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("documents"))("register") };
}

export default async function RegisterDocumentPage() {
  const actor = await requireActorWho(mayKeepDocuments);
  const t = await getTranslations("documents");
  return (
    <>
      <Breadcrumbs crumbs={[{ label: t("title"), href: "/documents" }, { label: t("register") }]} />
      <PageHeader title={t("register")} lead={t("register-lead")} />
      <div className="sheet max-w-3xl px-4 py-4">
        <ActionForm
          action={registerDocumentAction}
          draftOwner={actor.personId}
          cancelHref="/documents"
          labels={await documentFormLabels()}
        >
          <DocumentFields />
        </ActionForm>
      </div>
    </>
  );
}
