import { HistoryEntries } from "@/components/record/history";
import type { HistoryEntry } from "@/lib/history/history";
import { getTranslations } from "@/lib/i18n/translations";
import { readHistory } from "@/lib/patents/queries/read-history";
import { ask } from "@/lib/web/read";
import { factLabels } from "../../fact-labels";

const SHOWN_FIRST = 10;

/** What people and imports changed; values that the register keeps as codes are said in words. */
export async function PatentHistory({ number }: { number: string }) {
  const [entries, t, audit, facts] = [
    await ask(readHistory, { number }),
    await getTranslations("patents"),
    await getTranslations("audit"),
    await factLabels(),
  ];
  const ofTrail = Object.fromEntries(
    [...new Set(entries.flatMap(({ changes }) => changes.map(({ field }) => field)))]
      .filter((field) => audit.has(`field.${field}` as never))
      .map((field) => [field, audit(`field.${field}` as never)]),
  );
  // The trail names fields of all records alike; of a patent they have names of their own.
  const labels = { ...ofTrail, ...facts, stage: t("pipeline.to") };
  const said = await inWords();
  const about = ({ useCase }: HistoryEntry) => {
    const key = `use-case.${useCase.replaceAll(".", "_")}` as never;
    return audit.has(key) ? audit(key) : t("record.by-import");
  };
  return (
    <HistoryEntries
      entries={entries.map((entry) => ({
        ...entry,
        changes: entry.changes
          .filter(({ field, before, after }) => field === "inventors" || !(isEmpty(before) && isEmpty(after)))
          .map(({ field, before, after }) =>
            field === "inventors"
              ? { field, before: "", after: t("record.inventors-changed") }
              : { field, before: said(field, before), after: said(field, after) },
          ),
      }))}
      labels={labels}
      about={about}
      shownFirst={SHOWN_FIRST}
    />
  );
}

const isEmpty = (value: unknown) => value === null || value === undefined || value === "";

const ENUMS = {
  status: "status",
  stage: "stage",
  criterion: "criterion",
  type: "type",
  industry: "industry",
  prospect: "prospect",
  wish: "wish",
} as const;
const FUNDED = { yes: "facts.funded", no: "facts.not-funded" } as const;

async function inWords(): Promise<(field: string, value: unknown) => unknown> {
  const t = await getTranslations("patents");
  return (field, value) => {
    if (isEmpty(value)) return value;
    if (field === "stateFunded") {
      const key = value === true ? "yes" : value === false ? "no" : value;
      return key === "yes" || key === "no" ? t(FUNDED[key]) : value;
    }
    const group = ENUMS[field as keyof typeof ENUMS];
    const key = `${group}.${String(value)}` as never;
    return group && t.has(key) ? t(key) : value;
  };
}
