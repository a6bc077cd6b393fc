import { HistoryEntries } from "@/components/record/history";
import type { HistoryEntry } from "@/lib/history/history";
import { getTranslations } from "@/lib/i18n/translations";
import { readHistory } from "@/lib/patents/queries/read-history";
import { ask } from "@/lib/web/read";

const SHOWN_FIRST = 10;

/** What people and imports changed; values that the register keeps as codes are said in words. */
export async function PatentHistory({ number }: { number: string }) {
  const [entries, t, audit] = [
    await ask(readHistory, { number }),
    await getTranslations("patents"),
    await getTranslations("audit"),
  ];
  const labels = Object.fromEntries(
    [...new Set(entries.flatMap(({ changes }) => changes.map(({ field }) => field)))]
      .filter((field) => audit.has(`field.${field}` as never))
      .map((field) => [field, audit(`field.${field}` as never)]),
  );
  const said = await inWords();
  const about = ({ useCase }: HistoryEntry) => {
    const key = `use-case.${useCase.replaceAll(".", "_")}` as never;
    return audit.has(key) ? audit(key) : t("record.by-import");
  };
  return (
    <HistoryEntries
      entries={entries.map((entry) => ({
        ...entry,
        changes: entry.changes.map(({ field, before, after }) =>
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

const ENUMS = {
  status: "status",
  stage: "stage",
  criterion: "criterion",
  type: "type",
  industry: "industry",
} as const;
const FUNDED = { yes: "facts.funded", no: "facts.not-funded" } as const;

async function inWords(): Promise<(field: string, value: unknown) => unknown> {
  const t = await getTranslations("patents");
  return (field, value) => {
    if (value === null || value === undefined || value === "") return value;
    if (field === "stateFunded") {
      const key = value === true ? "yes" : value === false ? "no" : value;
      return key === "yes" || key === "no" ? t(FUNDED[key]) : value;
    }
    const group = ENUMS[field as keyof typeof ENUMS];
    const key = `${group}.${String(value)}` as never;
    return group && t.has(key) ? t(key) : value;
  };
}
