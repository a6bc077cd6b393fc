import { z } from "zod";
import { codeList } from "@/lib/kernel/code-list";
import { oneOf, oneOfOrAll, searchText, sortKey } from "@/lib/kernel/list-input";
import {
  calendarDate,
  checkbox,
  line,
  optionalCalendarDate,
  optionalParagraph,
  recordId,
  recordVersion,
} from "@/lib/kernel/validation";
import { MEMBERSHIP_EVIDENCES, MEMBERSHIP_ROLES, MEMBERSHIP_STATES } from "./membership";

/** The customary abbreviation: "CNIPA", "CMC-EDD". */
export const unitCode = z.string().regex(/^[A-Z][A-Z0-9-]{1,15}$/);

const particulars = {
  nameZh: line(60),
  nameEn: line(160),
  shortNameZh: line(30),
  remitZh: optionalParagraph(500),
  remitEn: optionalParagraph(1000),
  protocolRank: z.coerce.number().int().min(1).max(9999),
};

export const registerUnitInput = z.object({
  code: z
    .string()
    .transform((text) => text.normalize("NFKC").trim().toUpperCase())
    .pipe(
      z
        .string()
        .min(1)
        .max(16)
        .regex(/^[A-Z][A-Z0-9-]{1,15}$/),
    ),
  ...particulars,
});

export const reviseUnitInput = z.object({ code: unitCode, version: recordVersion, ...particulars });

const terms = {
  role: z.enum(MEMBERSHIP_ROLES),
  hostsOffice: checkbox,
  joinedOn: calendarDate,
  evidence: z.enum(MEMBERSHIP_EVIDENCES),
  noteZh: optionalParagraph(500),
  noteEn: optionalParagraph(1000),
  sourceIds: codeList(200),
};

export const recordMembershipInput = z.object({ code: unitCode, ...terms });

export const reviseMembershipInput = z.object({
  membershipId: recordId,
  version: recordVersion,
  leftOn: optionalCalendarDate,
  ...terms,
});

export const endMembershipInput = z.object({
  membershipId: recordId,
  version: recordVersion,
  leftOn: calendarDate,
});

export const UNIT_SORTS = ["rank", "name", "joined"] as const;

/** Of the address of the list: what is malformed falls back. */
export const listUnitsInput = z.object({
  q: searchText,
  on: calendarDate.nullable().catch(null).default(null),
  membership: oneOf(["ALL", ...MEMBERSHIP_STATES], "MEMBER"),
  role: oneOfOrAll(MEMBERSHIP_ROLES),
  evidence: oneOfOrAll(MEMBERSHIP_EVIDENCES),
  sort: sortKey(UNIT_SORTS, "rank"),
  locale: oneOf(["zh", "en"], "zh"),
});
