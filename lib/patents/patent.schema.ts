import { z } from "zod";
import {
  calendarDate,
  checkbox,
  line,
  optionalCalendarDate,
  optionalLine,
  optionalParagraph,
  paragraph,
  recordVersion,
} from "@/lib/kernel/validation";
import { proofFileId } from "@/lib/proofs/proof.schema";
import { isNumberProblem, readApplicationNumber, readPublicationNumber } from "./application-number";
import { readIpc, readLocarno } from "./classification";
import { CRITERIA } from "./criterion";
import { INDUSTRIES, type Industry, PATENT_STATUSES } from "./patent";

const LONGEST_NUMBER = 60;
const LONGEST_NAME = 120;
const MOST_NAMES = 60;
const MOST_SYMBOLS = 60;

/** The number in an address or a hidden field, in any written form. */
export const patentNumber = z
  .string()
  .max(LONGEST_NUMBER)
  .transform((text, context) => {
    const read = readApplicationNumber(text);
    if (!isNumberProblem(read)) return read.canonical;
    context.addIssue({ code: "custom", params: { code: "format" } });
    return z.NEVER;
  });

/** What is typed for a number: what is wrong with it, the decision says, as only it can name the digit. */
const typedNumber = line(LONGEST_NUMBER);

/** Names in their order, a line each; semicolons separate too, as in every export of a register. */
function names(text: string): string {
  return text
    .toWellFormed()
    .replaceAll("\0", "")
    .split(/[\n\r;；]+/)
    .map((name) => name.replace(/\s+/g, " ").trim())
    .filter((name) => name !== "")
    .join("\n");
}

const isListOfNames = (text: string) => {
  const list = text.split("\n");
  return list.length <= MOST_NAMES && list.every((name) => name.length <= LONGEST_NAME);
};

const someNames = z
  .string()
  .transform(names)
  .pipe(
    z
      .string()
      .min(1)
      .refine(isListOfNames, { params: { code: "names" } }),
  );

const optionalNames = z
  .string()
  .default("")
  .transform(names)
  .pipe(z.string().refine(isListOfNames, { params: { code: "names" } }));

const symbols = z
  .string()
  .default("")
  .transform((text, context) => {
    const read = text
      .split(/[\n\r;；,，、|]+/)
      .filter((part) => part.trim() !== "")
      .map(readIpc);
    const found = [...new Set(read.filter((symbol) => symbol !== null))];
    if (read.every((symbol) => symbol !== null) && read.length <= MOST_SYMBOLS) return found.join("; ");
    context.addIssue({ code: "custom", params: { code: "ipc" } });
    return z.NEVER;
  });

const locarno = z
  .string()
  .default("")
  .transform((text, context) => {
    if (text.trim() === "") return "";
    const read = readLocarno(text);
    if (read) return read;
    context.addIssue({ code: "custom", params: { code: "locarno" } });
    return z.NEVER;
  });

const publicationNo = z
  .string()
  .default("")
  .transform((text, context) => {
    if (text.trim() === "") return "";
    const read = readPublicationNumber(text);
    if (read) return read.canonical;
    context.addIssue({ code: "custom", params: { code: "publication-number" } });
    return z.NEVER;
  });

const industry = z
  .string()
  .default("")
  .transform((text): Industry | null => INDUSTRIES.find((one) => String(one) === text) ?? null);

const facts = {
  title: line(500),
  publicationNo,
  holders: someNames,
  ipc: symbols,
  locarno,
  filedOn: calendarDate,
  publishedOn: optionalCalendarDate,
  grantedOn: optionalCalendarDate,
  status: z.enum(PATENT_STATUSES),
  statusText: optionalLine(100),
  statusOn: optionalCalendarDate,
  stateFunded: z.enum(["yes", "no", ""]).default(""),
  industry,
  /** That the year of the number and that of filing really differ. */
  yearConfirmed: checkbox,
};

/** Whom an act is for: a unit acts for itself, a coordinator says for whom. */
const unit = z.string().trim().max(16).default("");

export const addPatentInput = z.object({
  number: typedNumber,
  ...facts,
  inventors: optionalNames,
  unit,
});

const opened = { number: patentNumber, version: recordVersion };

export const changePatentInput = z.object({ ...opened, ...facts });
export const nameInventorsInput = z.object({ ...opened, inventors: optionalNames });

export const readPatentInput = z.object({ number: patentNumber });

export const claimPatentInput = z.object({ number: typedNumber, note: optionalLine(200), unit });
export const withdrawClaimInput = z.object({ number: patentNumber, unit });
export const handOverInput = z.object({ number: patentNumber, unit: z.string().trim().min(1).max(16) });

const fact = { heldOn: calendarDate, proof: paragraph(1000), fileId: proofFileId };
const criterionId = z.coerce.number().int().min(1).max(2_147_483_647);

export const recordCriterionInput = z.object({ number: patentNumber, kind: z.enum(CRITERIA), ...fact });
export const reviseCriterionInput = z.object({ ...opened, id: criterionId, ...fact });
export const endCriterionInput = z.object({
  ...opened,
  id: criterionId,
  endedOn: calendarDate,
  reason: optionalParagraph(500),
});

export const linkMeasureInput = z.object({
  number: patentNumber,
  measure: z.string().trim().min(1).max(16),
});
export const linkTaskInput = z.object({
  number: patentNumber,
  task: z
    .string()
    .transform((text) => text.normalize("NFKC").trim().toUpperCase())
    .pipe(z.string().min(1).max(16)),
});
