import { getLocale } from "next-intl/server";
import type { ListColumn } from "@/components/list/list-column";
import { Link } from "@/components/ui/link";
import { date, text } from "@/lib/exports/sheet";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import type { VersionView } from "@/lib/working-rules/rules-view";
import { StatusBadge } from "./status-badge";

/** `shown`: the version on the page, which the others are compared with. */
export async function versionColumns(shown?: number): Promise<ListColumn<VersionView>[]> {
  const [t, locale] = await Promise.all([getTranslations("rules"), getLocale()]);
  const meeting = ({ approvedBy }: VersionView) =>
    approvedBy && inLocale(locale, approvedBy.titleZh, approvedBy.titleEn);
  return [
    {
      key: "version",
      label: t("version-column"),
      nowrap: true,
      cell: (row) => (
        <Link href={`/rules/${row.number}`} aria-current={row.number === shown ? "page" : undefined}>
          {t("version", { number: row.number })}
        </Link>
      ),
      sheet: text((row) => t("version", { number: row.number })),
    },
    {
      key: "status",
      label: t("status-column"),
      cell: (row) => <StatusBadge status={row.status} />,
      sheet: text((row) => t(`status.${row.status}`)),
    },
    {
      key: "from",
      label: t("in-force-column"),
      nowrap: true,
      cell: (row) => (row.inForceFrom ? formatDate(row.inForceFrom, locale) : "–"),
      sheet: date((row) => row.inForceFrom),
    },
    {
      key: "approved",
      label: t("approved-column"),
      secondary: true,
      cell: (row) =>
        row.approvedBy ? <Link href={`/meetings/${row.approvedBy.code}`}>{meeting(row)}</Link> : "–",
      sheet: text(meeting),
    },
    {
      key: "compare",
      label: t("compare-column"),
      nowrap: true,
      cell: (row) => compareLink(row.number),
      sheet: null,
    },
  ];

  /** The earlier one first, so that a comparison reads as time went. */
  function compareLink(number: number) {
    if (shown === undefined || shown === number) return "–";
    const [before, after] = number < shown ? [number, shown] : [shown, number];
    return <Link href={`/rules/${before}/compare/${after}`}>{t("compare-with", { number: shown })}</Link>;
  }
}
