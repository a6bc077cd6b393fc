import { z } from "zod";
import {
  calendarDate,
  checkbox,
  line,
  optionalParagraph,
  paragraph,
  recordId,
  recordVersion,
} from "@/lib/kernel/validation";
import { DIRECTIONS } from "./article";
import { CADENCES, type Clause, SLIP_COLOURS } from "./clause";

/** Versions are addressed by their number within the plan. */
export const rulesNumber = z.coerce.number().int().min(1).max(9_999);

/** An empty field is no setting. */
function optionalInteger(minimum: number, maximum: number) {
  return z
    .string()
    .trim()
    .default("")
    .refine((text) => /^(-?\d{1,4})?$/.test(text), { params: { code: "number" } })
    .transform((text) => (text === "" ? null : Number(text)))
    .pipe(z.int().min(minimum).max(maximum).nullable());
}

const noFields = {} as never;
const days = z
  .object({ days: optionalInteger(1, 250) })
  .default(noFields)
  .transform(({ days: d }) => d ?? null);
const dayOfMonth = optionalInteger(1, 28);
const fromDue = optionalInteger(-250, 250);

/** One group of fields for each clause the system can read; what is left empty, the article does not set. */
export const clauseFields = z
  .object({
    "sign-within-working-days": days,
    "reporting-cadence": z
      .object({ cadence: z.enum(["", ...CADENCES]).default("") })
      .default(noFields)
      .transform(({ cadence }) => cadence ?? ""),
    "reporting-window": z.object({ opensOnDay: dayOfMonth, closesOnDay: dayOfMonth }).default(noFields),
    "difficulty-answer-working-days": days,
    "extension-before-due": z
      .object({ applies: checkbox })
      .default(noFields)
      .transform(({ applies }) => applies),
    "supervision-ladder": z.object({ blue: fromDue, yellow: fromDue, red: fromDue }).default(noFields),
  })
  .superRefine((fields, context) => {
    const { opensOnDay = null, closesOnDay = null } = fields["reporting-window"];
    const missing = opensOnDay === null ? "opensOnDay" : "closesOnDay";
    if ((opensOnDay === null) !== (closesOnDay === null)) {
      context.addIssue({ code: "custom", path: ["reporting-window", missing], params: { code: "required" } });
    }
    const steps = stepsOf(fields["supervision-ladder"]);
    steps.forEach((step, index) => {
      const before = steps[index - 1];
      if (!before || before.workingDaysFromDue < step.workingDaysFromDue) return;
      context.addIssue({
        code: "custom",
        path: ["supervision-ladder", step.colour],
        params: { code: "ladder-order" },
      });
    });
  })
  .transform((fields): Clause[] => {
    const clauses: Clause[] = [];
    const sign = fields["sign-within-working-days"];
    if (sign !== null) clauses.push({ key: "sign-within-working-days", value: { days: sign } });
    const cadence = fields["reporting-cadence"];
    if (cadence !== "") clauses.push({ key: "reporting-cadence", value: { cadence } });
    const { opensOnDay = null, closesOnDay = null } = fields["reporting-window"];
    if (opensOnDay !== null && closesOnDay !== null) {
      clauses.push({ key: "reporting-window", value: { opensOnDay, closesOnDay } });
    }
    const answer = fields["difficulty-answer-working-days"];
    if (answer !== null) clauses.push({ key: "difficulty-answer-working-days", value: { days: answer } });
    if (fields["extension-before-due"]) clauses.push({ key: "extension-before-due", value: true });
    const steps = stepsOf(fields["supervision-ladder"]);
    if (steps.length > 0) clauses.push({ key: "supervision-ladder", value: steps });
    return clauses;
  });

type Ladder = { [Colour in (typeof SLIP_COLOURS)[number]]?: number | null };

function stepsOf(ladder: Ladder) {
  return SLIP_COLOURS.flatMap((colour) => {
    const workingDaysFromDue = ladder[colour] ?? null;
    return workingDaysFromDue === null ? [] : [{ colour, workingDaysFromDue }];
  });
}

export type ClauseFieldValues = Record<string, Record<string, string>>;

/** The same clauses as their form fields hold them: for the form itself, and to show a stale form what stands now. */
export function clauseFieldValues(clauses: readonly Clause[]): ClauseFieldValues {
  return Object.fromEntries(clauses.map((clause) => [clause.key, fieldsOf(clause)]));
}

function fieldsOf(clause: Clause): Record<string, string> {
  if (clause.key === "extension-before-due") return { applies: "on" };
  if (clause.key === "supervision-ladder") {
    return Object.fromEntries(clause.value.map((step) => [step.colour, String(step.workingDaysFromDue)]));
  }
  return Object.fromEntries(Object.entries(clause.value).map(([field, value]) => [field, String(value)]));
}

const article = {
  headingZh: line(60),
  headingEn: line(120),
  textZh: paragraph(3000),
  textEn: paragraph(6000),
  clauses: clauseFields.prefault({}),
};

const ofVersion = { rulesId: recordId, version: recordVersion };

export const draftRulesInput = z.object({ basedOn: recordId });

export const reviseParticularsInput = z.object({
  ...ofVersion,
  titleZh: line(120),
  titleEn: line(240),
  noteZh: optionalParagraph(1000),
  noteEn: optionalParagraph(2000),
  demonstrationText: checkbox,
});

export const addArticleInput = z.object({
  ...ofVersion,
  ...article,
  position: z.coerce.number().int().min(1).max(999),
});

export const reviseArticleInput = z.object({ articleId: recordId, version: recordVersion, ...article });

export const removeArticleInput = z.object({ ...ofVersion, articleId: recordId });

export const moveArticleInput = z.object({
  ...ofVersion,
  articleId: recordId,
  direction: z.enum(DIRECTIONS),
});

export const discardDraftInput = z.object(ofVersion);

export const approveRulesInput = z.object({ ...ofVersion, meetingId: recordId, inForceFrom: calendarDate });
