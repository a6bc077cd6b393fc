import type { Role } from "@/lib/auth/role";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { Person, PersonState } from "./person";

/** A line of the list of people, with the appointment in force today. */
export type PersonRow = {
  id: string;
  loginName: string;
  nameZh: string;
  nameEn: string;
  email: string | null;
  state: PersonState;
  role: Role | null;
  unitCode: string | null;
  unitNameZh: string | null;
  unitNameEn: string | null;
  lastSignInAt: Date | null;
};

export type PeopleView = { rows: PersonRow[]; shown: number; total: number; page: number; pages: number };

export type AppointmentView = {
  id: string;
  role: Role;
  unitCode: string;
  unitNameZh: string;
  unitNameEn: string;
  fromDate: CalendarDate;
  lastDay: CalendarDate | null;
  tense: "past" | "present" | "future";
};

/** A person as the system administrator sees him; his password is nobody's to see. */
export type PersonView = Person & {
  state: PersonState;
  lockedUntil: Date | null;
  createdAt: Date;
  passwordSetAt: Date | null;
  /** Of a link that can still be used. */
  invitedUntil: Date | null;
  appointments: AppointmentView[];
  identities: { issuer: string; subject: string; linkedAt: Date }[];
  liveSessions: number;
  lastSignInAt: Date | null;
};

export type LiveSession = {
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
  address: string;
  userAgent: string;
  readOnly: boolean;
};

export type OwnAccountView = {
  loginName: string;
  nameZh: string;
  nameEn: string;
  email: string | null;
  passwordSetAt: Date | null;
  appointments: AppointmentView[];
  identities: { issuer: string; linkedAt: Date }[];
  sessions: LiveSession[];
};

export type WatchedSession = LiveSession & {
  personId: string;
  loginName: string;
  nameZh: string;
  nameEn: string;
};

export type SessionsView = {
  rows: WatchedSession[];
  shown: number;
  total: number;
  page: number;
  pages: number;
};

export type LockedName = {
  loginName: string;
  failures: number;
  lastFailedAt: Date;
  lockedUntil: Date;
  /** Whether an account bears the name. */
  known: boolean;
};

export type UnitChoice = { code: string; nameZh: string; nameEn: string };
