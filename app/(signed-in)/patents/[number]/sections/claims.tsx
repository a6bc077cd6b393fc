import { getLocale } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { formatInstant } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import type { PatentView } from "@/lib/patents/patent-view";

/** Who answers for the patent, the responsible unit first, and since when the others claim it. */
export async function ClaimsSection({ view, mayKeep }: { view: PatentView; mayKeep: boolean }) {
  const [t, locale] = await Promise.all([getTranslations("patents"), getLocale()]);
  const { claims, record, origin } = view;
  const [first] = claims;
  return (
    <Section
      id="claims"
      title={t("claims.title")}
      aside={
        mayKeep ? (
          <Link href={`/patents/${record.number}/claims`} className="no-print">
            {t("claims.maintain")}
          </Link>
        ) : null
      }
      flush
    >
      {claims.length > 1 ? <p className="px-4 py-3 text-sm text-ink-soft">{t("claims.lead")}</p> : null}
      <DataTable
        caption={t("claims.title")}
        rows={claims}
        rowKey={({ unit }) => `claim-${unit.code}`}
        columns={[
          {
            key: "unit",
            header: t("claims.unit"),
            className: "min-w-40",
            cell: ({ unit }) => (
              <Link href={`/units/${unit.code}`}>{inLocale(locale, unit.nameZh, unit.nameEn)}</Link>
            ),
          },
          {
            key: "part",
            header: t("claims.role"),
            nowrap: true,
            cell: (claim) => (
              <Badge tone={claim === first ? "info" : "quiet"}>
                {claim === first ? t("claims.responsible") : t("claims.claimant")}
              </Badge>
            ),
          },
          {
            key: "since",
            header: t("claims.since"),
            className: "min-w-36",
            cell: ({ since }) =>
              since
                ? formatInstant(since, locale)
                : t("claims.since-added", { time: formatInstant(origin.at, locale) }),
          },
          {
            key: "by",
            header: t("claims.by"),
            secondary: true,
            cell: ({ by }) => (by ? inLocale(locale, by.nameZh, by.nameEn) : null),
          },
          {
            key: "note",
            header: t("claims.note"),
            secondary: true,
            cell: ({ note }) => <span lang="zh-CN">{note}</span>,
          },
        ]}
      />
    </Section>
  );
}
