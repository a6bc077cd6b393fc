import { ListTable } from "@/components/list/list-table";
import { getTranslations } from "@/lib/i18n/translations";
import type { ExceptionView } from "@/lib/reports/exception";
import { type ExceptionsShown, exceptionColumns } from "./exception-columns";

type Props = ExceptionsShown & { rows: readonly ExceptionView[] };

/** Exceptions with who granted them and why; the ones in force can be revoked where it is somebody's to do. */
export async function ExceptionTable({ rows, ...shown }: Props) {
  const t = await getTranslations("review.exception");
  return (
    <ListTable
      caption={t("caption")}
      rows={rows}
      rowKey={(row) => row.id}
      columns={await exceptionColumns(shown)}
      empty={<p className="text-sm text-ink-faint">{t("none")}</p>}
    />
  );
}
