import { getLocale } from "next-intl/server";
import type { ListColumn } from "@/components/list/list-column";
import { Link } from "@/components/ui/link";
import { date, number, text } from "@/lib/exports/sheet";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import type { UnitRow } from "@/lib/units/unit-view";
import { GroundsBadges } from "../grounds-badges";
import { RoleBadges } from "../role-badges";

export async function unitColumns(withGrounds: boolean): Promise<ListColumn<UnitRow>[]> {
  const [t, part, locale] = await Promise.all([
    getTranslations("units"),
    getTranslations("exports.part"),
    getLocale(),
  ]);
  const name = (row: UnitRow) => inLocale(locale, row.nameZh, row.nameEn);
  const shortName = (row: UnitRow) =>
    row.shortNameZh === row.nameZh || locale === "en" ? null : row.shortNameZh;
  const role = ({ state, role: of }: UnitRow) =>
    state !== "MEMBER" || of === null ? t(`state.${state}`) : t(`role.${of}`);
  const grounds: ListColumn<UnitRow> = {
    key: "evidence",
    label: t("field.evidence"),
    cell: (row) => (row.grounds ? <GroundsBadges {...row.grounds} /> : "–"),
    sheet: [
      text((row) => (row.grounds ? t(`evidence.${row.grounds.evidence}`) : null)),
      text((row) => (row.grounds?.unconfirmed ? t("unconfirmed") : null), part("confirmation")),
    ],
  };
  return [
    {
      key: "rank",
      label: t("field.protocolRank"),
      sort: "rank",
      align: "end",
      secondary: true,
      cell: (row) => row.protocolRank,
      sheet: number((row) => row.protocolRank),
    },
    {
      key: "name",
      label: t("name"),
      sort: "name",
      className: "min-w-48",
      cell: (row) => (
        <>
          <Link href={`/units/${row.code}`} className="font-medium">
            {name(row)}
          </Link>
          <span className="block text-xs text-ink-faint">
            {[shortName(row), row.code].filter(Boolean).join(" · ")}
          </span>
        </>
      ),
      sheet: [
        text(name),
        ...(locale === "en" ? [] : [text(shortName, t("field.shortNameZh"))]),
        text((row) => row.code, t("field.code")),
      ],
    },
    {
      key: "role",
      label: t("field.role"),
      cell: (row) => <RoleBadges role={row.role} hostsOffice={row.hostsOffice} state={row.state} />,
      sheet: [
        text(role),
        text(
          (row) => (row.state === "MEMBER" && row.role && row.hostsOffice ? t("hosts-office") : null),
          part("office"),
        ),
      ],
    },
    {
      key: "joined",
      label: t("field.joinedOn"),
      sort: "joined",
      nowrap: true,
      secondary: true,
      cell: (row) => (row.joinedOn ? formatDate(row.joinedOn, locale) : "–"),
      sheet: date((row) => row.joinedOn),
    },
    {
      key: "left",
      label: t("field.leftOn"),
      nowrap: true,
      secondary: true,
      cell: (row) => (row.leftOn ? formatDate(row.leftOn, locale) : "–"),
      sheet: date((row) => row.leftOn),
    },
    ...(withGrounds ? [grounds] : []),
  ];
}
