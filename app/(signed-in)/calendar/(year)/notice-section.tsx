import { ExternalLink } from "lucide";
import { getLocale } from "next-intl/server";
import { Sources } from "@/components/record/sources";
import { DataTable } from "@/components/ui/data-table";
import { Facts } from "@/components/ui/facts";
import { Icon } from "@/components/ui/icon";
import { Section } from "@/components/ui/section";
import { type CalendarYearView, spansOf } from "@/lib/calendar/calendar-year";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";

/** The notice a year's calendar was read in, and the days it names. */
export async function NoticeSection({ notice }: { notice: CalendarYearView }) {
  const [t, common, locale] = [
    await getTranslations("calendar"),
    await getTranslations("common"),
    await getLocale(),
  ];
  const pick = (zh: string, en: string) => inLocale(locale, zh, en);
  return (
    <>
      <Section id="notice" title={t("notice")}>
        <Facts
          items={[
            [
              t("field.title"),
              <a
                key="url"
                href={notice.noticeUrl}
                target="_blank"
                rel="noreferrer noopener"
                className="break-words"
              >
                {pick(notice.noticeTitleZh, notice.noticeTitleEn)}
                <Icon of={ExternalLink} className="ms-1 inline size-3.5" />
              </a>,
            ],
            [t("field.noticeNumber"), notice.noticeNumber || common("unknown")],
            [
              t("field.noticeDate"),
              notice.noticeDate ? formatDate(notice.noticeDate, locale) : common("unknown"),
            ],
            [common("sources"), <Sources key="sources" sources={notice.sources} />],
          ]}
        />
      </Section>
      <Section id="days" flush title={t("days")} aside={t("days-count", { count: notice.days.length })}>
        <DataTable
          caption={`${notice.year} ${t("days")}`}
          rows={spansOf(notice.days)}
          rowKey={(span) => span.from}
          columns={[
            {
              key: "date",
              header: t("field.date"),
              className: "min-w-44",
              cell: (span) =>
                span.from === span.to
                  ? formatDate(span.from, locale, true)
                  : t("from-to", {
                      from: formatDate(span.from, locale, true),
                      to: formatDate(span.to, locale, true),
                    }),
            },
            { key: "kind", header: t("field.kind"), nowrap: true, cell: (span) => t(`day.${span.kind}`) },
            { key: "name", header: t("field.name"), cell: (span) => pick(span.nameZh, span.nameEn) },
            {
              key: "length",
              header: t("field.length"),
              align: "end",
              nowrap: true,
              cell: (span) => span.length,
            },
          ]}
        />
      </Section>
    </>
  );
}
