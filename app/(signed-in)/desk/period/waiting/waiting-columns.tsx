import { getLocale } from "next-intl/server";
import type { ListColumn } from "@/components/list/list-column";
import { unitShort } from "@/components/tasks/unit-names";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { date, number, text } from "@/lib/exports/sheet";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { shanghaiDateAt } from "@/lib/kernel/calendar-date";
import { type WaitingRow, waitingHref } from "@/lib/worklists/waiting";

export type AgedRow = WaitingRow & { age: number | null };

type Shown = {
  /** The links lead to where it is dealt with, not only read. */
  acts: boolean;
  /** Some of what waits is of a period; some has a date. */
  withPeriod: boolean;
  withDue: boolean;
};

/** Which columns these rows have something for. */
export function columnsFor(rows: readonly AgedRow[]): Pick<Shown, "withPeriod" | "withDue"> {
  return {
    withPeriod: rows.some((row) => row.period !== null),
    withDue: rows.some((row) => row.dueOn !== null),
  };
}

/** Matters that wait, each the way to where it is dealt with. */
export async function waitingColumns({ acts, withPeriod, withDue }: Shown): Promise<ListColumn<AgedRow>[]> {
  const [t, part, locale] = await Promise.all([
    getTranslations("period-state"),
    getTranslations("exports.part"),
    getLocale(),
  ]);
  const code = (row: AgedRow) => row.code ?? `#${row.ref}`;
  const title = (row: AgedRow) => inLocale(locale, row.title, row.titleEn);
  const period: ListColumn<AgedRow> = {
    key: "period",
    label: t("waiting.period"),
    nowrap: true,
    cell: (row) => row.period,
    sheet: text((row) => row.period),
  };
  const due: ListColumn<AgedRow> = {
    key: "due",
    label: t("waiting.due"),
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
    sheet: [
      date(({ dueOn }) => dueOn),
      text(({ dueOn, late }) => (dueOn && late ? t("waiting.late-only") : null), part("timing")),
    ],
  };
  return [
    {
      key: "matter",
      label: t("waiting.matter"),
      className: "min-w-48",
      cell: (row) => (
        <>
          <Link href={waitingHref(row, acts)} className="font-medium">
            {code(row)}
          </Link>{" "}
          <span lang={row.titleEn && locale === "en" ? "en" : "zh-CN"}>{title(row)}</span>
          {row.subject ? (
            <span lang="zh-CN" className="block text-ink-soft">
              {row.subject}
            </span>
          ) : null}
        </>
      ),
      sheet: [text(title), text(code, part("code")), text((row) => row.subject, part("subject"))],
    },
    {
      key: "unit",
      label: t("waiting.unit"),
      nowrap: true,
      cell: ({ unit }) => unitShort(unit, locale),
      sheet: text(({ unit }) => unitShort(unit, locale)),
    },
    ...(withPeriod ? [period] : []),
    {
      key: "since",
      label: t("waiting.since"),
      nowrap: true,
      secondary: true,
      cell: ({ since }) => formatDate(shanghaiDateAt(since), locale, true),
      sheet: date(({ since }) => shanghaiDateAt(since)),
    },
    ...(withDue ? [due] : []),
    {
      key: "age",
      label: t("waiting.age"),
      align: "end",
      nowrap: true,
      cell: ({ age }) => (age === null ? "—" : t("days", { days: age })),
      sheet: number(({ age }) => age, part("in-working-days", { column: t("waiting.age") })),
    },
  ];
}
