import type { Role } from "@/lib/auth/role";
import type { Db, Tx } from "@/lib/db/client";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { Failures } from "./sign-in";

export type SignInSubject = { personId: string; loginName: string; nameZh: string; role: Role };

export type Credential = { personId: string; loginName: string; nameZh: string; passwordHash: string | null };

/** Who may sign in under a name today: enabled, and with an appointment in force. */
export async function findCredential(
  db: Db,
  loginName: string,
  today: CalendarDate,
): Promise<Credential | null> {
  const rows = await db.$queryRaw<Credential[]>`
    select p.id as "personId", p.login_name as "loginName", p.name_zh as "nameZh", p.password_hash as "passwordHash"
    from person p
    join appointment a on a.person_id = p.id and daterange(a.from_date, a.to_date) @> ${today}::date
    where p.login_name = ${loginName} and p.disabled_at is null`;
  return rows[0] ?? null;
}

export function findFailures(db: Db, loginName: string): Promise<Failures | null> {
  return db.signInFailure.findUnique({
    where: { loginName },
    select: { failures: true, lastFailedAt: true, lockedUntil: true },
  });
}

/** Failures of a name, locked so that simultaneous guesses are counted one by one. */
export async function lockFailures(tx: Tx, loginName: string): Promise<Failures | null> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('sign-in'), hashtext(${loginName}))`;
  return findFailures(tx, loginName);
}

export async function saveFailures(tx: Tx, loginName: string, counted: Failures): Promise<void> {
  await tx.signInFailure.upsert({ where: { loginName }, create: { loginName, ...counted }, update: counted });
}

export async function forgetFailures(tx: Tx, loginName: string): Promise<void> {
  await tx.signInFailure.deleteMany({ where: { loginName } });
}

/** As `findCredential`, by id: for an identity already vouched for. */
export async function findSignInSubject(
  db: Db,
  personId: string,
  today: CalendarDate,
): Promise<SignInSubject | null> {
  const rows = await db.$queryRaw<SignInSubject[]>`
    select p.id as "personId", p.login_name as "loginName", p.name_zh as "nameZh", a.role::text as role
    from person p
    join appointment a on a.person_id = p.id and daterange(a.from_date, a.to_date) @> ${today}::date
    where p.id = ${personId}::uuid and p.disabled_at is null`;
  return rows[0] ?? null;
}

export async function findOpenSession(
  db: Db,
  id: string,
): Promise<{ id: string; personId: string; nameZh: string } | null> {
  const session = await db.session.findFirst({
    where: { id, revokedAt: null },
    select: { id: true, personId: true, person: { select: { nameZh: true } } },
  });
  return session && { id: session.id, personId: session.personId, nameZh: session.person.nameZh };
}

export async function revokeSession(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.session.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: now } });
}
