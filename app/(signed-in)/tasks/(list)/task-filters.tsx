import { getLocale } from "next-intl/server";
import type { z } from "zod";
import { ExportMenu } from "@/components/list/export-menu";
import { type Chip, DateInput, FilterBar, SearchInput, SelectInput } from "@/components/list/filter-bar";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import type { listTasks } from "@/lib/tasks/queries/list-tasks";
import { TASK_STAGES } from "@/lib/tasks/task";
import type { TaskListView } from "@/lib/tasks/task-view";
import type { Params } from "@/lib/web/list-params";

type Props = {
  path: string;
  params: Params;
  input: z.output<typeof listTasks.input>;
  view: TaskListView;
  seesDrafts: boolean;
};

export async function TaskFilters({ path, params, input, view, seesDrafts }: Props) {
  const [t, common, { measures, units }] = await Promise.all([
    getTranslations("tasks"),
    getTranslations("common"),
    choicesOf(view),
  ]);
  const all = common("all");
  const stages = TASK_STAGES.filter((stage) => seesDrafts || stage !== "DRAFT");
  return (
    <FilterBar
      path={path}
      params={params}
      chips={await taskChips(input, view)}
      shown={view.shown}
      total={view.total}
      own={["q", "measure", "unit", "role", "stage", "unsigned", "from", "to"]}
      tools={<ExportMenu list="tasks" params={params} rows={view.shown} />}
    >
      <SearchInput name="q" label={t("search")} value={input.q} />
      <SelectInput
        name="measure"
        label={t("filter.measure")}
        value={input.measure}
        all={all}
        options={measures}
      />
      <SelectInput name="unit" label={t("filter.unit")} value={input.unit} all={all} options={units} />
      <SelectInput
        name="role"
        label={t("filter.role")}
        value={input.role}
        all={all}
        options={(["LEAD", "SUPPORT"] as const).map((value) => ({ value, label: t(`role.${value}`) }))}
      />
      <SelectInput
        name="stage"
        label={t("filter.stage")}
        value={input.stage}
        all={all}
        options={stages.map((value) => ({ value, label: t(`stage.${value}`) }))}
      />
      <SelectInput
        name="unsigned"
        label={t("filter.unsigned")}
        value={input.unsigned ? "1" : null}
        all={all}
        options={[{ value: "1", label: t("filter.unsigned-only") }]}
      />
      <DateInput name="from" label={t("filter.from")} value={input.from ?? ""} />
      <DateInput name="to" label={t("filter.to")} value={input.to ?? ""} />
    </FilterBar>
  );
}

/** The filters in force, in words. */
export async function taskChips(input: Props["input"], view: TaskListView): Promise<Chip[]> {
  const [t, common, locale, { measures, units }] = await Promise.all([
    getTranslations("tasks"),
    getTranslations("common"),
    getLocale(),
    choicesOf(view),
  ]);
  const labelOf = (options: readonly { value: string; label: string }[], value: string) =>
    options.find((option) => option.value === value)?.label ?? value;
  return [
    input.q && { name: "q", label: `${common("search")}: ${input.q}` },
    input.measure && { name: "measure", label: labelOf(measures, input.measure) },
    input.unit && { name: "unit", label: labelOf(units, input.unit) },
    input.role && { name: "role", label: t(`role.${input.role}`) },
    input.stage && { name: "stage", label: t(`stage.${input.stage}`) },
    input.unsigned && { name: "unsigned", label: t("filter.unsigned-only") },
    input.from && { name: "from", label: `${t("filter.from")} ${formatDate(input.from, locale)}` },
    input.to && { name: "to", label: `${t("filter.to")} ${formatDate(input.to, locale)}` },
  ].filter((chip) => typeof chip === "object" && chip !== null);
}

async function choicesOf(view: TaskListView) {
  const locale = await getLocale();
  return {
    measures: view.measures.map(({ code, titleZh, titleEn }) => ({
      value: code,
      label: `${code} ${inLocale(locale, titleZh, titleEn)}`,
    })),
    units: view.units.map((unit) => ({
      value: unit.code,
      label: inLocale(locale, unit.shortNameZh, unit.nameEn),
    })),
  };
}
