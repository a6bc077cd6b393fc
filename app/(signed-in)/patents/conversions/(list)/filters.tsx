import { getLocale } from "next-intl/server";
import { ExportMenu } from "@/components/list/export-menu";
import { type Chip, FilterBar, MonthInput, SearchInput, SelectInput } from "@/components/list/filter-bar";
import { AMOUNT_BANDS } from "@/lib/conversions/conversion.schema";
import type { ConversionListView } from "@/lib/conversions/conversion-view";
import { FILING_STATES } from "@/lib/conversions/filing";
import type { listConversions } from "@/lib/conversions/queries/list-conversions";
import { formatMonth } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { CONVERSION_KINDS } from "@/lib/patents/conversion-kind";
import type { Params } from "@/lib/web/list-params";

type Props = {
  path: string;
  params: Params;
  input: ReturnType<typeof listConversions.input.parse>;
  view: ConversionListView;
};

const STANDINGS = ["CURRENT", "CANCELLED"] as const;

export async function ConversionFilters({ path, params, input, view }: Props) {
  const [t, patents, common, locale] = await Promise.all([
    getTranslations("conversions"),
    getTranslations("patents"),
    getTranslations("common"),
    getLocale(),
  ]);
  const all = common("all");
  return (
    <FilterBar
      path={path}
      params={params}
      chips={await conversionChips(input, view)}
      shown={view.shown}
      total={view.total}
      estimated={view.exact ? undefined : t("estimated")}
      own={["q", "kind", "unit", "from", "to", "filing", "amount", "standing"]}
      tools={
        <ExportMenu
          list="conversions"
          params={params}
          rows={view.exact ? view.shown : null}
          atMost={view.shown}
        />
      }
    >
      <SearchInput name="q" label={t("search")} value={input.q} />
      <SelectInput
        name="kind"
        label={t("column.kind")}
        value={input.kind}
        all={all}
        options={CONVERSION_KINDS.map((value) => ({ value, label: patents(`conversionKind.${value}`) }))}
      />
      {view.units.length > 0 ? (
        <SelectInput
          name="unit"
          label={t("column.units")}
          value={input.unit}
          all={all}
          options={view.units.map((unit) => ({
            value: unit.code,
            label: inLocale(locale, unit.shortNameZh, unit.nameEn),
          }))}
        />
      ) : null}
      <SelectInput
        name="filing"
        label={t("column.filing")}
        value={input.filing}
        all={all}
        options={FILING_STATES.map((value) => ({ value, label: t(`filing.${value}`) }))}
      />
      <SelectInput
        name="amount"
        label={t("amount-label")}
        value={input.amount}
        all={all}
        options={AMOUNT_BANDS.map((value) => ({ value, label: t(`band.${value}`) }))}
      />
      <MonthInput name="from" label={t("from")} value={input.from ?? ""} />
      <MonthInput name="to" label={t("to")} value={input.to ?? ""} />
      <SelectInput
        name="standing"
        label={t("column.standing")}
        value={input.standing}
        all={all}
        options={STANDINGS.map((value) => ({ value, label: t(`standing.${value}`) }))}
      />
    </FilterBar>
  );
}

/** The filters in force, in words. */
export async function conversionChips(input: Props["input"], view: ConversionListView): Promise<Chip[]> {
  const [t, patents, common, locale] = await Promise.all([
    getTranslations("conversions"),
    getTranslations("patents"),
    getTranslations("common"),
    getLocale(),
  ]);
  const colon = inLocale(locale, "：", ": ");
  const unit = view.units.find(({ code }) => code === input.unit);
  const named = unit ? inLocale(locale, unit.shortNameZh, unit.code) : input.unit;
  return [
    input.q && { name: "q", label: `${common("search")}${colon}${input.q}` },
    input.kind && { name: "kind", label: patents(`conversionKind.${input.kind}`) },
    input.unit && { name: "unit", label: `${t("column.units")}${colon}${named}` },
    input.filing && { name: "filing", label: t(`filing.${input.filing}`) },
    input.amount && { name: "amount", label: `${t("amount-label")}${colon}${t(`band.${input.amount}`)}` },
    input.from && { name: "from", label: `${t("from")}${colon}${formatMonth(input.from, locale)}` },
    input.to && { name: "to", label: `${t("to")}${colon}${formatMonth(input.to, locale)}` },
    input.standing && { name: "standing", label: t(`standing.${input.standing}`) },
  ].filter((chip) => chip !== "" && chip !== null);
}
