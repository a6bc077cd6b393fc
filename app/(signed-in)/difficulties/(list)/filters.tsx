import { getLocale } from "next-intl/server";
import { ExportMenu } from "@/components/list/export-menu";
import { type Chip, FilterBar, SearchInput, SelectInput } from "@/components/list/filter-bar";
import { DIFFICULTY_STATES } from "@/lib/difficulties/difficulty";
import type { DifficultyListView, UnitName } from "@/lib/difficulties/difficulty-view";
import type { listDifficulties } from "@/lib/difficulties/queries/list-difficulties";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import type { Params } from "@/lib/web/list-params";

type Props = {
  path: string;
  params: Params;
  input: ReturnType<typeof listDifficulties.input.parse>;
  view: DifficultyListView;
};

const STATES = ["OPEN", ...DIFFICULTY_STATES] as const;

export async function DifficultyFilters({ path, params, input, view }: Props) {
  const [t, common, locale] = await Promise.all([
    getTranslations("difficulties"),
    getTranslations("common"),
    getLocale(),
  ]);
  const unitOption = (unit: UnitName) => ({
    value: unit.code,
    label: inLocale(locale, unit.shortNameZh, unit.nameEn),
  });
  return (
    <FilterBar
      path={path}
      params={params}
      chips={await difficultyChips(input, view)}
      shown={view.shown}
      total={view.total}
      own={["q", "state", "unit", "routed", "measure", "overdue"]}
      tools={<ExportMenu list="difficulties" params={params} rows={view.shown} />}
    >
      <SearchInput name="q" label={t("search")} value={input.q} />
      <SelectInput
        name="state"
        label={t("state-label")}
        value={input.state}
        all={common("all")}
        options={STATES.map((value) => ({ value, label: t(`state.${value}`) }))}
      />
      <SelectInput
        name="unit"
        label={t("unit")}
        value={input.unit}
        all={common("all")}
        options={view.units.map(unitOption)}
      />
      <SelectInput
        name="routed"
        label={t("routed")}
        value={input.routed}
        all={common("all")}
        options={view.routedUnits.map(unitOption)}
      />
      <SelectInput
        name="measure"
        label={t("measure")}
        value={input.measure}
        all={common("all")}
        options={view.measures.map(({ code, titleZh, titleEn }) => ({
          value: code,
          label: `${code} ${inLocale(locale, titleZh, titleEn)}`,
        }))}
      />
      <SelectInput
        name="overdue"
        label={t("overdue-label")}
        value={input.overdue}
        all={common("all")}
        options={[{ value: "yes", label: t("overdue-only") }]}
      />
    </FilterBar>
  );
}

/** The filters in force, in words. */
export async function difficultyChips(input: Props["input"], view: DifficultyListView): Promise<Chip[]> {
  const [t, common, locale] = await Promise.all([
    getTranslations("difficulties"),
    getTranslations("common"),
    getLocale(),
  ]);
  const nameOf = (code: string) => {
    const unit = [...view.units, ...view.routedUnits].find((one) => one.code === code);
    return unit ? inLocale(locale, unit.shortNameZh, unit.code) : code;
  };
  const colon = inLocale(locale, "：", ": ");
  return [
    input.q && { name: "q", label: `${common("search")}${colon}${input.q}` },
    input.state && { name: "state", label: t(`state.${input.state}`) },
    input.unit && { name: "unit", label: `${t("unit")}${colon}${nameOf(input.unit)}` },
    input.routed && { name: "routed", label: `${t("routed")}${colon}${nameOf(input.routed)}` },
    input.measure && { name: "measure", label: input.measure },
    input.overdue && { name: "overdue", label: t("overdue-only") },
  ].filter((chip) => chip !== "" && chip !== null);
}
