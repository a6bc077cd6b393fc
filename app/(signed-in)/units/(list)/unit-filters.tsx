import { getLocale } from "next-intl/server";
import type { z } from "zod";
import { type Chip, DateInput, SearchInput, SelectInput } from "@/components/list/filter-bar";
import { formatDate } from "@/lib/i18n/format";
import { getTranslations, useTexts } from "@/lib/i18n/translations";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { MEMBERSHIP_EVIDENCES, MEMBERSHIP_ROLES, MEMBERSHIP_STATES } from "@/lib/units/membership";
import type { listUnitsInput } from "@/lib/units/unit.schema";

type Input = z.output<typeof listUnitsInput>;

export function UnitFilters({
  input,
  on,
  withEvidence,
}: {
  input: Input;
  on: CalendarDate;
  withEvidence: boolean;
}) {
  const [t, common] = [useTexts("units"), useTexts("common")];
  return (
    <>
      <SearchInput name="q" label={t("filter.search")} value={input.q} />
      <DateInput name="on" label={t("filter.on")} value={on} />
      <SelectInput
        name="membership"
        label={t("filter.membership")}
        value={input.membership}
        options={[...MEMBERSHIP_STATES, "ALL" as const].map((value) => ({
          value,
          label: t(`state.${value}`),
        }))}
      />
      <SelectInput
        name="role"
        label={t("field.role")}
        value={input.role}
        all={common("all")}
        options={MEMBERSHIP_ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
      />
      {withEvidence ? (
        <SelectInput
          name="evidence"
          label={t("field.evidence")}
          value={input.evidence}
          all={common("all")}
          options={MEMBERSHIP_EVIDENCES.map((value) => ({ value, label: t(`evidence.${value}`) }))}
        />
      ) : null}
    </>
  );
}

/** The filters in force, in words. */
export async function unitChips(input: Input, withEvidence: boolean): Promise<Chip[]> {
  const [t, common, locale] = [
    await getTranslations("units"),
    await getTranslations("common"),
    await getLocale(),
  ];
  const chips = [
    input.q && { name: "q", label: `${common("search")}: ${input.q}` },
    input.on && { name: "on", label: t("as-of", { date: formatDate(input.on, locale) }) },
    input.membership !== "MEMBER" && { name: "membership", label: t(`state.${input.membership}`) },
    input.role && { name: "role", label: t(`role.${input.role}`) },
    withEvidence && input.evidence && { name: "evidence", label: t(`evidence.${input.evidence}`) },
  ];
  return chips.filter((chip) => typeof chip === "object" && chip !== null);
}
