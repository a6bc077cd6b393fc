import { z } from "zod";
import { line, optionalLine, paragraph, recordVersion } from "@/lib/kernel/validation";

export const measureCode = z.string().regex(/^M\d{2}$/);

export const reviseMeasureInput = z.object({
  code: measureCode,
  version: recordVersion,
  titleZh: line(120),
  titleEn: line(240),
  asksZh: paragraph(2000),
  asksEn: paragraph(4000),
  evidenceNoteZh: optionalLine(500),
  evidenceNoteEn: optionalLine(1000),
});
