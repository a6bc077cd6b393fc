import { z } from "zod";
import {
  calendarDate,
  line,
  optionalCalendarDate,
  optionalLine,
  paragraph,
  recordVersion,
} from "@/lib/kernel/validation";
import { EVIDENCES } from "@/lib/sources/source";

const evidence = z.enum(EVIDENCES);
export const targetCode = z.string().regex(/^T\d{1,3}$/);
export const themeCode = z.string().regex(/^S\d{1,2}$/);

export const revisePlanInput = z.object({
  code: z.string().min(1).max(40),
  version: recordVersion,
  titleZh: line(200),
  titleEn: line(300),
  issuerZh: line(100),
  issuerEn: line(200),
  documentDate: optionalCalendarDate,
  publishedOn: optionalCalendarDate,
  datesEvidence: evidence,
  mainThreadZh: line(300),
  mainThreadEn: line(600),
  summaryZh: paragraph(2000),
  summaryEn: paragraph(4000),
});

export const reviseThemeInput = z.object({
  code: themeCode,
  version: recordVersion,
  titleZh: line(120),
  titleEn: line(240),
  evidence,
});

export const reviseTargetInput = z.object({
  code: targetCode,
  version: recordVersion,
  titleZh: line(200),
  titleEn: line(400),
  valueZh: line(200),
  valueEn: line(400),
  dueTextZh: line(100),
  dueTextEn: line(200),
  evidence,
  noteZh: optionalLine(1000),
  noteEn: optionalLine(2000),
});

export const moveTargetDateInput = z.object({
  code: targetCode,
  version: recordVersion,
  toDate: calendarDate,
  documentCode: z.string().min(1).max(60),
  reasonZh: paragraph(1000),
  reasonEn: paragraph(2000),
});
