import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import type { VersionView } from "@/lib/working-rules/rules-view";
import { StatusBadge } from "./status-badge";

type Props = {
  versions: readonly VersionView[];
  /** The version on the page; the others are compared with it. */
  shown?: number;
  children?: React.ReactNode;
};

export async function VersionsSection({ versions, shown, children }: Props) {
  const [t, locale] = await Promise.all([getTranslations("rules"), getLocale()]);
  const pick = (zh: string, en: string) => inLocale(locale, zh, en);
  return (
    <div className="no-print">
      <Section id="versions" title={t("versions")} aside={t("versions-aside")} flush>
        <DataTable
          caption={t("versions-caption")}
          rows={versions}
          rowKey={(row) => `version-${row.number}`}
          columns={[
            {
              key: "version",
              header: t("version-column"),
              nowrap: true,
              cell: (row) => (
                <Link href={`/rules/${row.number}`} aria-current={row.number === shown ? "page" : undefined}>
                  {t("version", { number: row.number })}
                </Link>
              ),
            },
            { key: "status", header: t("status-column"), cell: (row) => <StatusBadge status={row.status} /> },
            {
              key: "from",
              header: t("in-force-column"),
              nowrap: true,
              cell: (row) => (row.inForceFrom ? formatDate(row.inForceFrom, locale) : "–"),
            },
            {
              key: "approved",
              header: t("approved-column"),
              secondary: true,
              cell: ({ approvedBy }) =>
                approvedBy ? (
                  <Link href={`/meetings/${approvedBy.code}`}>
                    {pick(approvedBy.titleZh, approvedBy.titleEn)}
                  </Link>
                ) : (
                  "–"
                ),
            },
            {
              key: "compare",
              header: t("compare-column"),
              nowrap: true,
              cell: (row) => compareLink(row.number),
            },
          ]}
        />
        {children ? <div className="border-t border-line px-4 py-3.5">{children}</div> : null}
      </Section>
    </div>
  );

  /** The earlier one first, so that a comparison reads as time went. */
  function compareLink(number: number) {
    if (shown === undefined || shown === number) return "–";
    const [before, after] = number < shown ? [number, shown] : [shown, number];
    return <Link href={`/rules/${before}/compare/${after}`}>{t("compare-with", { number: shown })}</Link>;
  }
}
