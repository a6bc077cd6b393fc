import { getLocale } from "next-intl/server";
import { ExportMenu } from "@/components/list/export-menu";
import { type Chip, FilterBar, SearchInput, SelectInput } from "@/components/list/filter-bar";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { INSTITUTION_KINDS } from "@/lib/institutions/institution";
import { NO_PROVINCE } from "@/lib/institutions/institution.schema";
import type { InstitutionListView } from "@/lib/institutions/institution-view";
import type { listInstitutions } from "@/lib/institutions/queries/list-institutions";
import { PROVINCES, type Province } from "@/lib/patents/patent";
import type { Params } from "@/lib/web/list-params";

type Input = ReturnType<typeof listInstitutions.input.parse>;
type Props = { path: string; params: Params; input: Input; view: InstitutionListView };

export async function InstitutionFilters({ path, params, input, view }: Props) {
  const [t, patents, common] = await Promise.all([
    getTranslations("institutions"),
    getTranslations("patents"),
    getTranslations("common"),
  ]);
  const all = common("all");
  return (
    <FilterBar
      path={path}
      params={params}
      chips={await institutionChips(input)}
      shown={view.shown}
      total={view.total}
      own={["q", "kind", "province", "confirmed"]}
      tools={<ExportMenu list="institutions" params={params} rows={view.shown} />}
    >
      <SearchInput name="q" label={t("search")} value={input.q} />
      <SelectInput
        name="kind"
        label={t("column.kind")}
        value={input.kind}
        all={all}
        options={INSTITUTION_KINDS.map((value) => ({ value, label: patents(`holderKind.${value}`) }))}
      />
      <SelectInput
        name="province"
        label={t("column.province")}
        value={input.province}
        all={all}
        options={[
          { value: NO_PROVINCE, label: t("not-stated") },
          ...PROVINCES.map((value) => ({ value, label: patents(`province.${value}`) })),
        ]}
      />
      <SelectInput
        name="confirmed"
        label={t("column.standing")}
        value={input.confirmed}
        all={all}
        options={[
          { value: "no", label: t("standing.guessed") },
          { value: "yes", label: t("standing.confirmed") },
        ]}
      />
    </FilterBar>
  );
}

/** The filters in force, in words. */
export async function institutionChips({ q, kind, province, confirmed }: Input): Promise<Chip[]> {
  const [t, patents, common, locale] = await Promise.all([
    getTranslations("institutions"),
    getTranslations("patents"),
    getTranslations("common"),
    getLocale(),
  ]);
  const colon = inLocale(locale, "：", ": ");
  const place =
    province === NO_PROVINCE ? `${t("column.province")}${colon}${t("not-stated")}` : provinceName(province);
  return [
    q && { name: "q", label: `${common("search")}${colon}${q}` },
    kind && { name: "kind", label: patents(`holderKind.${kind}`) },
    place && { name: "province", label: place },
    confirmed && {
      name: "confirmed",
      label: t(confirmed === "yes" ? "standing.confirmed" : "standing.guessed"),
    },
  ].filter((chip) => chip !== "" && chip !== null);

  function provinceName(code: string | null): string | null {
    return code && patents(`province.${code as Province}`);
  }
}
