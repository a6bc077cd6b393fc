import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { FILE_LIMITS } from "@/lib/patent-imports/file-row";
import { mayImportForOthers, mayImportPatents } from "@/lib/patent-imports/patent-import.policy";
import { readKeeping } from "@/lib/patents/queries/read-keeping";
import { ask, requireActorWho } from "@/lib/web/read";
import { UploadForm } from "./upload-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("patent-imports"))("new") };
}

export default async function NewPatentImportPage() {
  const actor = await requireActorWho(mayImportPatents);
  const [t, form, shell, locale, { units }] = await Promise.all([
    getTranslations("patent-imports"),
    getTranslations("form"),
    getTranslations("shell"),
    getLocale(),
    ask(readKeeping, {}),
  ]);
  const gigabytes = FILE_LIMITS.bytes / 1_000_000_000;
  const choices = mayImportForOthers(actor)
    ? units.map(({ code, nameZh, nameEn }) => ({ code, name: inLocale(locale, nameZh, nameEn) }))
    : [];
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: shell("nav.patents"), href: "/patents" },
          { label: t("title"), href: "/patents/imports" },
          { label: t("new") },
        ]}
      />
      <PageHeader title={t("new")} lead={t("upload.lead", { gigabytes, rows: FILE_LIMITS.rows })} />
      <div className="sheet max-w-3xl px-4 py-4">
        <UploadForm
          maxBytes={FILE_LIMITS.bytes}
          units={choices}
          ownUnit={actor.unitCode}
          labels={{
            file: t("upload.file"),
            fileHint: t("upload.file-hint"),
            source: t("upload.source"),
            sourceHint: t("upload.source-hint"),
            optional: form("optional"),
            unit: t("upload.unit"),
            unitHint: t("upload.unit-hint"),
            submit: t("upload.submit"),
            sending: t.raw("upload.sending") as string,
            reading: t("upload.reading"),
            stop: t("upload.cancel-sending"),
            stopped: t("upload.stopped"),
            network: t("upload.network"),
            tooLarge: t("upload.too-large", { maximum: gigabytes }),
            signIn: form("sign-in-again"),
            cancel: form("cancel"),
          }}
        />
      </div>
    </>
  );
}
