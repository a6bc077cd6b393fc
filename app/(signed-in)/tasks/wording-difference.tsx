import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { formatDate, formatDecimal } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations, useReaderLocale, useTexts } from "@/lib/i18n/translations";
import { isCalendarDate } from "@/lib/kernel/calendar-date";
import type { UnitNames } from "@/lib/tasks/task-view";
import type { FieldDifference, RowDifference, WordingComparison } from "@/lib/tasks/wording-comparison";
import { type TaskLabels, taskFieldLabels } from "./field-labels";

type Props = {
  comparison: WordingComparison;
  units: readonly UnitNames[];
};

/** What differs between two wordings, field by field; texts word by word. */
export async function WordingDifference({ comparison, units }: Props) {
  const [t, labels, locale] = await Promise.all([getTranslations("tasks"), taskFieldLabels(), getLocale()]);
  const names = new Map(units.map((unit) => [unit.code, inLocale(locale, unit.nameZh, unit.nameEn)]));
  const rows = (list: "units" | "milestones" | "indicators", differences: readonly RowDifference[]) =>
    differences.map((row) => (
      <li key={`${list}-${row.kind}-${row.name}`} className="border-s-2 border-line ps-3">
        <p className="mb-1 flex flex-wrap items-center gap-2">
          <Badge tone={row.kind === "added" ? "good" : row.kind === "removed" ? "stopped" : "warn"}>
            {t(`versions.kind.${row.kind}`)}
          </Badge>
          <span className="font-medium">
            {list === "units" ? (names.get(row.name) ?? row.name) : row.name}
          </span>
        </p>
        <FieldDifferences fields={row.fields} labels={labels} list={list} />
      </li>
    ));
  const lists = (["units", "milestones", "indicators"] as const).filter(
    (list) => comparison[list].length > 0,
  );
  return (
    <div className="space-y-4">
      <FieldDifferences fields={comparison.fields} labels={labels} list={null} />
      {lists.map((list) => (
        <div key={list}>
          <h3 className="mb-2 font-semibold">{labels[list]}</h3>
          <ul className="space-y-3">{rows(list, comparison[list])}</ul>
        </div>
      ))}
    </div>
  );
}

function FieldDifferences({
  fields,
  labels,
  list,
}: {
  fields: readonly FieldDifference[];
  labels: TaskLabels;
  list: "units" | "milestones" | "indicators" | null;
}) {
  const t = useTexts("tasks");
  const nameOf = (field: string) => {
    if (list === "units" && field === "dueOn") return t("field.unit-due");
    if (list === "milestones" && field === "dueOn") return t("field.milestone-due");
    if (list === "milestones" && field === "title") return t("field.milestone-title");
    return labels[field as keyof TaskLabels] ?? field;
  };
  if (fields.length === 0) return null;
  return (
    <dl className="space-y-2">
      {fields.map((difference) => (
        <div key={difference.field}>
          <dt className="text-sm text-ink-faint">{nameOf(difference.field)}</dt>
          <dd className="whitespace-pre-line">
            <Difference difference={difference} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

const TEXTS = ["title", "titleEn", "deliverable", "acceptance", "orderNote", "part"];

/** Texts with what went and what came marked inside of them; anything else as it was and as it is. */
function Difference({ difference }: { difference: FieldDifference }) {
  const [t, locale] = [useTexts("tasks"), useReaderLocale()];
  const { field, before, after, runs } = difference;
  if (TEXTS.includes(field) && before !== "" && after !== "") {
    return runs.map(({ kind, text }, index) => {
      // biome-ignore lint/suspicious/noArrayIndexKey: runs have no identity but their place
      if (kind === "same") return <span key={index}>{text}</span>;
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      return kind === "gone" ? <Gone key={index}>{text}</Gone> : <Come key={index}>{text}</Come>;
    });
  }
  const inWords = (value: string) => {
    if (field === "cadence" && (value === "MONTHLY" || value === "QUARTERLY")) return t(`cadence.${value}`);
    if (field === "role" && (value === "LEAD" || value === "SUPPORT")) return t(`role.${value}`);
    if (field === "target") return formatDecimal(value, locale);
    return isCalendarDate(value) ? formatDate(value, locale) : value;
  };
  return (
    <span className="flex flex-wrap gap-x-3">
      {before === "" ? null : <Gone>{inWords(before)}</Gone>}
      {after === "" ? null : <Come>{inWords(after)}</Come>}
    </span>
  );
}

function Gone({ children }: { children: ReactNode }) {
  const t = useTexts("tasks");
  return (
    <del className="rounded-sm bg-quiet-wash px-0.5 text-ink-soft decoration-1">
      <span className="sr-only">[{t("versions.gone")}] </span>
      {children}
    </del>
  );
}

function Come({ children }: { children: ReactNode }) {
  const t = useTexts("tasks");
  return (
    <ins className="rounded-sm bg-good-wash px-0.5 font-medium text-good decoration-1 underline-offset-4">
      <span className="sr-only">[{t("versions.new")}] </span>
      {children}
    </ins>
  );
}
