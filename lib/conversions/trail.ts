import type { AuditRecord } from "@/lib/audit/audit.store";
import { patentTrail } from "@/lib/patents/trail";
import type { ConversionTerms } from "./conversion";

/** What readers know it by: "#12 · 甲大学 → 乙公司". */
export function labelOf(id: number, { fromParty, toParty }: Pick<ConversionTerms, "fromParty" | "toParty">) {
  return `#${id} · ${fromParty}${toParty === "" ? "" : ` → ${toParty}`}`.slice(0, 200);
}

/** What is kept of its terms: the fields of the form, the file as it is. */
export function trailed({ fileId, ...terms }: ConversionTerms, patents: string): Record<string, unknown> {
  return { ...terms, patents, file: fileId };
}

/** On the trail of each patent stands which contract it came into. */
export function onPatents(
  patents: readonly { id: number; number: string; title: string }[],
  conversion: string,
): AuditRecord[] {
  return patents.map((patent) => patentTrail(patent, null, { conversion }));
}
