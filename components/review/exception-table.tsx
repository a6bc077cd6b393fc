import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { Badge } from "@/components/ui/badge";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { formatDate, formatInstant } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { ExceptionView } from "@/lib/reports/exception";
import type { FormState } from "@/lib/web/form-state";

type Props = {
  rows: readonly ExceptionView[];
  today: CalendarDate;
  withPeriod?: boolean;
  revoke?: (previous: FormState, form: FormData) => Promise<FormState>;
};

/** Exceptions with who granted them and why; the ones in force can be revoked where it is somebody's to do. */
export async function ExceptionTable({ rows, today, withPeriod = false, revoke }: Props) {
  const [t, locale] = await Promise.all([getTranslations("review.exception"), getLocale()]);
  const state = (row: ExceptionView) => {
    if (row.revoked) return <Badge tone="stopped">{t("revoked")}</Badge>;
    return row.until < today ? (
      <Badge tone="quiet">{t("run-out")}</Badge>
    ) : (
      <Badge tone="info">{t("active")}</Badge>
    );
  };
  const columns: (Column<ExceptionView> | null)[] = [
    withPeriod
      ? {
          key: "period",
          header: t("period"),
          nowrap: true,
          cell: (row) => <Link href={`/periods/${row.period}`}>{row.period}</Link>,
        }
      : null,
    {
      key: "unit",
      header: t("units"),
      cell: (row) => inLocale(locale, row.unitNameZh, row.unitNameEn),
    },
    {
      key: "until",
      header: t("until"),
      nowrap: true,
      cell: (row) => formatDate(row.until, locale, true),
    },
    {
      key: "reason",
      header: t("reason"),
      className: "min-w-40",
      cell: (row) => <span lang="zh-CN">{row.reason}</span>,
    },
    {
      key: "granted",
      header: t("granted"),
      cell: (row) => `${inLocale(locale, row.byZh, row.byEn)} · ${formatInstant(row.at, locale)}`,
    },
    {
      key: "state",
      header: t("state"),
      cell: (row) => (
        <>
          {state(row)}
          {row.revokedAt ? (
            <span className="block text-xs text-ink-faint">
              {t("revoked-by", { name: inLocale(locale, row.revokedByZh, row.revokedByEn) })}
              {" · "}
              {formatInstant(row.revokedAt, locale)}
            </span>
          ) : null}
          {revoke && !row.revoked && row.until >= today ? (
            <details className="no-print mt-1">
              <summary
                className="cursor-pointer text-sm text-accent"
                aria-label={t("revoke-label", { unit: inLocale(locale, row.unitNameZh, row.unitNameEn) })}
              >
                {t("revoke")}
              </summary>
              <ActionForm action={revoke} submitLabel={t("revoke")} submitTone="danger" compact>
                <input type="hidden" name="exceptionId" value={row.id} />
              </ActionForm>
            </details>
          ) : null}
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={t("caption")}
      rows={rows}
      rowKey={(row) => row.id}
      columns={columns.filter((column) => column !== null)}
      empty={<p className="text-sm text-ink-faint">{t("none")}</p>}
    />
  );
}
