import { ExportMenu } from "@/components/list/export-menu";
import { DateInput, FilterBar, SearchInput, SelectInput } from "@/components/list/filter-bar";
import type { TrailPage } from "@/lib/audit/trail";
import { OUTCOMES, type TrailFilter } from "@/lib/audit/trail.schema";
import { getTranslations } from "@/lib/i18n/translations";
import type { Params } from "@/lib/web/list-params";
import { trailChips } from "./trail-chips";
import { trailWords } from "./words";

type Props = {
  params: Params;
  filter: TrailFilter;
  page: TrailPage;
  kinds: { types: string[]; useCases: string[] };
};

const OWN = ["person", "type", "record", "use", "outcome", "from", "to"];

export async function TrailFilters({ params, filter, page, kinds }: Props) {
  const [t, common, words] = await Promise.all([
    getTranslations("audit"),
    getTranslations("common"),
    trailWords(),
  ]);
  const options = (codes: readonly string[], name: (code: string) => string) =>
    codes.map((code) => ({ value: code, label: name(code) }));
  return (
    <FilterBar
      path="/audit"
      params={params}
      chips={await trailChips(filter)}
      shown={page.shown}
      total={page.total}
      own={OWN}
      tools={<ExportMenu list="audit" params={params} rows={page.shown} />}
    >
      <SearchInput name="person" label={t("person")} value={filter.person} />
      <SelectInput
        name="use"
        label={t("use")}
        value={filter.use}
        all={common("all")}
        options={options(kinds.useCases, words.act)}
      />
      <SelectInput
        name="type"
        label={t("type")}
        value={filter.type}
        all={common("all")}
        options={options(kinds.types, words.recordType)}
      />
      <SearchInput name="record" label={t("record")} value={filter.record} />
      <SelectInput
        name="outcome"
        label={t("outcome")}
        value={filter.outcome}
        all={common("all")}
        options={options(OUTCOMES, words.outcome)}
      />
      <DateInput name="from" label={t("from")} value={filter.from} />
      <DateInput name="to" label={t("to")} value={filter.to} />
    </FilterBar>
  );
}
