import { getLocale } from "next-intl/server";
import { unitShort } from "@/components/tasks/unit-names";
import { Badge } from "@/components/ui/badge";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { shanghaiDateAt } from "@/lib/kernel/calendar-date";
import { type WaitingRow, waitingHref } from "@/lib/worklists/waiting";

type Row = WaitingRow & { age: number | null };
type Props = { rows: readonly Row[]; caption: string; acts: boolean };

/** Matters that wait, each the way to where it is dealt with. */
export async function WaitingTable({ rows, caption, acts }: Props) {
  const [t, locale] = await Promise.all([getTranslations("period-state"), getLocale()]);
  const period: Column<Row> = {
    key: "period",
    header: t("waiting.period"),
    nowrap: true,
    cell: (row) => row.period,
  };
  const due: Column<Row> = {
    key: "due",
    header: t("waiting.due"),
    nowrap: true,
    cell: ({ dueOn, late }) =>
      dueOn === null ? (
        "—"
      ) : (
        <>
          {formatDate(dueOn, locale, true)}
          {late ? (
            <span className="block">
              <Badge tone="late">{t("waiting.late-only")}</Badge>
            </span>
          ) : null}
        </>
      ),
  };
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={(row) => `${row.kind}-${row.code}-${row.unit.code}-${row.period}-${row.ref}`}
      empty={<EmptyState title={t("waiting.none")} hint={t("waiting.none-hint")} />}
      columns={[
        {
          key: "matter",
          header: t("waiting.matter"),
          className: "min-w-48",
          cell: (row) => (
            <>
              <Link href={waitingHref(row, acts)} className="font-medium">
                {row.code ?? `#${row.ref}`}
              </Link>{" "}
              <span lang={row.titleEn && locale === "en" ? "en" : "zh-CN"}>
                {inLocale(locale, row.title, row.titleEn)}
              </span>
              {row.subject ? (
                <span lang="zh-CN" className="block text-ink-soft">
                  {row.subject}
                </span>
              ) : null}
            </>
          ),
        },
        {
          key: "unit",
          header: t("waiting.unit"),
          nowrap: true,
          cell: ({ unit }) => unitShort(unit, locale),
        },
        ...(rows.some((row) => row.period !== null) ? [period] : []),
        {
          key: "since",
          header: t("waiting.since"),
          nowrap: true,
          secondary: true,
          cell: ({ since }) => formatDate(shanghaiDateAt(since), locale, true),
        },
        ...(rows.some((row) => row.dueOn !== null) ? [due] : []),
        {
          key: "age",
          header: t("waiting.age"),
          align: "end",
          nowrap: true,
          cell: ({ age }) => (age === null ? "—" : t("days", { days: age })),
        },
      ]}
    />
  );
}
