import { compareDecimals } from "@/lib/indicators/exact-decimal";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { isRefusal, type Refusal, refuse } from "@/lib/kernel/outcome";
import type { ConversionKind } from "@/lib/patents/conversion-kind";
import { type NamedPatent, namedPatents } from "@/lib/patents/patent-list";
import { type ProofName, refusedProof } from "@/lib/proofs/proof";
import type { Currency } from "./money";

/** What a contract or act says of itself. */
export type ConversionTerms = {
  kind: ConversionKind;
  fromParty: string;
  toParty: string;
  toProvince: string | null;
  /** Exact, of the whole contract; null: not stated. */
  amount: string | null;
  currency: Currency;
  contractNo: string;
  signedOn: CalendarDate;
  effectiveOn: CalendarDate | null;
  filingNo: string | null;
  filedOn: CalendarDate | null;
  note: string;
  fileId: string | null;
};

/** A conversion (转化) as its form holds it. */
export type Conversion = ConversionTerms & {
  id: number;
  /** Those the reader sees, a line each. */
  patents: string;
  patentIds: readonly number[];
  /** Of other units: he sees nothing of them, and his changes leave them where they are. */
  unseenPatentIds: readonly number[];
  unitIds: readonly string[];
  cancelled: boolean;
  version: number;
};

/** Kinds without a second party: who owns it uses it himself, or the state does by law. */
const ALONE: readonly ConversionKind[] = ["OWN_IMPLEMENTATION", "STATE_USE"];

export function needsCounterparty(kind: ConversionKind): boolean {
  return !ALONE.includes(kind);
}

/** What is wrong with the terms themselves, whoever says them. */
export function refusedTerms(terms: ConversionTerms, today: CalendarDate): Refusal | null {
  const { kind, toParty, signedOn, effectiveOn, filingNo, filedOn } = terms;
  if (toParty === "" && needsCounterparty(kind)) {
    return refuse("conversion.counterparty-missing", { field: "toParty" });
  }
  if (signedOn > today) return refuse("conversion.signed-later", { field: "signedOn" });
  if (effectiveOn !== null && effectiveOn < signedOn) {
    return refuse("conversion.effective-before-signed", { field: "effectiveOn" });
  }
  if (filingNo !== null && filedOn === null) {
    return refuse("conversion.filing-date-missing", { field: "filedOn" });
  }
  if (filedOn !== null && filedOn > today) return refuse("conversion.filed-later", { field: "filedOn" });
  if (filedOn !== null && filedOn < signedOn) {
    return refuse("conversion.filed-before-signed", { field: "filedOn" });
  }
  return null;
}

/** What the database knows when a contract is recorded. */
export type Recording = {
  found: readonly NamedPatent[];
  proof: ProofName | null;
  /** The contract in force under the same filing number. */
  under:
    | (Pick<ConversionTerms, "kind" | "signedOn" | "amount" | "currency"> & { id: number } & {
        unitIds: readonly string[];
        patentIds: readonly number[];
      })
    | null;
};

export type Recorded =
  | { act: "record"; terms: ConversionTerms; patents: readonly NamedPatent[]; unitIds: readonly string[] }
  /** Reported by another unit before: who reports it grows, the contract is not counted again. */
  | { act: "join"; id: number; patents: readonly NamedPatent[]; unitIds: readonly string[] };

/**
 * A unit reports for itself; a coordinator records for the units that answer for the patents. The same filing
 * number is the same contract: whoever holds it can say its kind, day and amount, and then joins its reporters.
 */
export function recordConversion(
  { found, proof, under }: Recording,
  { patents: text, ...terms }: ConversionTerms & { patents: string },
  reporter: { unitId: string } | "responsible",
  today: CalendarDate,
): Recorded | Refusal {
  const patents = namedPatents(text, found);
  if (isRefusal(patents)) return patents;
  if (patents.length === 0) return refuse("patent-list.empty", { field: "patents" });
  const wrong = refusedTerms(terms, today) ?? refusedProof(terms.fileId, proof);
  if (wrong) return wrong;
  const unitIds = reporter === "responsible" ? responsibleFor(patents) : [reporter.unitId];
  if (!under) return { act: "record", terms, patents, unitIds };
  if (!isSameContract(under, terms)) return refuse("conversion.filing-no-differs", { field: "filingNo" });
  const joining = unitIds.filter((id) => !under.unitIds.includes(id));
  if (joining.length === 0) return refuse("conversion.already-reported", { field: "filingNo" });
  const added = patents.filter(({ id }) => !under.patentIds.includes(id));
  return { act: "join", id: under.id, patents: added, unitIds: joining };
}

function responsibleFor(patents: readonly NamedPatent[]): string[] {
  return [...new Set(patents.flatMap(({ unitIds }) => unitIds.slice(0, 1)))];
}

type Compared = Pick<ConversionTerms, "kind" | "signedOn" | "amount" | "currency">;

function isSameContract(one: Compared, other: Compared): boolean {
  return one.kind === other.kind && one.signedOn === other.signedOn && isSameAmount(one, other);
}

/** One that does not state an amount contradicts none. */
function isSameAmount(one: Compared, other: Compared): boolean {
  if (one.amount === null || other.amount === null) return true;
  return one.currency === other.currency && compareDecimals(one.amount, other.amount) === 0;
}

export type Changed = {
  terms: ConversionTerms;
  patents: readonly NamedPatent[];
  patentIds: readonly number[];
};

/** Corrects it; patents the reader does not see stay in it. */
export function changeConversion(
  conversion: Conversion,
  { found, proof }: Pick<Recording, "found" | "proof">,
  { patents: text, ...terms }: ConversionTerms & { patents: string },
  today: CalendarDate,
): Changed | Refusal {
  if (conversion.cancelled) return refuse("conversion.cancelled");
  const patents = namedPatents(text, found);
  if (isRefusal(patents)) return patents;
  if (patents.length === 0) return refuse("patent-list.empty", { field: "patents" });
  const unchangedFile = terms.fileId === conversion.fileId;
  const wrong = refusedTerms(terms, today) ?? (unchangedFile ? null : refusedProof(terms.fileId, proof));
  if (wrong) return wrong;
  const patentIds = [...patents.map(({ id }) => id), ...conversion.unseenPatentIds];
  return { terms, patents, patentIds };
}

/** It stays to be read, struck through, and counts no longer. What others report as well is a coordinator's to cancel. */
export function cancelConversion(
  conversion: Pick<Conversion, "cancelled" | "unitIds">,
  reason: string,
  by: { unitId: string } | "coordinator",
): { reason: string } | Refusal {
  if (conversion.cancelled) return refuse("conversion.cancelled");
  if (by !== "coordinator" && conversion.unitIds.some((id) => id !== by.unitId)) {
    return refuse("conversion.reported-by-others");
  }
  return { reason };
}
