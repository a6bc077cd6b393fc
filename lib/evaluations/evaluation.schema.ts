import { z } from "zod";
import {
  calendarDate,
  checkbox,
  line,
  optionalParagraph,
  paragraph,
  recordVersion,
} from "@/lib/kernel/validation";
import { PROSPECTS, WISHES } from "./enterprise-evaluation";
import { readWeight } from "./weights";

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

export const evaluateByEnterpriseInput = z.object({
  number: patentNumber,
  enterprise: line(200),
  prospect: z.enum(PROSPECTS),
  improvement: optionalParagraph(2000),
  wish: z.enum(WISHES),
  on: calendarDate,
});

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

export const scorePatentInput = z.object({
  number: patentNumber,
  scene: sceneCode,
  sheetId: z.coerce.number().int().min(1).max(2_147_483_647),
  scores: z.record(z.string().max(40), score),
  on: calendarDate,
  note: optionalParagraph(1000),
});

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

export const reviseSheetInput = z.object({
  scene: sceneCode,
  /** The number of the version the form was opened at. */
  version: recordVersion,
  weights: z.object({ legal: weight, technical: weight, economic: weight }),
  legal: items,
  technical: items,
  economic: items,
  note: paragraph(1000),
});
