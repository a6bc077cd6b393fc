import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import type { DifficultyLine, UnitName } from "@/lib/difficulties/difficulty-view";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { DifficultyBadge, LateBadge, NextMeeting } from "./badges";

type Props = {
  caption: string;
  rows: readonly DifficultyLine[];
  empty: ReactNode;
  /** On the page of a task its name would only repeat itself. */
  withTask?: boolean;
  /** On the page of a meeting so would the meeting's. */
  withMeeting?: boolean;
  /** Headings that sort, by column. */
  headers?: Partial<Record<"number" | "task" | "due", ReactNode>>;
};

export async function DifficultyTable(props: Props) {
  const { caption, rows, empty, withTask = true, withMeeting = true, headers = {} } = props;
  const [t, locale] = await Promise.all([getTranslations("difficulties"), getLocale()]);
  const named = (unit: UnitName) => inLocale(locale, unit.shortNameZh, unit.code);
  const task: Column<DifficultyLine> = {
    key: "task",
    header: headers.task ?? t("task"),
    nowrap: true,
    secondary: true,
    cell: (row) => (
      <span title={inLocale(locale, row.task.title, row.task.titleEn || row.task.title)}>
        {row.task.code}
      </span>
    ),
  };
  const columns: Column<DifficultyLine>[] = [
    { key: "number", header: headers.number ?? t("number"), align: "end", cell: (row) => row.number },
    {
      key: "name",
      header: t("name"),
      className: "min-w-52",
      cell: (row) => (
        <>
          <Link href={`/difficulties/${row.number}`} className="font-medium" lang="zh-CN">
            {row.title}
          </Link>
          {row.demonstration && !row.title.includes("（演示）") ? (
            <span className="ms-1.5">
              <Badge tone="quiet">{t("demonstration")}</Badge>
            </span>
          ) : null}
          {withMeeting && row.state === "UNSOLVED" ? (
            <span className="block text-xs text-ink-soft">
              <NextMeeting meeting={row.nextMeeting} />
            </span>
          ) : null}
        </>
      ),
    },
    ...(withTask ? [task] : []),
    { key: "unit", header: t("unit"), nowrap: true, secondary: true, cell: (row) => named(row.unit) },
    {
      key: "state",
      header: t("state-label"),
      cell: (row) => (
        <span className="flex flex-wrap gap-1">
          <DifficultyBadge state={row.state} />
          <LateBadge late={row.late} />
        </span>
      ),
    },
    {
      key: "routed",
      header: t("routed"),
      nowrap: true,
      secondary: true,
      cell: (row) => (row.routedTo ? named(row.routedTo) : t("not-routed")),
    },
    {
      key: "due",
      header: headers.due ?? t("due"),
      nowrap: true,
      secondary: true,
      cell: (row) => (row.answerDueOn ? formatDate(row.answerDueOn, locale) : "–"),
    },
    {
      key: "age",
      header: t("age"),
      align: "end",
      nowrap: true,
      secondary: true,
      cell: (row) => (
        <span title={formatDate(row.raisedOn, locale, true)}>
          {row.age === null ? "–" : t("age-days", { days: row.age })}
        </span>
      ),
    },
  ];
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={(row) => `difficulty-${row.number}`}
      empty={empty}
      columns={columns}
    />
  );
}
