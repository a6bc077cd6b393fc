import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { type Chip, DateInput, FilterBar, SelectInput } from "@/components/list/filter-bar";
import type { DashboardFilter } from "@/lib/dashboards/dashboard.schema";
import type { StandingView } from "@/lib/dashboards/standing";
import { formatDate, formatMonth } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { DATE_LIGHTS } from "@/lib/progress/reading";
import type { Params } from "@/lib/web/list-params";
import { DASHBOARD_FILTERS } from "./address";

type Props = {
  path: string;
  params: Params;
  filter: DashboardFilter;
  standing: StandingView;
  /** How many of what the page lists are left, of how many; its tasks where it lists none. */
  shown?: number;
  total?: number;
  tools?: ReactNode;
};

/** As of when, and of which tasks. */
export async function DashboardFilters({ path, params, filter, standing, shown, total, tools }: Props) {
  const [t, tasks, locale, chips] = await Promise.all([
    getTranslations("dashboard.filter"),
    getTranslations("tasks"),
    getLocale(),
    dashboardChips(filter, standing),
  ]);
  const titled = (of: readonly { code: string; titleZh: string; titleEn: string }[]) =>
    of.map(({ code, titleZh, titleEn }) => ({
      value: code,
      label: `${code} ${inLocale(locale, titleZh, titleEn)}`,
    }));
  return (
    <FilterBar
      path={path}
      params={params}
      chips={chips}
      shown={shown ?? standing.whole?.tasks ?? 0}
      total={total ?? standing.total}
      own={DASHBOARD_FILTERS}
      tools={tools}
      folded={t("open")}
    >
      <SelectInput
        name="period"
        label={t("period")}
        value={filter.period}
        all={t("now")}
        options={standing.periods
          .toReversed()
          .map((code) => ({ value: code, label: formatMonth(code, locale) }))}
      />
      <DateInput name="on" label={t("on")} value={filter.on ?? ""} />
      <SelectInput
        name="theme"
        label={t("theme")}
        value={filter.theme}
        all={t("all-themes")}
        options={titled(standing.themes)}
      />
      <SelectInput
        name="measure"
        label={t("measure")}
        value={filter.measure}
        all={t("all-measures")}
        options={titled(standing.measures)}
      />
      <SelectInput
        name="unit"
        label={t("unit")}
        value={filter.unit}
        all={t("all-units")}
        options={standing.units.map(({ unit }) => ({
          value: unit.code,
          label: inLocale(locale, unit.shortNameZh, unit.nameEn),
        }))}
      />
      <SelectInput
        name="light"
        label={t("light")}
        value={filter.light}
        all={t("all-lights")}
        options={DATE_LIGHTS.map((value) => ({ value, label: tasks(`light.${value}`) }))}
      />
    </FilterBar>
  );
}

/** The filters in force, in words. */
export async function dashboardChips(filter: DashboardFilter, standing: StandingView): Promise<Chip[]> {
  const [t, tasks, locale] = await Promise.all([
    getTranslations("dashboard.filter"),
    getTranslations("tasks"),
    getLocale(),
  ]);
  const titleOf = (of: readonly { code: string; titleZh: string; titleEn: string }[], code: string) => {
    const found = of.find((one) => one.code === code);
    return found ? `${code} ${inLocale(locale, found.titleZh, found.titleEn)}` : code;
  };
  const unit = standing.units.find((one) => one.unit.code === filter.unit)?.unit;
  return [
    filter.on && { name: "on", label: t("chip-on", { date: formatDate(filter.on, locale) }) },
    !filter.on &&
      filter.period && {
        name: "period",
        label: t("chip-period", { period: formatMonth(filter.period, locale) }),
      },
    filter.theme && { name: "theme", label: titleOf(standing.themes, filter.theme) },
    filter.measure && { name: "measure", label: titleOf(standing.measures, filter.measure) },
    filter.unit && {
      name: "unit",
      label: unit ? inLocale(locale, unit.shortNameZh, unit.nameEn) : filter.unit,
    },
    filter.light && { name: "light", label: tasks(`light.${filter.light}`) },
  ].filter((chip) => typeof chip === "object" && chip !== null);
}
