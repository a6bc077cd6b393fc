import type { z } from "zod";
import { ExportMenu } from "@/components/list/export-menu";
import { type Chip, FilterBar, SearchInput, SelectInput } from "@/components/list/filter-bar";
import { getTranslations } from "@/lib/i18n/translations";
import { MEETING_KINDS } from "@/lib/meetings/meeting";
import type { listMeetings } from "@/lib/meetings/queries/list-meetings";
import type { Params } from "@/lib/web/list-params";
import type { MeetingListView } from "./meeting-columns";

type Input = z.output<typeof listMeetings.input>;
type Props = { path: string; params: Params; input: Input; view: MeetingListView };

export async function MeetingFilters({ path, params, input, view }: Props) {
  const [t, common] = await Promise.all([getTranslations("meetings"), getTranslations("common")]);
  return (
    <FilterBar
      path={path}
      params={params}
      chips={await meetingChips(input)}
      shown={view.shown}
      total={view.total}
      own={["q", "kind", "year"]}
      tools={<ExportMenu list="meetings" params={params} rows={view.shown} />}
    >
      <SearchInput name="q" label={t("search")} value={input.q} />
      <SelectInput
        name="kind"
        label={t("column.kind")}
        value={input.kind}
        all={common("all")}
        options={MEETING_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <SelectInput
        name="year"
        label={t("year")}
        value={input.year === null ? null : String(input.year)}
        all={common("all")}
        options={view.years.map((year) => ({
          value: String(year),
          label: t("year-value", { year: String(year) }),
        }))}
      />
    </FilterBar>
  );
}

/** The filters in force, in words. */
export async function meetingChips(input: Input): Promise<Chip[]> {
  const [t, common] = await Promise.all([getTranslations("meetings"), getTranslations("common")]);
  return [
    input.q && { name: "q", label: `${common("search")}: ${input.q}` },
    input.kind && { name: "kind", label: t(`kind.${input.kind}`) },
    input.year && { name: "year", label: t("year-value", { year: String(input.year) }) },
  ].filter((chip) => typeof chip === "object" && chip !== null);
}
