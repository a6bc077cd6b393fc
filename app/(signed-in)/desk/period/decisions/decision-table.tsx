import { getLocale } from "next-intl/server";
import { unitShort } from "@/components/tasks/unit-names";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { formatDate, formatInstant } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { shanghaiDateAt } from "@/lib/kernel/calendar-date";
import { type DecisionRow, decisionHref } from "@/lib/worklists/workload";

/** Decisions, each the way to where it can be read. */
export async function DecisionTable({ rows }: { rows: readonly DecisionRow[] }) {
  const [t, locale] = await Promise.all([getTranslations("period-state"), getLocale()]);
  return (
    <DataTable
      caption={t("decisions.title")}
      rows={rows}
      rowKey={(row) => `decision-${row.id}-${row.act}`}
      empty={<EmptyState title={t("decisions.none")} hint={t("decisions.none-hint")} />}
      columns={[
        {
          key: "act",
          header: t("decisions.act"),
          nowrap: true,
          cell: (row) => <Link href={decisionHref(row)}>{t(`workload.act.${row.act}`)}</Link>,
        },
        {
          key: "matter",
          header: t("decisions.matter"),
          className: "min-w-44",
          cell: ({ code, title, titleEn }) =>
            code === null ? (
              "—"
            ) : (
              <>
                <Link href={`/tasks/${code}`} className="font-medium">
                  {code}
                </Link>{" "}
                <span lang={titleEn && locale === "en" ? "en" : "zh-CN"}>
                  {inLocale(locale, title, titleEn)}
                </span>
              </>
            ),
        },
        { key: "unit", header: t("unit"), nowrap: true, cell: ({ unit }) => unitShort(unit, locale) },
        { key: "period", header: t("period"), nowrap: true, cell: ({ period }) => period ?? "—" },
        {
          key: "submitted",
          header: t("decisions.submitted"),
          nowrap: true,
          secondary: true,
          cell: ({ submittedAt }) =>
            submittedAt ? formatDate(shanghaiDateAt(submittedAt), locale, true) : "—",
        },
        {
          key: "at",
          header: t("decisions.at"),
          nowrap: true,
          cell: ({ at }) => formatInstant(at, locale),
        },
        {
          key: "days",
          header: t("decisions.days"),
          align: "end",
          nowrap: true,
          cell: ({ days }) => (days === null ? "—" : t("days", { days })),
        },
        {
          key: "by",
          header: t("decisions.person"),
          nowrap: true,
          secondary: true,
          cell: ({ by }) => inLocale(locale, by.nameZh, by.nameEn),
        },
      ]}
    />
  );
}
