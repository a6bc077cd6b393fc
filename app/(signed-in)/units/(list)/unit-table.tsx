import { getLocale, getTranslations } from "next-intl/server";
import { SortHeader } from "@/components/list/sort-header";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import type { UnitRow } from "@/lib/units/unit-view";
import type { Params } from "@/lib/web/list-params";
import { GroundsBadges } from "../grounds-badges";
import { RoleBadges } from "../role-badges";

type Props = {
  path: string;
  params: Params;
  rows: readonly UnitRow[];
  sort: { by: string; descending: boolean };
  withGrounds: boolean;
};

export async function UnitTable({ path, params, rows, sort, withGrounds }: Props) {
  const [t, common, locale] = await Promise.all([
    getTranslations("units"),
    getTranslations("common"),
    getLocale(),
  ]);
  const sorted = (by: string, label: string) => (
    <SortHeader path={path} params={params} by={by} label={label} current={sort} fallback="rank" />
  );
  return (
    <div className="sheet">
      <DataTable
        caption={t("title")}
        rows={rows}
        rowKey={(row) => row.code}
        empty={<EmptyState title={common("nothing-found")} hint={common("nothing-found-hint")} />}
        columns={[
          {
            key: "rank",
            header: sorted("rank", t("field.protocolRank")),
            align: "end",
            secondary: true,
            cell: (row) => row.protocolRank,
          },
          {
            key: "name",
            header: sorted("name", t("name")),
            className: "min-w-48",
            cell: (row) => (
              <>
                <Link href={`/units/${row.code}`} className="font-medium">
                  {inLocale(locale, row.nameZh, row.nameEn)}
                </Link>
                <span className="block text-xs text-ink-faint">
                  {row.shortNameZh === row.nameZh || locale === "en"
                    ? row.code
                    : `${row.shortNameZh} · ${row.code}`}
                </span>
              </>
            ),
          },
          {
            key: "role",
            header: t("field.role"),
            cell: (row) => <RoleBadges role={row.role} hostsOffice={row.hostsOffice} state={row.state} />,
          },
          {
            key: "joined",
            header: sorted("joined", t("field.joinedOn")),
            nowrap: true,
            secondary: true,
            cell: (row) => (row.joinedOn ? formatDate(row.joinedOn, locale) : "–"),
          },
          {
            key: "left",
            header: t("field.leftOn"),
            nowrap: true,
            secondary: true,
            cell: (row) => (row.leftOn ? formatDate(row.leftOn, locale) : "–"),
          },
          ...(withGrounds
            ? [
                {
                  key: "evidence",
                  header: t("field.evidence"),
                  cell: (row: UnitRow) => (row.grounds ? <GroundsBadges {...row.grounds} /> : "–"),
                },
              ]
            : []),
        ]}
      />
    </div>
  );
}
