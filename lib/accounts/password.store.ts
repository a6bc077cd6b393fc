import { hashPassword, passwordMatches } from "@/lib/auth/password";
import type { Tx } from "@/lib/db/client";
import type { Scope } from "@/lib/kernel/scope";
import type { PasswordSubject } from "./password-change";

/** The signed-in person, locked, and whether he knows his present password. */
export async function lockOwnPassword(
  tx: Tx,
  typed: string,
  { personId }: Scope,
): Promise<PasswordSubject | null> {
  await tx.$queryRaw`select 1 from person where id = ${personId}::uuid for update`;
  const person = await tx.person.findUnique({
    where: { id: personId },
    select: { loginName: true, nameZh: true, passwordHash: true },
  });
  if (!person) return null;
  const { passwordHash, ...known } = person;
  return { personId, ...known, currentMatches: await passwordMatches(passwordHash, typed) };
}

export async function savePassword(tx: Tx, personId: string, password: string, now: Date): Promise<void> {
  const passwordHash = await hashPassword(password);
  await tx.person.update({ where: { id: personId }, data: { passwordHash, passwordSetAt: now } });
}

export async function forgetPassword(tx: Tx, personId: string): Promise<void> {
  await tx.person.update({ where: { id: personId }, data: { passwordHash: null, passwordSetAt: null } });
}
