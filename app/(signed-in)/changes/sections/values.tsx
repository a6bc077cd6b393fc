import { changeHref } from "@/components/changes/href";
import { KindBadge } from "@/components/changes/kind-badge";
import { OldNew } from "@/components/changes/old-new";
import { WhoWhen } from "@/components/changes/who-when";
import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import type { ValueLine } from "@/lib/changes/change-view";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import { amountText } from "@/lib/indicators/amount";
import type { SectionProps } from "./section-props";

/** 指标数值: revised ones before new ones. */
export function Values({ caption, lines }: SectionProps<"values">) {
  const [t, locale] = [useTexts("changes"), useReaderLocale()];
  const pick = (zh: string, en: string) => inLocale(locale, zh, en);
  const amount = ({ indicator }: ValueLine, { value, qualifier }: ValueLine["after"]) =>
    amountText(value, indicator.unitOfMeasure, locale, qualifier);
  return (
    <DataTable
      caption={caption}
      rows={lines}
      rowKey={(line) => line.key}
      columns={[
        {
          key: "indicator",
          header: t("column.indicator"),
          className: "min-w-52",
          cell: (line) => (
            <>
              <Link href={changeHref({ section: "values", line })} className="font-medium">
                {pick(line.indicator.nameZh, line.indicator.nameEn)}
              </Link>
              {line.parted ? (
                <span className="block text-xs text-ink-faint">
                  {pick(line.series.nameZh, line.series.nameEn)}
                </span>
              ) : null}
            </>
          ),
        },
        {
          key: "before-after",
          header: t("column.before-after"),
          nowrap: true,
          cell: (line) => (
            <OldNew
              before={line.before ? <s>{amount(line, line.before)}</s> : t("not-yet")}
              after={amount(line, line.after)}
            />
          ),
        },
        { key: "change", header: t("column.change"), cell: ({ kind }) => <KindBadge kind={kind} /> },
        {
          key: "period",
          header: t("column.period"),
          nowrap: true,
          cell: ({ periodZh, periodEn }) => pick(periodZh, periodEn),
        },
        {
          key: "published",
          header: t("column.published"),
          nowrap: true,
          secondary: true,
          cell: ({ publishedOn }) =>
            publishedOn ? (
              formatDate(publishedOn, locale)
            ) : (
              <span className="text-ink-faint">{t("not-published")}</span>
            ),
        },
        {
          key: "sources",
          header: t("column.sources"),
          cell: ({ sources }) =>
            sources.map((source) => (
              <Link key={source} href={`/sources#${source}`} className="me-1.5 whitespace-nowrap">
                {source}
              </Link>
            )),
        },
        {
          key: "who",
          header: t("column.who"),
          nowrap: true,
          cell: (line) => <WhoWhen by={line.by} at={line.at} />,
        },
      ]}
    />
  );
}
