import { getLocale } from "next-intl/server";
import type { ListColumn } from "@/components/list/list-column";
import { Link } from "@/components/ui/link";
import { amount, text } from "@/lib/exports/sheet";
import { formatDecimal } from "@/lib/i18n/format";
import { getTranslations } from "@/lib/i18n/translations";
import type { InstitutionLine } from "@/lib/institutions/institution-view";
import type { Province } from "@/lib/patents/patent";
import { listHref } from "@/lib/web/list-params";
import { StandingBadge } from "./standing-badge";

type Row = InstitutionLine;

/** Patents whose title or holders have the name in them. */
export const patentsNamingHref = (name: string) => listHref("/patents", {}, { q: name });
/** Patents of which it is the first holder: those it is counted by. */
export const patentsHeldHref = (id: number) => listHref("/patents", {}, { institution: String(id) });

export async function institutionColumns(): Promise<ListColumn<Row>[]> {
  const [t, patents, locale] = await Promise.all([
    getTranslations("institutions"),
    getTranslations("patents"),
    getLocale(),
  ]);
  const kindOf = (row: Row) => patents(`holderKind.${row.kind}`);
  const provinceOf = (row: Row) =>
    row.province ? patents(`province.${row.province as Province}`) : t("not-stated");
  return [
    {
      key: "name",
      label: t("column.name"),
      sort: "name",
      className: "min-w-44",
      cell: (row) => (
        <Link href={`/patents/institutions/${row.id}`} className="font-medium" lang="zh-CN">
          {row.name}
        </Link>
      ),
      sheet: text((row) => row.name),
    },
    { key: "kind", label: t("column.kind"), nowrap: true, cell: kindOf, sheet: text(kindOf) },
    { key: "province", label: t("column.province"), nowrap: true, cell: provinceOf, sheet: text(provinceOf) },
    {
      key: "standing",
      label: t("column.standing"),
      nowrap: true,
      cell: (row) => <StandingBadge confirmed={row.confirmed} />,
      sheet: text((row) => t(row.confirmed ? "standing.confirmed" : "standing.guessed")),
    },
    {
      key: "patents",
      label: t("column.patents"),
      sort: "patents",
      align: "end",
      cell: (row) => {
        const count = formatDecimal(String(row.patents), locale);
        return row.patents === 0 ? (
          count
        ) : (
          <Link href={patentsHeldHref(row.id)} aria-label={t("patents-of", { name: row.name, n: count })}>
            {count}
          </Link>
        );
      },
      sheet: amount((row) => String(row.patents)),
    },
  ];
}
