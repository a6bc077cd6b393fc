import { getLocale } from "next-intl/server";
import { ExportMenu } from "@/components/list/export-menu";
import { type Chip, FilterBar, SearchInput, SelectInput } from "@/components/list/filter-bar";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { INSTRUCTION_STATES, SUBJECT_KINDS } from "@/lib/instructions/instruction";
import type { InstructionListView } from "@/lib/instructions/instruction-view";
import type { listInstructions } from "@/lib/instructions/queries/list-instructions";
import type { Params } from "@/lib/web/list-params";

type Props = {
  path: string;
  params: Params;
  input: ReturnType<typeof listInstructions.input.parse>;
  view: InstructionListView;
};

const STATES = ["OPEN", ...INSTRUCTION_STATES] as const;

export async function InstructionFilters({ path, params, input, view }: Props) {
  const [t, common, locale] = await Promise.all([
    getTranslations("instructions"),
    getTranslations("common"),
    getLocale(),
  ]);
  return (
    <FilterBar
      path={path}
      params={params}
      chips={await instructionChips(input, view)}
      shown={view.shown}
      total={view.total}
      own={["q", "state", "owner", "kind", "overdue"]}
      tools={<ExportMenu list="instructions" params={params} rows={view.shown} />}
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
        name="owner"
        label={t("owner")}
        value={input.owner}
        all={common("all")}
        options={view.owners.map((unit) => ({
          value: unit.code,
          label: inLocale(locale, unit.shortNameZh, unit.nameEn),
        }))}
      />
      <SelectInput
        name="kind"
        label={t("kind-label")}
        value={input.kind}
        all={common("all")}
        options={SUBJECT_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
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
export async function instructionChips(input: Props["input"], view: InstructionListView): Promise<Chip[]> {
  const [t, common, locale] = await Promise.all([
    getTranslations("instructions"),
    getTranslations("common"),
    getLocale(),
  ]);
  const nameOf = (code: string) => {
    const unit = view.owners.find((one) => one.code === code);
    return unit ? inLocale(locale, unit.shortNameZh, unit.code) : code;
  };
  const colon = inLocale(locale, "：", ": ");
  return [
    input.q && { name: "q", label: `${common("search")}${colon}${input.q}` },
    input.state && { name: "state", label: t(`state.${input.state}`) },
    input.owner && { name: "owner", label: `${t("owner")}${colon}${nameOf(input.owner)}` },
    input.kind && { name: "kind", label: `${t("kind-label")}${colon}${t(`kind.${input.kind}`)}` },
    input.overdue && { name: "overdue", label: t("overdue-only") },
  ].filter((chip) => chip !== "" && chip !== null);
}
