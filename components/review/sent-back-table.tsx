import { getLocale, getTranslations } from "next-intl/server";
import { ReportBadge } from "@/components/tasks/badges";
import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { formatDate, formatDecimal } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { isReturnField } from "@/lib/reports/decision";
import type { SentBack } from "@/lib/reports/reopening";

type Props = { caption: string; rows: readonly SentBack[]; empty: string };

/** Reports that went back: before and after, who, why. */
export async function SentBackTable({ caption, rows, empty }: Props) {
  const [t, locale] = await Promise.all([getTranslations("review"), getLocale()]);
  const number = (value: string | null) => (value === null ? "—" : formatDecimal(value, locale));
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={(row) => row.id}
      empty={<p className="text-sm text-ink-faint">{empty}</p>}
      columns={[
        {
          key: "report",
          header: t("reopened.report"),
          className: "min-w-40",
          cell: (row) => (
            <>
              <Link href={`/desk/reports/${row.reportId}`} className="font-medium">
                {row.taskCode} · {row.period}
              </Link>
              <span className="block text-xs text-ink-faint">{inLocale(locale, row.nameZh, row.nameEn)}</span>
            </>
          ),
        },
        {
          key: "figures",
          header: t("reopened.figures"),
          cell: (row) => (
            <>
              <p className="whitespace-nowrap tabular-nums">
                {t("reopened.progress")} {row.before}% →{" "}
                {row.after === null ? t("reopened.pending") : <strong>{row.after}%</strong>}
              </p>
              {row.figures.map((figure) => (
                <p key={figure.name} className="tabular-nums">
                  <span lang="zh-CN">{figure.name}</span> {number(figure.before)} →{" "}
                  <strong>{number(figure.after)}</strong> <span lang="zh-CN">{figure.unitOfMeasure}</span>
                </p>
              ))}
            </>
          ),
        },
        {
          key: "why",
          header: t("reopened.why"),
          className: "min-w-48",
          cell: (row) => (
            <>
              {isReturnField(row.field) ? (
                <span className="text-ink-faint">{t("page.about", { field: t(`field.${row.field}`) })} </span>
              ) : null}
              <span lang="zh-CN">{row.reason}</span>
            </>
          ),
        },
        {
          key: "who",
          header: t("reopened.who"),
          cell: (row) =>
            `${inLocale(locale, row.by.nameZh, row.by.nameEn)} · ${formatDate(row.on, locale, true)}`,
        },
        {
          key: "state",
          header: t("reopened.state"),
          secondary: true,
          cell: (row) => <ReportBadge state={row.state} />,
        },
      ]}
    />
  );
}
