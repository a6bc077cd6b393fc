import { differences, type Run } from "@/lib/working-rules/comparison";
import type { Wording } from "./task";

/** One field of two wordings, as stored: dates and codes are put into words where they are shown. */
export type FieldDifference = { field: string; before: string; after: string; runs: Run[] };

export type RowDifference = {
  kind: "added" | "removed" | "changed";
  /** What the row is known by: a unit's code, a milestone's title, an indicator's name. */
  name: string;
  fields: FieldDifference[];
};

export type WordingComparison = {
  fields: FieldDifference[];
  units: RowDifference[];
  milestones: RowDifference[];
  indicators: RowDifference[];
};

const PLAIN = [
  "title",
  "titleEn",
  "deliverable",
  "acceptance",
  "dueOn",
  "weight",
  "cadence",
  "documentCode",
  "meetingCode",
  "orderNote",
] as const satisfies readonly (keyof Wording)[];

type Cells = Record<string, string>;
type Row = { identity: string; name: string; cells: Cells };

/** Only what differs, in the order of the form. */
export function compareWordings(before: Wording, after: Wording): WordingComparison {
  const plain = (wording: Wording): Cells =>
    Object.fromEntries(PLAIN.map((field) => [field, String(wording[field])]));
  return {
    fields: fieldDifferences(plain(before), plain(after)),
    units: rowDifferences(unitRows(before), unitRows(after)),
    milestones: rowDifferences(milestoneRows(before), milestoneRows(after)),
    indicators: rowDifferences(indicatorRows(before), indicatorRows(after)),
  };
}

export function isSameWording({ fields, units, milestones, indicators }: WordingComparison): boolean {
  return [fields, units, milestones, indicators].every((list) => list.length === 0);
}

function fieldDifferences(before: Cells, after: Cells): FieldDifference[] {
  return Object.keys({ ...before, ...after }).flatMap((field) => {
    const [was, is] = [before[field] ?? "", after[field] ?? ""];
    // Texts of tasks are Chinese whatever the reader's language: compared by characters.
    return was === is ? [] : [{ field, before: was, after: is, runs: differences(was, is, "zh") }];
  });
}

function rowDifferences(before: readonly Row[], after: readonly Row[]): RowDifference[] {
  const was = new Map(before.map((row) => [row.identity, row]));
  const is = new Set(after.map((row) => row.identity));
  const kept = after.flatMap((row): RowDifference[] => {
    const old = was.get(row.identity);
    const fields = fieldDifferences(old?.cells ?? {}, row.cells);
    return fields.length === 0 ? [] : [{ kind: old ? "changed" : "added", name: row.name, fields }];
  });
  const gone = before
    .filter((row) => !is.has(row.identity))
    .map(
      (row): RowDifference => ({
        kind: "removed",
        name: row.name,
        fields: fieldDifferences(row.cells, {}),
      }),
    );
  return [...kept, ...gone];
}

function unitRows({ units }: Wording): Row[] {
  return units.map(({ unitCode, role, part, dueOn }) => ({
    identity: unitCode,
    name: unitCode,
    cells: { role, part, dueOn },
  }));
}

function milestoneRows({ milestones }: Wording): Row[] {
  return milestones.map(({ key, title, dueOn, share }) => ({
    identity: key,
    name: title,
    cells: { title, dueOn, share: String(share) },
  }));
}

function indicatorRows({ indicators }: Wording): Row[] {
  return indicators.map(({ key, name, unitOfMeasure, target }) => ({
    identity: key,
    name,
    cells: { name, unitOfMeasure, target },
  }));
}
