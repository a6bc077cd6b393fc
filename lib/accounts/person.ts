import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { type Refusal, refuse } from "@/lib/kernel/outcome";
import { type Period, someInForce } from "./appointment";

/** A person with an account (账号). Duties belong to units; acts belong to persons. */
export type Person = {
  id: string;
  loginName: string;
  nameZh: string;
  nameEn: string;
  email: string | null;
  disabledAt: Date | null;
  version: number;
};

export type Particulars = Pick<Person, "nameZh" | "nameEn" | "email">;

/** A person about to be disabled, and who else could carry on. */
export type PersonSubject = Person & {
  /** When he is system administrator himself. */
  administrator: readonly Period[];
  /** When others are: enabled, appointed, able to sign in. */
  otherAdministrators: readonly Period[];
};

export const PERSON_STATES = ["active", "invited", "locked", "disabled"] as const;
export type PersonState = (typeof PERSON_STATES)[number];

/** The login name stays: the trail, the unit's papers and the identity provider know the person by it. */
export function revisePerson(person: Person, words: Particulars): Particulars | Refusal {
  const fields = Object.keys(words) as (keyof Particulars)[];
  return fields.every((field) => person[field] === words[field]) ? refuse("nothing-changed") : words;
}

/** Accounts are disabled, never deleted: the trail refers to them. */
export function disablePerson(
  person: PersonSubject,
  { actorId, now, today }: { actorId: string; now: Date; today: CalendarDate },
): { disabledAt: Date } | Refusal {
  if (person.id === actorId) return refuse("person.oneself");
  if (person.disabledAt) return refuse("person.disabled-already");
  if (someInForce(person.administrator, today) && !someInForce(person.otherAdministrators, today)) {
    return refuse("person.last-administrator");
  }
  return { disabledAt: now };
}

export function enablePerson(person: Person): { disabledAt: null } | Refusal {
  return person.disabledAt ? { disabledAt: null } : refuse("person.enabled-already");
}

/** How the trail names a person: names are shared, login names are not. */
export function labelOf(person: Pick<Person, "nameZh" | "loginName">): string {
  return `${person.nameZh} (${person.loginName})`;
}
