import { getLocale } from "next-intl/server";
import type { ListColumn } from "@/components/list/list-column";
import { Link } from "@/components/ui/link";
import { formatDocumentDate } from "@/lib/documents/document-date";
import type { DocumentRow } from "@/lib/documents/document-view";
import { date, text } from "@/lib/exports/sheet";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { DocumentDate } from "../document-date";

export async function documentColumns(): Promise<ListColumn<DocumentRow>[]> {
  const [t, part, locale] = await Promise.all([
    getTranslations("documents"),
    getTranslations("exports.part"),
    getLocale(),
  ]);
  const pick = (zh: string, en: string) => inLocale(locale, zh, en);
  const title = (row: DocumentRow) => pick(row.titleZh, row.titleEn);
  const issuers = (row: DocumentRow) => row.issuers.map(({ zh, en }) => pick(zh, en)).join(pick("、", ", "));
  const inexact = ({ datedOn, datePrecision }: DocumentRow) => {
    if (datePrecision === "DAY") return null;
    const known = formatDocumentDate(datedOn, datePrecision, locale);
    return datePrecision === "NO_LATER_THAN" ? t("no-later-than", { date: known }) : known;
  };
  return [
    {
      key: "date",
      label: t("date"),
      sort: "date",
      cell: (row) => <DocumentDate date={row.datedOn} precision={row.datePrecision} />,
      // No day is made up for a date of which only the month is known.
      sheet: [
        date((row) => (row.datePrecision === "DAY" ? row.datedOn : null)),
        text(inexact, part("inexact-date")),
      ],
    },
    {
      key: "title",
      label: t("document"),
      sort: "title",
      className: "min-w-56",
      cell: (row) => (
        <Link href={`/documents/${row.code}`} className="font-medium">
          {title(row)}
        </Link>
      ),
      sheet: text(title),
    },
    {
      key: "number",
      label: t("field.number"),
      sort: "number",
      nowrap: true,
      secondary: true,
      cell: (row) => row.number ?? <span className="text-ink-faint">{t("number-unknown")}</span>,
      sheet: text((row) => row.number ?? t("number-unknown")),
    },
    { key: "issuers", label: t("issuers"), secondary: true, cell: issuers, sheet: text(issuers) },
    {
      key: "measures",
      label: t("measures"),
      secondary: true,
      cell: (row) => row.measures.join(", ") || "–",
      sheet: text((row) => row.measures.join(", ")),
    },
  ];
}
