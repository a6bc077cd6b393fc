import { createHash, randomBytes } from "node:crypto";
import { type Refusal, refuse } from "@/lib/kernel/outcome";
import type { Appointed, AppointmentTerms } from "./appointment";
import { periodOf } from "./appointment";
import type { Particulars, Person } from "./person";

/** A one-time link (一次性链接) by which a person chooses his password. Only its digest is kept. */
export type Invitation = {
  id: string;
  personId: string;
  expiresAt: Date;
  usedAt: Date | null;
  revokedAt: Date | null;
};

export const INVITATION_HOURS = 72;

/** 256 random bits: nobody guesses one, so attempts need not be counted. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

export function expiryOf(now: Date): Date {
  return new Date(now.getTime() + INVITATION_HOURS * 3_600_000);
}

export function isOpen(invitation: Invitation, now: Date): boolean {
  return !invitation.usedAt && !invitation.revokedAt && invitation.expiresAt > now;
}

/** What whoever invites is told, once. `token` is null when the same form arrives again. */
export type InvitationAnswer = {
  personId: string;
  loginName: string;
  nameZh: string;
  nameEn: string;
  email: string | null;
  token: string | null;
  expiresAt: Date;
};

export type Invited = Particulars & {
  loginName: string;
  first: Pick<Appointed, "unitId" | "unitCode" | "role" | "fromDate" | "toDate">;
};

/** A new person with a first appointment, which may have begun already: he has done nothing here yet. */
export function invite(
  unit: { id: string; code: string } | null,
  { loginName, nameZh, nameEn, email, ...terms }: Particulars & AppointmentTerms & { loginName: string },
): Invited | Refusal {
  if (!unit) return refuse("appointment.unit-unknown", { field: "unitCode" });
  const period = periodOf(terms);
  if ("refusal" in period) return period;
  const first = { unitId: unit.id, unitCode: unit.code, role: terms.role, ...period };
  return { loginName, nameZh, nameEn, email, first };
}

/**
 * A new link for a link that was lost, or a password that was. It ends what went before: links,
 * password and sessions, since whoever has lost them may have lost them to somebody.
 */
export function renewInvitation(person: Person, actorId: string): { personId: string } | Refusal {
  if (person.id === actorId) return refuse("invitation.oneself");
  if (person.disabledAt) return refuse("person.disabled");
  return { personId: person.id };
}
