import { ExternalLink } from "lucide";
import { getLocale } from "next-intl/server";
import type { ListColumn } from "@/components/list/list-column";
import { Icon } from "@/components/ui/icon";
import { date, text } from "@/lib/exports/sheet";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations, useReaderLocale, useTexts } from "@/lib/i18n/translations";
import { type ListedSource, SOURCE_USES } from "@/lib/sources/source-registration";

export async function sourceColumns(): Promise<ListColumn<ListedSource>[]> {
  const [t, locale] = await Promise.all([getTranslations("indicators"), getLocale()]);
  const uses = (source: ListedSource) =>
    SOURCE_USES.filter((use) => source.uses[use] > 0)
      .map((use) => t(`sources.use.${use}`, { count: source.uses[use] }))
      .join(inLocale(locale, "、", ", "));
  return [
    {
      key: "number",
      label: t("column.number"),
      sort: "number",
      nowrap: true,
      cell: (row) => row.id,
      sheet: text((row) => row.id),
    },
    {
      key: "title",
      label: t("column.title"),
      className: "min-w-60",
      cell: (row) => <Title source={row} />,
      sheet: [
        text((row) => inLocale(locale, row.titleZh, row.titleEn)),
        // On the screen it is where the title leads to.
        text((row) => row.url, t("sources.field.url")),
      ],
    },
    {
      key: "grade",
      label: t("column.grade"),
      nowrap: true,
      cell: (row) => row.grade,
      sheet: text((row) => row.grade),
    },
    {
      key: "published",
      label: t("column.published"),
      sort: "published",
      nowrap: true,
      cell: (row) => (row.publishedOn ? formatDate(row.publishedOn, locale) : "–"),
      sheet: date((row) => row.publishedOn),
    },
    {
      key: "uses",
      label: t("column.uses"),
      sort: "uses",
      className: "min-w-32",
      cell: (row) => uses(row) || <span className="text-ink-faint">{t("sources.unused")}</span>,
      sheet: text((row) => uses(row) || t("sources.unused")),
    },
  ];
}

function Title({ source }: { source: ListedSource }) {
  const [common, locale] = [useTexts("common"), useReaderLocale()];
  const title = inLocale(locale, source.titleZh, source.titleEn);
  if (!source.url) return <span title={common("source-unlinked")}>{title}</span>;
  return (
    <a href={source.url} target="_blank" rel="noreferrer noopener">
      {title}
      <Icon of={ExternalLink} className="ms-1 inline size-3.5" />
    </a>
  );
}
