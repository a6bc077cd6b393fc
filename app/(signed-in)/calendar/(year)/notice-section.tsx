import { ExternalLink } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { Sources } from "@/components/record/sources";
import { DataTable } from "@/components/ui/data-table";
import { Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import type { CalendarYearView } from "@/lib/calendar/calendar-year";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";

/** The notice a year's calendar was read in, and every day it names. */
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
                <ExternalLink aria-hidden className="ms-1 inline size-3.5" />
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
      <Section id="days" flush title={t("days")} aside={common("count", { count: notice.days.length })}>
        <DataTable
          caption={t("days")}
          rows={notice.days}
          rowKey={(day) => day.date}
          columns={[
            {
              key: "date",
              header: t("field.date"),
              nowrap: true,
              cell: (day) => formatDate(day.date, locale, true),
            },
            { key: "kind", header: t("field.kind"), nowrap: true, cell: (day) => t(`day.${day.kind}`) },
            { key: "name", header: t("field.name"), cell: (day) => pick(day.nameZh, day.nameEn) },
          ]}
        />
      </Section>
    </>
  );
}
