import { type Refusal, refuse } from "@/lib/kernel/outcome";

/** How an identity provider knows a person: by whom, and under which name. Neither is a secret. */
export type Identity = { issuer: string; subject: string };

export type IdentitySubject = { personId: string; personLabel: string; linked: readonly Identity[] };

const same = (a: Identity) => (b: Identity) => a.issuer === b.issuer && a.subject === b.subject;

/** One identity an issuer: two would let two people of that provider in as one. */
export function linkIdentity(person: IdentitySubject, identity: Identity): Identity | Refusal {
  if (person.linked.some(({ issuer }) => issuer === identity.issuer)) {
    return refuse("identity.issuer-linked", { field: "issuer" });
  }
  return identity;
}

export function unlinkIdentity(person: IdentitySubject, identity: Identity): Identity | Refusal {
  return person.linked.some(same(identity)) ? identity : refuse("identity.not-linked");
}
