import type { Db, Tx } from "@/lib/db/client";
import type { Scope } from "@/lib/kernel/scope";
import type { Identity, IdentitySubject } from "./identity";
import { labelOf } from "./person";

export async function lockIdentities(
  tx: Tx,
  personId: string,
  _scope: Scope,
): Promise<IdentitySubject | null> {
  await tx.$queryRaw`select 1 from person where id = ${personId}::uuid for update`;
  const person = await tx.person.findUnique({
    where: { id: personId },
    select: { loginName: true, nameZh: true, identities: { select: { issuer: true, subject: true } } },
  });
  return person && { personId, personLabel: labelOf(person), linked: person.identities };
}

export async function insertIdentity(
  tx: Tx,
  personId: string,
  { issuer, subject }: Identity,
  now: Date,
): Promise<void> {
  await tx.externalIdentity.create({ data: { personId, issuer, subject, linkedAt: now } });
}

export async function deleteIdentity(tx: Tx, { issuer, subject }: Identity): Promise<void> {
  await tx.externalIdentity.delete({ where: { issuer_subject: { issuer, subject } } });
}

/** Whose identity this is. Asked while nobody is signed in yet, of what the provider has signed. */
export async function findPersonByIdentity(db: Db, { issuer, subject }: Identity): Promise<string | null> {
  const found = await db.externalIdentity.findUnique({
    where: { issuer_subject: { issuer, subject } },
    select: { personId: true },
  });
  return found?.personId ?? null;
}

/** The enabled account that bears the address and has no identity of this issuer, locked. */
export async function lockLinkable(
  tx: Tx,
  { issuer, email }: { issuer: string; email: string },
): Promise<{ personId: string; personLabel: string } | null> {
  const found = await tx.$queryRaw<{ id: string; loginName: string; nameZh: string }[]>`
    select p.id, p.login_name as "loginName", p.name_zh as "nameZh" from person p
    where p.email = ${email} and p.disabled_at is null
      and not exists (select 1 from external_identity i where i.person_id = p.id and i.issuer = ${issuer})
    for update of p`;
  const [person] = found;
  return person && found.length === 1 ? { personId: person.id, personLabel: labelOf(person) } : null;
}
