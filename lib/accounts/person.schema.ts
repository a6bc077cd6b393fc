import { z } from "zod";
import { PASSWORD_MAX } from "@/lib/auth/password";
import { ROLES } from "@/lib/auth/role";
import { oneOfOrAll, pageNumber, searchText, sortKey } from "@/lib/kernel/list-input";
import { rowsAtATime } from "@/lib/kernel/rows-at-a-time";
import { calendarDate, line, optionalCalendarDate, recordId, recordVersion } from "@/lib/kernel/validation";
import { PERSON_STATES } from "./person";
import { LOGIN_NAME } from "./sign-in.schema";

const loginName = z
  .string()
  .trim()
  .toLowerCase()
  .min(1)
  .refine((text) => LOGIN_NAME.test(text), { params: { code: "login-name" } });

const EMAIL = z.email().max(254);

/** Lower case, so that one address is one address; nothing typed is null. */
const optionalEmail = z
  .string()
  .default("")
  .transform((text) => text.trim().toLowerCase())
  .refine((text) => text === "" || EMAIL.safeParse(text).success, { params: { code: "email" } })
  .transform((text) => (text === "" ? null : text));

const particulars = { nameZh: line(40), nameEn: line(80), email: optionalEmail };

const appointmentTerms = {
  role: z.enum(ROLES),
  unitCode: z.string().trim().min(1).max(16),
  fromDate: calendarDate,
  lastDay: optionalCalendarDate,
};

export const ofPerson = z.object({ personId: recordId });
export const invitePersonInput = z.object({ loginName, ...particulars, ...appointmentTerms });
export const revisePersonInput = z.object({ personId: recordId, version: recordVersion, ...particulars });
export const appointPersonInput = z.object({ personId: recordId, ...appointmentTerms });
export const endAppointmentInput = z.object({
  personId: recordId,
  appointmentId: recordId,
  lastDay: optionalCalendarDate,
});

/** What the provider calls itself and the person; neither is a secret. */
export const identityInput = z.object({
  personId: recordId,
  issuer: z.url().max(300),
  subject: z.string().trim().min(1).max(255),
});

const sameTwice = <T extends { password: string; passwordAgain: string }>(typed: T) =>
  typed.password === typed.passwordAgain;
const differs = { path: ["passwordAgain"], params: { code: "passwords-differ" } };
/** Rules for what makes a password are refusals, with their reasons: see lib/auth/password.ts. */
const typedPassword = z
  .string()
  .min(1)
  .max(PASSWORD_MAX * 4);

export const changePasswordInput = z
  .object({ currentPassword: typedPassword, password: typedPassword, passwordAgain: typedPassword })
  .refine(sameTwice, differs);

export const acceptInvitationInput = z
  .object({ token: z.string().min(1).max(100), password: typedPassword, passwordAgain: typedPassword })
  .refine(sameTwice, differs);

export const PEOPLE_SORTS = ["name", "login", "unit", "last-sign-in"] as const;
export const DEFAULT_PEOPLE_SORT = "login";

const A_PAGE = 50;

export const listPeopleInput = z.object({
  q: searchText,
  role: oneOfOrAll(ROLES),
  unit: searchText,
  state: oneOfOrAll(PERSON_STATES),
  sort: sortKey(PEOPLE_SORTS, DEFAULT_PEOPLE_SORT),
  page: pageNumber,
  take: rowsAtATime(A_PAGE),
});
export type PeopleFilter = z.output<typeof listPeopleInput>;

export const ofSession = z.object({ sessionId: recordId });
export const listSessionsInput = z.object({ q: searchText, page: pageNumber, take: rowsAtATime(A_PAGE) });
export const lockedNameInput = z.object({ loginName: z.string().min(1).max(60) });
