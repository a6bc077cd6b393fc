import { getLocale } from "next-intl/server";
import type { ListColumn } from "@/components/list/list-column";
import { TallyRate } from "@/components/review/tally-rate";
import { WindowBadge } from "@/components/review/window-badge";
import { RuleLink } from "@/components/tasks/rule-link";
import { Link } from "@/components/ui/link";
import { date, number, percent, text } from "@/lib/exports/sheet";
import { formatDate } from "@/lib/i18n/format";
import { getTranslations } from "@/lib/i18n/translations";
import type { PeriodRow } from "@/lib/reports/matrix.view";
import { articleName } from "@/lib/working-rules/article";

export async function periodColumns(): Promise<ListColumn<PeriodRow>[]> {
  const [t, tasks, part, locale] = await Promise.all([
    getTranslations("review"),
    getTranslations("tasks"),
    getTranslations("exports.part"),
    getLocale(),
  ]);
  const count = (key: "due" | "onTime" | "madeUp"): ListColumn<PeriodRow> => ({
    key,
    label: t(`tally.${key}`),
    align: "end",
    secondary: true,
    cell: ({ tally }) => tally[key],
    sheet: number(({ tally }) => tally[key]),
  });
  const handedIn = ({ tally }: PeriodRow) =>
    t("periods.handed-in", { count: tally.due - tally.outstanding, due: tally.due });
  return [
    {
      key: "period",
      label: t("periods.period"),
      nowrap: true,
      cell: ({ period }) => (
        <Link href={`/periods/${period.code}`} className="font-medium">
          {period.code}
        </Link>
      ),
      sheet: text(({ period }) => period.code),
    },
    {
      key: "state",
      label: t("periods.state"),
      cell: ({ window }) => <WindowBadge window={window} />,
      sheet: text(({ window }) => t(`window.${window}`)),
    },
    {
      key: "window",
      label: t("periods.window"),
      secondary: true,
      cell: ({ period }) =>
        t("window-dates", {
          opens: formatDate(period.opensOn, locale, true),
          closes: formatDate(period.closesOn, locale, true),
        }),
      sheet: [
        date(({ period }) => period.opensOn, part("from", { column: t("periods.window") })),
        date(({ period }) => period.closesOn, part("to", { column: t("periods.window") })),
      ],
    },
    {
      key: "units",
      label: t("periods.units"),
      align: "end",
      secondary: true,
      cell: ({ units }) => units,
      sheet: number(({ units }) => units),
    },
    count("due"),
    count("onTime"),
    count("madeUp"),
    {
      key: "outstanding",
      label: t("tally.outstanding"),
      align: "end",
      nowrap: true,
      // While the window is open nothing is missing yet.
      cell: ({ tally, window }) =>
        window === "CLOSED" ? (
          <span className={tally.outstanding > 0 ? "text-late" : ""}>{tally.outstanding}</span>
        ) : (
          t("periods.awaited", { count: tally.outstanding })
        ),
      sheet: [
        number(({ tally, window }) => (window === "CLOSED" ? tally.outstanding : null)),
        number(({ tally, window }) => (window === "CLOSED" ? null : tally.outstanding), t("tally.awaited")),
      ],
    },
    {
      key: "waiting",
      label: t("periods.waiting"),
      align: "end",
      secondary: true,
      cell: ({ waiting, period }) =>
        waiting > 0 ? <Link href={`/desk/reports?period=${period.code}`}>{waiting}</Link> : 0,
      sheet: number(({ waiting }) => waiting),
    },
    {
      key: "rate",
      label: t("periods.rate"),
      align: "end",
      nowrap: true,
      cell: (row) => (row.window === "CLOSED" ? <TallyRate rate={row.tally.rate} /> : handedIn(row)),
      sheet: [
        percent(({ tally, window }) => (window === "CLOSED" ? tally.rate : null)),
        text((row) => (row.window === "CLOSED" ? null : handedIn(row)), part("so-far")),
      ],
    },
    {
      key: "rule",
      label: t("periods.rule"),
      secondary: true,
      cell: ({ period }) => <RuleLink rule={period} />,
      sheet: text(({ period }) => tasks("rule", { article: articleName(period.articleNumber, locale) })),
    },
  ];
}
