import { z } from "zod";
import { decimal, optionalLine, optionalParagraph, paragraph } from "@/lib/kernel/validation";
import { taskCode } from "@/lib/tasks/task.schema";
import { type DraftClaim, type DraftContent, draftOf, idsIn, isUntouched } from "./draft";
import { isPeriodCode } from "./period";
import { CLAIM_KINDS, RATINGS } from "./report";
import type { ClaimContent, ReportContent } from "./report-content";

export const periodCode = z.string().refine(isPeriodCode, { params: { code: "format" } });

const MOST_CLAIMS = 40;
const MOST_FILES = 20;

/** A report is named by task and period; the unit is the actor's own. */
export const reportKey = { task: taskCode, period: periodCode };

/** 0 before anything was saved. */
const draftVersion = z.coerce.number().int().min(0);

const posted = z.looseObject({ ...reportKey, version: draftVersion });

/** Takes the form as it is, complete or not. */
export const saveDraftInput = posted.transform(withDraft);

/** The same form, complete. */
export const handOnInput = posted
  .superRefine((form, context) => {
    const { error } = reportContent.safeParse(draftOf(form));
    for (const issue of error?.issues ?? []) context.addIssue({ ...issue });
  })
  .transform(withDraft);

const opened = { ...reportKey, version: z.coerce.number().int().min(1) };

export const sendBackInput = z.object({ ...opened, note: paragraph(1000) });
export const signOffInput = z.object(opened);
export const withdrawInput = z.object({ ...opened, reason: optionalParagraph(1000) });

const claimRow: z.ZodType<ClaimContent | null, DraftClaim> = z
  .custom<DraftClaim>()
  .transform((row, context) => {
    if (isUntouched(row)) return null;
    const parsed = claim.safeParse(row);
    for (const issue of parsed.error?.issues ?? []) context.addIssue({ ...issue });
    return parsed.data ?? null;
  });

const key = z.string().transform((text) => text || null);

const claim = z
  .object({
    kind: z.enum(CLAIM_KINDS),
    text: optionalParagraph(1000),
    milestoneKey: key,
    indicatorKey: key,
    value: z.string(),
    noEvidenceReason: optionalLine(300),
    files: z.string().transform(idsIn).pipe(z.array(z.uuid()).max(MOST_FILES)),
  })
  .superRefine(({ kind, text, value }, context) => {
    if (kind !== "INDICATOR") {
      if (text === "") context.addIssue({ ...REQUIRED, path: ["text"] });
      return;
    }
    // One message a field: what was left out, or what is no number.
    if (value.trim() === "") context.addIssue({ ...REQUIRED, path: ["value"] });
    else if (!figure.safeParse(value).success) context.addIssue({ ...NO_NUMBER, path: ["value"] });
  })
  .transform(({ kind, value, milestoneKey, indicatorKey, ...rest }): ClaimContent => {
    const figures = kind === "INDICATOR" ? figure.safeParse(value).data : undefined;
    return {
      ...rest,
      kind,
      value: figures ?? null,
      milestoneKey: kind === "MILESTONE" ? milestoneKey : null,
      indicatorKey: kind === "INDICATOR" ? indicatorKey : null,
    };
  });

const figure = decimal(16, 4);
const REQUIRED = { code: "custom", params: { code: "required" }, message: "required" } as const;
const NO_NUMBER = { code: "custom", params: { code: "number" }, message: "number" } as const;

/** A draft that is complete in itself. Whether it may go is for the checks to say. */
export const reportContent: z.ZodType<ReportContent, DraftContent> = z.object({
  progress: z
    .string()
    .trim()
    .min(1)
    .refine((text) => text === "" || (/^\d{1,3}$/.test(text) && Number(text) <= 100), {
      params: { code: "whole-percent" },
    })
    .transform(Number),
  selfRating: z.enum(RATINGS),
  ratingReason: optionalParagraph(1000),
  done: paragraph(4000),
  next: paragraph(2000),
  problems: optionalParagraph(2000),
  explanation: optionalParagraph(2000),
  claims: z
    .array(claimRow)
    .transform((rows) => rows.filter((row) => row !== null))
    .superRefine((rows, context) => {
      if (rows.length <= MOST_CLAIMS) return;
      context.addIssue({ code: "too_big", origin: "array", maximum: MOST_CLAIMS, input: rows });
    }),
  quotes: z.string().transform(idsIn).pipe(z.array(z.uuid()).max(60)),
}) as unknown as z.ZodType<ReportContent, DraftContent>;

function withDraft<Form extends { task: string; period: string; version: number }>(form: Form) {
  const { task, period, version } = form;
  return { task, period, version, draft: draftOf(form) };
}
