import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { codesIn } from "@/lib/kernel/code-list";
import { type Refusal, refuse } from "@/lib/kernel/outcome";
import type { Evidence, SourceView } from "@/lib/sources/source";
import { type DatePrecision, lastDayOf } from "./document-date";

/** A body that signed: one of our units, or one named in words, or an office within a unit. */
export type Issuer = {
  /** Empty for a body that is no unit of ours. */
  unitCode: string;
  /** The name as signed, which stays when the unit is renamed. */
  nameZh: string;
  nameEn: string;
};

export type DocumentText = {
  /** The number (发文字号); empty when it was not found. */
  number: string;
  titleZh: string;
  titleEn: string;
  datedOn: CalendarDate;
  datePrecision: DatePrecision;
  dateNoteZh: string;
  dateNoteEn: string;
  targetsZh: string;
  targetsEn: string;
  evidence: Evidence;
  /** In the order of signing. */
  issuers: Issuer[];
  /** Codes of the measures it carries out: "M01, M05". */
  measures: string;
  /** "S1, S15" */
  sourceIds: string;
};

/** A document (文件) the plan rests on or that carries it out. */
export type PolicyDocument = DocumentText & { id: string; code: string; version: number };

export type DocumentView = PolicyDocument & {
  measuresLinked: { code: string; titleZh: string; titleEn: string }[];
  targetsMoved: {
    code: string;
    titleZh: string;
    titleEn: string;
    fromDate: CalendarDate;
    toDate: CalendarDate;
    reasonZh: string;
    reasonEn: string;
  }[];
  sources: SourceView[];
};

/** What the text of a document refers to, as it is known when the text is decided on. */
export type Surroundings = {
  units: readonly { code: string; nameZh: string; nameEn: string }[];
  measureCodes: readonly string[];
  unknownSources: readonly string[];
  /** The code of another document that bears the same number, in whatever brackets. */
  sameNumber: string | null;
};

export function registerDocument(text: DocumentText, around: Surroundings): DocumentText | Refusal {
  return objectionTo(text, around) ?? settled(text, around);
}

export function reviseDocument(
  document: PolicyDocument,
  text: DocumentText,
  around: Surroundings,
): DocumentText | Refusal {
  const objection = objectionTo(text, around);
  if (objection) return objection;
  const next = settled(text, around);
  const fields = Object.keys(next) as (keyof DocumentText)[];
  const same = fields.every((field) => JSON.stringify(document[field]) === JSON.stringify(next[field]));
  return same ? refuse("nothing-changed") : next;
}

/** As the trail keeps it and people read it: issuers by name. */
export function documentTrail({ issuers, ...text }: DocumentText): Record<string, string> {
  return { ...text, issuers: issuers.map(({ nameZh, nameEn }) => `${nameZh} ${nameEn}`).join("; ") };
}

function objectionTo(text: DocumentText, around: Surroundings): Refusal | null {
  if (around.sameNumber !== null) {
    return refuse("document.number-taken", { field: "number", params: { code: around.sameNumber } });
  }
  const unknownMeasures = codesIn(text.measures).filter((code) => !around.measureCodes.includes(code));
  if (unknownMeasures.length > 0) {
    return refuse("document.unknown-measure", {
      field: "measures",
      params: { codes: unknownMeasures.join(", ") },
    });
  }
  if (around.unknownSources.length > 0) {
    return refuse("source.unknown", {
      field: "sourceIds",
      params: { ids: around.unknownSources.join(", ") },
    });
  }
  return objectionToIssuers(text.issuers, around);
}

function objectionToIssuers(issuers: readonly Issuer[], around: Surroundings): Refusal | null {
  if (issuers.length === 0) return refuse("document.no-issuer");
  const signed = new Set<string>();
  for (const [index, issuer] of issuers.entries()) {
    const known = around.units.some(({ code }) => code === issuer.unitCode);
    if (issuer.unitCode !== "" && !known) {
      return refuse("document.unknown-unit", { field: `issuers.${index}.unitCode` });
    }
    if (issuer.unitCode === "" && issuer.nameZh === "") {
      return refuse("document.issuer-unnamed", { field: `issuers.${index}.nameZh` });
    }
    const { nameZh } = named(issuer, around);
    if (signed.has(nameZh)) {
      return refuse("document.issuer-twice", { field: `issuers.${index}.nameZh`, params: { name: nameZh } });
    }
    signed.add(nameZh);
  }
  return null;
}

function settled(text: DocumentText, around: Surroundings): DocumentText {
  return {
    ...text,
    datedOn: lastDayOf(text.datedOn, text.datePrecision),
    issuers: text.issuers.map((issuer) => named(issuer, around)),
  };
}

/** A unit signs with its own name unless the form names an office of it. */
function named({ unitCode, nameZh, nameEn }: Issuer, around: Surroundings): Issuer {
  const unit = around.units.find(({ code }) => code === unitCode);
  if (!unit || nameZh !== "")
    return { unitCode, nameZh, nameEn: nameEn || (unit && nameZh === unit.nameZh ? unit.nameEn : "") };
  return { unitCode, nameZh: unit.nameZh, nameEn: nameEn || unit.nameEn };
}
