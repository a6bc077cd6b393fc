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
import { PROSPECTS, WISHES } from "./enterprise-evaluation";
import { readWeight } from "./weights";

const LARGEST_ID = 2_147_483_647;

/** As the register writes it: addresses carry no other. */
export const patentNumber = z.string().trim().min(1).max(24);
const gradeId = z.coerce.number().int().min(1).max(99);
export const sceneCode = z.string().trim().min(1).max(24);

export const gradePatentInput = z.object({
  number: patentNumber,
  grade: gradeId,
  on: calendarDate,
  basis: paragraph(1000),
});

const reason = paragraph(1000);

export const withdrawGradingInput = z.object({
  number: patentNumber,
  id: z.coerce.number().int().min(1).max(LARGEST_ID),
  reason,
});

const said = {
  enterprise: line(200),
  prospect: z.enum(PROSPECTS),
  improvement: optionalParagraph(2000),
  wish: z.enum(WISHES),
  on: calendarDate,
};

export const evaluateByEnterpriseInput = z.object({ number: patentNumber, ...said });

const opened = { number: patentNumber, id: recordId, version: recordVersion };

export const correctEnterpriseEvaluationInput = z.object({ ...opened, ...said, reason });
export const withdrawEnterpriseEvaluationInput = z.object({ ...opened, reason });

const score = z
  .string()
  .transform((text) => text.normalize("NFKC").trim())
  .pipe(
    z
      .string()
      .min(1, { abort: true })
      .refine((text) => /^\d{1,3}$/.test(text) && Number(text) <= 100, { params: { code: "score" } }),
  )
  .transform(Number);

const scored = {
  scores: z.record(z.string().max(40), score),
  on: calendarDate,
  note: optionalParagraph(1000),
};

export const scorePatentInput = z.object({
  number: patentNumber,
  scene: sceneCode,
  sheetId: z.coerce.number().int().min(1).max(LARGEST_ID),
  ...scored,
});

export const correctScoringInput = z.object({ ...opened, ...scored, reason });
export const withdrawScoringInput = z.object({ ...opened, reason });

const names = { nameZh: line(20), nameEn: line(40) };

export const addGradeLabelInput = z.object(names);

export const reviseGradeLabelInput = z.object({
  id: gradeId,
  version: recordVersion,
  ...names,
  retired: checkbox,
});

const weight = z
  .string()
  .refine((text) => readWeight(text) !== null, { params: { code: "weight" } })
  .transform((text) => readWeight(text) as number);

const MOST_ITEMS = 30;
const items = z
  .array(
    z.object({
      code: z.string().trim().max(40).default(""),
      nameZh: line(40),
      nameEn: line(80),
      weight,
    }),
  )
  .min(1)
  .max(MOST_ITEMS);

const sheet = {
  weights: z.object({ legal: weight, technical: weight, economic: weight }),
  legal: items,
  technical: items,
  economic: items,
  note: paragraph(1000),
};

export const reviseSheetInput = z.object({
  scene: sceneCode,
  /** The number of the version the form was opened at. */
  version: recordVersion,
  ...sheet,
});

export const addSceneInput = z.object({ ...names, ...sheet });

export const reviseSceneInput = z.object({
  scene: sceneCode,
  version: recordVersion,
  ...names,
  retired: checkbox,
});
