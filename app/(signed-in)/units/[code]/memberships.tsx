import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import type { MembershipView } from "@/lib/units/unit-view";
import { GroundsBadges } from "../grounds-badges";

type Props = { unitCode: string; memberships: readonly MembershipView[]; keeps: boolean };

/** The periods of membership; what speaks for each is in the view of coordinators only. */
export function Memberships({ unitCode, memberships, keeps }: Props) {
  const [t, common, locale] = [useTexts("units"), useTexts("common"), useReaderLocale()];
  const pick = (zh: string, en: string) => inLocale(locale, zh, en);
  const here = `/units/${unitCode}/memberships`;
  const grounds = (row: MembershipView) =>
    row.grounds ? (
      <>
        <GroundsBadges evidence={row.grounds.evidence} unconfirmed={row.grounds.unconfirmed} />
        <p className="mt-1 max-w-prose text-ink-soft">{pick(row.grounds.noteZh, row.grounds.noteEn)}</p>
      </>
    ) : null;
  const links = (row: MembershipView) => (
    <span className="no-print flex flex-wrap gap-x-3">
      <Link href={`${here}/${row.id}/edit`} className="inline-block min-h-6">
        {common("edit")}
      </Link>
      {row.leftOn === null ? (
        <Link href={`${here}/${row.id}/end`} className="inline-block min-h-6">
          {t("end-membership")}
        </Link>
      ) : null}
    </span>
  );
  return (
    <Section
      id="memberships"
      flush
      title={t("memberships")}
      aside={
        keeps ? (
          <Button asChild small>
            <Link href={`${here}/new`}>{t("record-membership")}</Link>
          </Button>
        ) : null
      }
    >
      <DataTable
        caption={`${unitCode} ${t("memberships")}`}
        rows={memberships}
        rowKey={(row) => row.id}
        empty={<EmptyState title={t("memberships-none")} />}
        columns={[
          {
            key: "joined",
            header: t("field.joinedOn"),
            nowrap: true,
            cell: (row) => formatDate(row.joinedOn, locale),
          },
          {
            key: "left",
            header: t("field.leftOn"),
            nowrap: true,
            cell: (row) => (row.leftOn ? formatDate(row.leftOn, locale) : t("to-this-day")),
          },
          {
            key: "role",
            header: t("field.role"),
            nowrap: true,
            cell: (row) => `${t(`role.${row.role}`)}${row.hostsOffice ? ` · ${t("hosts-office")}` : ""}`,
          },
          {
            key: "plan",
            header: t("plan"),
            secondary: true,
            cell: (row) => pick(row.planTitleZh, row.planTitleEn),
          },
          ...(keeps
            ? [
                { key: "evidence", header: t("field.evidence"), cell: grounds, className: "min-w-56" },
                { key: "edit", header: <span className="sr-only">{common("edit")}</span>, cell: links },
              ]
            : []),
        ]}
      />
    </Section>
  );
}
