import { type Refusal, refuse } from "@/lib/kernel/outcome";

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

/** A person as his own administrator, or another one, is about to change him. */
export type PersonSubject = Person & {
  /** System administrators besides him who could carry on: enabled, appointed, able to sign in. */
  otherAdministrators: number;
  isSystemAdministrator: boolean;
};

export const PERSON_STATES = ["active", "invited", "locked", "disabled"] as const;
export type PersonState = (typeof PERSON_STATES)[number];

/** The login name stays: the trail, the unit's papers and the identity provider know the person by it. */
export function revisePerson(person: Person, words: Particulars): Particulars | Refusal {
  const fields = Object.keys(words) as (keyof Particulars)[];
  return fields.every((field) => person[field] === words[field]) ? refuse("nothing-changed") : words;
}

/** Accounts are disabled, never deleted: the trail refers to them. */
export function disablePerson(person: PersonSubject, actorId: string, now: Date): { disabledAt: Date } | Refusal {
  if (person.id === actorId) return refuse("person.oneself");
  if (person.disabledAt) return refuse("person.disabled-already");
  if (person.isSystemAdministrator && person.otherAdministrators === 0) return refuse("person.last-administrator");
  return { disabledAt: now };
}

export function enablePerson(person: Person): { disabledAt: null } | Refusal {
  return person.disabledAt ? { disabledAt: null } : refuse("person.enabled-already");
}
