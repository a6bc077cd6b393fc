import { getLocale } from "next-intl/server";
import { withdrawFileAction } from "@/app/evidence/actions";
import { ActionForm } from "@/components/form/action-form";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { mayReadEvidence, mayWithdrawFile } from "@/lib/evidence/evidence.policy";
import { listFiles } from "@/lib/evidence/queries/list-files";
import { formatInstant } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { ask, requireActor } from "@/lib/web/read";
import { FileList } from "./file-list";

/** All evidence on a task that the reader sees; what is not submitted yet, its unit may delete. */
export async function TaskFiles({ taskCode }: { taskCode: string }) {
  const actor = await requireActor();
  if (!mayReadEvidence(actor)) return null;
  const files = await ask(listFiles, { taskCode });
  if (files.length === 0) return null;
  const [t, locale] = await Promise.all([getTranslations("evidence"), getLocale()]);
  return (
    <Section id="evidence" title={t("list.title")} aside={t("list.count", { count: files.length })} flush>
      <DataTable
        caption={t("list.caption")}
        rows={files}
        rowKey={(file) => `file-${file.id}`}
        columns={[
          {
            key: "name",
            header: t("list.name"),
            className: "min-w-44",
            cell: (file) => <FileList files={[file]} />,
          },
          {
            key: "unit",
            header: t("list.unit"),
            cell: (file) => inLocale(locale, file.unitNameZh, file.unitNameEn),
          },
          {
            key: "uploaded",
            header: t("list.uploaded"),
            secondary: true,
            cell: (file) => `${file.uploadedBy} · ${formatInstant(file.uploadedAt, locale)}`,
          },
          {
            key: "state",
            live: true,
            header: <span className="sr-only">{t("list.unshared")}</span>,
            cell: (file) =>
              file.sharedAt ? null : (
                <div className="space-y-1">
                  <Badge tone="draft" title={t("list.unshared-hint")}>
                    {t("list.unshared")}
                  </Badge>
                  {mayWithdrawFile(actor, file) ? (
                    <div className="no-print">
                      <ActionForm
                        action={withdrawFileAction}
                        submitLabel={t("list.withdraw")}
                        submitTone="plain"
                        compact
                      >
                        <input type="hidden" name="id" value={file.id} />
                      </ActionForm>
                    </div>
                  ) : null}
                </div>
              ),
          },
        ]}
      />
    </Section>
  );
}
