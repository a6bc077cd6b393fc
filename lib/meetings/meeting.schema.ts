import { z } from "zod";
import {
  calendarDate,
  checkbox,
  line,
  optionalLine,
  optionalParagraph,
  recordId,
  recordVersion,
} from "@/lib/kernel/validation";
import { EVIDENCES } from "@/lib/sources/source";
import { ATTENDANCE_STATES } from "./attendance";
import { MEETING_KINDS, OUTCOMES } from "./meeting";

export const meetingCode = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);

const agendaItem = z.object({
  titleZh: line(200),
  titleEn: line(400),
  presenterZh: optionalLine(80),
  presenterEn: optionalLine(120),
});

const deliberatedDocument = z.object({
  titleZh: line(200),
  titleEn: line(400),
  outcome: z.enum(OUTCOMES),
  textPublic: checkbox,
  rulesId: z
    .union([z.literal(""), recordId])
    .default("")
    .transform((id) => id || null),
});

const terms = {
  kind: z.enum(MEETING_KINDS),
  number: z.coerce.number().int().min(1).max(999),
  titleZh: line(120),
  titleEn: line(240),
  heldOn: calendarDate,
  placeZh: optionalLine(80),
  placeEn: optionalLine(120),
  chairZh: optionalLine(80),
  chairEn: optionalLine(120),
  summaryZh: optionalParagraph(3000),
  summaryEn: optionalParagraph(6000),
  evidence: z.enum(EVIDENCES),
  agenda: z.array(agendaItem).max(60).default([]),
  deliberated: z.array(deliberatedDocument).max(60).default([]),
};

export const conveneMeetingInput = z.object({ planId: recordId, ...terms });

export const reviseMeetingInput = z.object({ code: meetingCode, version: recordVersion, ...terms });

export const recordAttendanceInput = z.object({
  code: meetingCode,
  version: recordVersion,
  attendance: z
    .array(
      z.object({
        unitId: recordId,
        state: z
          .enum(["", ...ATTENDANCE_STATES])
          .default("")
          .transform((state) => state || null),
        personZh: optionalLine(40),
        personEn: optionalLine(80),
      }),
    )
    .max(200)
    .default([]),
});
