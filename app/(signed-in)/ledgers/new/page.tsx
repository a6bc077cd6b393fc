import type { Metadata } from "next";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslations } from "@/lib/i18n/translations";
import { mayKeepLedgers } from "@/lib/ledgers/ledger.policy";
import { LEDGER_LIMITS, MEGABYTE } from "@/lib/ledgers/limits";
import { requireActorWho } from "@/lib/web/read";
import { UploadForm } from "./upload-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ledgers"))("new") };
}

export default async function NewLedgerPage() {
  await requireActorWho(mayKeepLedgers);
  const t = await getTranslations("ledgers");
  const form = await getTranslations("form");
  const megabytes = LEDGER_LIMITS.bytes / MEGABYTE;
  return (
    <>
      <Breadcrumbs crumbs={[{ label: t("title"), href: "/ledgers" }, { label: t("new") }]} />
      <PageHeader title={t("new")} lead={t("upload.lead", { megabytes, rows: LEDGER_LIMITS.rows })} />
      <div className="sheet max-w-3xl px-4 py-4">
        <UploadForm
          maxBytes={LEDGER_LIMITS.bytes}
          labels={{
            file: t("upload.file"),
            fileHint: t("upload.file-hint"),
            sheet: t("upload.sheet"),
            sheetHint: t("upload.sheet-hint"),
            sheetOption: t.raw("upload.sheet-option") as string,
            sheetHidden: t.raw("upload.sheet-hidden") as string,
            showHidden: t("upload.show-hidden"),
            allSheets: t("upload.all-sheets"),
            choose: form("choose"),
            submit: t("upload.submit"),
            sending: t("upload.sending"),
            network: t("upload.network"),
            tooLarge: t("upload.too-large", { maximum: megabytes }),
            signIn: form("sign-in-again"),
            cancel: form("cancel"),
          }}
        />
      </div>
    </>
  );
}
