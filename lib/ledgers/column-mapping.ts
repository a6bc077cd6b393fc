import { type Refusal, refuse } from "@/lib/kernel/outcome";
import { JOINED_FIELDS, type LedgerField } from "./headings";

/** A mapping that cannot be read by: fields of one column given to two, or no column for the title. */
export function mappingFault(
  { columns }: { columns: readonly LedgerField[] },
  headings: readonly string[],
): Refusal | null {
  if (columns.length !== headings.length) return refuse("ledger.other-columns");
  const twice = columns.findIndex(
    (field, index) => !JOINED_FIELDS.includes(field) && columns.indexOf(field) < index,
  );
  if (twice >= 0) return refuse("ledger.field-twice", { field: `columns.${twice}` });
  if (!columns.includes("title")) return refuse("ledger.no-title-column", { field: "columns.0" });
  return null;
}
