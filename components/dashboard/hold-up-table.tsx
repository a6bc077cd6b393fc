import { LightBadge } from "@/components/tasks/badges";
import { unitShort } from "@/components/tasks/unit-names";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import type { HoldUp } from "@/lib/dashboards/hold-up";
import { formatDate, formatMonth } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";

/** The tasks the whole lacks most because of, and what is known of why. */
export function HoldUpTable({ rows }: { rows: readonly HoldUp[] }) {
  const [t, locale] = [useTexts("dashboard.hold-ups"), useReaderLocale()];
  return (
    <DataTable
      caption={t("tasks")}
      rows={rows}
      rowKey={(row) => row.code}
      empty={<EmptyState title={t("none")} hint={t("none-hint")} />}
      columns={[
        {
          key: "task",
          header: t("column.task"),
          className: "min-w-44",
          cell: (row) => (
            <>
              <Link href={`/tasks/${row.code}`} className="font-medium">
                {row.code}
              </Link>{" "}
              <span lang={locale === "en" && row.titleEn ? "en" : "zh-CN"}>
                {inLocale(locale, row.title, row.titleEn || row.title)}
              </span>
            </>
          ),
        },
        {
          key: "unit",
          header: t("column.unit"),
          className: "min-w-24",
          cell: (row) => (
            <>
              {unitShort(row.lead, locale)}
              {row.heldUpBy ? (
                <span className="block text-xs text-ink-faint">
                  {t("held-by", { unit: unitShort(row.heldUpBy, locale) })}
                </span>
              ) : null}
            </>
          ),
        },
        {
          key: "light",
          header: t("column.light"),
          nowrap: true,
          cell: (row) => (
            <>
              <LightBadge light={row.light} />
              {row.overdueDays > 0 ? (
                <span className="block text-xs text-ink-faint">
                  {t("overdue-days", { days: row.overdueDays })}
                </span>
              ) : null}
            </>
          ),
        },
        {
          key: "progress",
          header: t("column.progress"),
          align: "end",
          nowrap: true,
          cell: (row) => `${row.planned}% / ${row.actual}%`,
        },
        {
          key: "share",
          header: t("column.share"),
          align: "end",
          secondary: true,
          cell: (row) => (row.lackShare === null ? "–" : t("share", { share: row.lackShare })),
        },
        { key: "why", header: t("column.why"), className: "min-w-56", cell: (row) => <Why row={row} /> },
      ]}
    />
  );
}

/** In the words of those who said it; what is not known is said to be unknown. */
function Why({ row: { reason, difficulty, difficulties } }: { row: HoldUp }) {
  const [t, locale] = [useTexts("dashboard.hold-ups"), useReaderLocale()];
  if (!reason && !difficulty) return <span className="text-ink-faint">{t("no-reason")}</span>;
  return (
    <>
      {difficulty ? (
        <p>
          <Link href={`/difficulties/${difficulty.number}`}>
            {t("difficulty", { number: difficulty.number })}
          </Link>{" "}
          <span lang="zh-CN">{difficulty.title}</span>
          <span className="block text-xs text-ink-faint">
            {difficulty.waitsFor
              ? t("difficulty-waits", {
                  unit: unitShort(difficulty.waitsFor, locale),
                  date: formatDate(difficulty.raisedOn, locale),
                })
              : t("difficulty-since", { date: formatDate(difficulty.raisedOn, locale) })}
            {difficulties > 1 ? ` · ${t("difficulties-more", { count: difficulties })}` : ""}
          </span>
        </p>
      ) : null}
      {reason ? (
        <p className="text-ink-soft">
          <span className="text-ink-faint">
            {t(`reason-${reason.by}`, { period: reason.period ? formatMonth(reason.period, locale) : "" })}
          </span>
          <span lang="zh-CN">{reason.text}</span>
        </p>
      ) : null}
    </>
  );
}
