import { z } from "zod";
import { codeList } from "@/lib/kernel/code-list";
import { line, optionalLine, paragraph, recordVersion } from "@/lib/kernel/validation";
import { EVIDENCES } from "@/lib/sources/source";

export const measureCode = z.string().regex(/^M\d{2}$/);

export const reviseMeasureInput = z.object({
  code: measureCode,
  version: recordVersion,
  titleZh: line(120),
  titleEn: line(240),
  asksZh: paragraph(2000),
  asksEn: paragraph(4000),
  evidence: z.enum(EVIDENCES),
  sourceIds: codeList(200),
  evidenceNoteZh: optionalLine(500),
  evidenceNoteEn: optionalLine(1000),
});

export const divideMeasureInput = z.object({
  code: measureCode,
  version: recordVersion,
  parts: z
    .array(
      z.object({
        unitCode: z.string().max(16),
        role: z.enum(["LEAD", "SUPPORT"]),
        evidence: z.enum(EVIDENCES),
      }),
    )
    .max(60)
    .default([]),
});
