import { getLocale } from "next-intl/server";
import type { ListColumn } from "@/components/list/list-column";
import { ReportBadge } from "@/components/tasks/badges";
import { Link } from "@/components/ui/link";
import { date, percent, text } from "@/lib/exports/sheet";
import { formatDate, formatDecimal } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { isReturnField } from "@/lib/reports/decision";
import type { FigureOnce, SentBack } from "@/lib/reports/reopening";

export async function sentBackColumns(): Promise<ListColumn<SentBack>[]> {
  const [t, tasks, part, locale] = await Promise.all([
    getTranslations("review"),
    getTranslations("tasks"),
    getTranslations("exports.part"),
    getLocale(),
  ]);
  const decimal = (value: string | null) => (value === null ? "—" : formatDecimal(value, locale));
  const figure = ({ name, before, after, unitOfMeasure }: FigureOnce) =>
    `${name} ${decimal(before)} → ${decimal(after)} ${unitOfMeasure}`;
  const unit = (row: SentBack) => inLocale(locale, row.nameZh, row.nameEn);
  const about = ({ field }: SentBack) =>
    isReturnField(field) ? t("page.about", { field: t(`field.${field}`) }) : null;
  const who = (row: SentBack) => inLocale(locale, row.by.nameZh, row.by.nameEn);
  return [
    {
      key: "report",
      label: t("reopened.report"),
      className: "min-w-40",
      cell: (row) => (
        <>
          <Link href={`/desk/reports/${row.reportId}`} className="font-medium">
            {row.taskCode} · {row.period}
          </Link>
          <span className="block text-xs text-ink-faint">{unit(row)}</span>
        </>
      ),
      sheet: [
        text((row) => row.taskCode),
        text((row) => row.period, t("column.period")),
        text(unit, t("column.unit")),
      ],
    },
    {
      key: "figures",
      label: t("reopened.figures"),
      cell: (row) => (
        <>
          <p className="whitespace-nowrap tabular-nums">
            {t("reopened.progress")} {row.before}% →{" "}
            {row.after === null ? t("reopened.pending") : <strong>{row.after}%</strong>}
          </p>
          {row.figures.map((one) => (
            <p key={one.name} className="tabular-nums">
              <span lang="zh-CN">{one.name}</span> {decimal(one.before)} →{" "}
              <strong>{decimal(one.after)}</strong> <span lang="zh-CN">{one.unitOfMeasure}</span>
            </p>
          ))}
        </>
      ),
      sheet: [
        percent((row) => row.before, part("before", { column: t("reopened.figures") })),
        percent((row) => row.after, part("after")),
        text((row) => (row.after === null ? t("reopened.pending") : null), part("correction")),
        text((row) => row.figures.map(figure).join("\n"), part("other-figures")),
      ],
    },
    {
      key: "why",
      label: t("reopened.why"),
      className: "min-w-48",
      cell: (row) => (
        <>
          {about(row) ? <span className="text-ink-faint">{about(row)} </span> : null}
          <span lang="zh-CN">{row.reason}</span>
        </>
      ),
      sheet: [text((row) => row.reason), text(about, part("about"))],
    },
    {
      key: "who",
      label: t("reopened.who"),
      cell: (row) => `${who(row)} · ${formatDate(row.on, locale, true)}`,
      sheet: [text(who), date((row) => row.on, part("on"))],
    },
    {
      key: "state",
      label: t("reopened.state"),
      secondary: true,
      cell: (row) => <ReportBadge state={row.state} />,
      sheet: text((row) => tasks(`report.${row.state}`)),
    },
  ];
}
