import { revokeSessions } from "@/lib/auth/session.store";
import { type Db, Prisma, type Tx } from "@/lib/db/client";
import { env } from "@/lib/env";
import { likeText } from "@/lib/kernel/list-input";
import type { Scope } from "@/lib/kernel/scope";
import { labelOf } from "./person";
import type { LiveSession, SessionsView, WatchedSession } from "./person.view";

export type SessionSubject = { id: string; personId: string; personLabel: string };

/** The same bounds as lib/auth/session.store.ts sets: neither revoked, nor over, nor idle too long. */
const LIVE = (now: Date) => Prisma.sql`
  s.revoked_at is null and s.expires_at > ${now}::timestamptz
  and s.last_seen_at > ${now}::timestamptz - make_interval(mins => ${env().SESSION_IDLE_MINUTES}::int)`;

const COLUMNS = Prisma.sql`
  s.id, s.created_at as "createdAt", s.last_seen_at as "lastSeenAt", s.address, s.user_agent as "userAgent",
  s.read_only as "readOnly"`;

export function listOwnSessions(db: Db, now: Date, { personId }: Scope): Promise<LiveSession[]> {
  return db.$queryRaw<LiveSession[]>`
    select ${COLUMNS} from session s
    where s.person_id = ${personId}::uuid and ${LIVE(now)} order by s.last_seen_at desc`;
}

export async function listLiveSessions(
  db: Db,
  { q, page, take }: { q: string; page: number; take: number },
  now: Date,
  _scope: Scope,
): Promise<SessionsView> {
  const like = likeText(q);
  const matches = Prisma.sql`
    (${q} = '' or p.login_name ilike ${like} or p.name_zh ilike ${like} or p.name_en ilike ${like} or s.address ilike ${like})`;
  const [rows, [counts]] = await Promise.all([
    db.$queryRaw<WatchedSession[]>`
      select ${COLUMNS}, p.id as "personId", p.login_name as "loginName", p.name_zh as "nameZh", p.name_en as "nameEn"
      from session s join person p on p.id = s.person_id
      where ${LIVE(now)} and ${matches}
      order by s.last_seen_at desc, s.id limit ${take} offset ${(page - 1) * take}`,
    db.$queryRaw<{ shown: number; total: number }[]>`
      select count(*) filter (where ${matches})::int as shown, count(*)::int as total
      from session s join person p on p.id = s.person_id where ${LIVE(now)}`,
  ]);
  const { shown = 0, total = 0 } = counts ?? {};
  return { rows, shown, total, page, pages: Math.max(1, Math.ceil(shown / take)) };
}

/** A session that was not ended yet; with `ownOnly`, somebody else's does not exist. */
export async function lockSession(
  tx: Tx,
  sessionId: string,
  scope: Scope,
  { ownOnly }: { ownOnly: boolean },
): Promise<SessionSubject | null> {
  await tx.$queryRaw`select 1 from session where id = ${sessionId}::uuid for update`;
  const found = await tx.session.findFirst({
    where: { id: sessionId, revokedAt: null, ...(ownOnly ? { personId: scope.personId } : {}) },
    select: { id: true, personId: true, person: { select: { loginName: true, nameZh: true } } },
  });
  return found && { id: found.id, personId: found.personId, personLabel: labelOf(found.person) };
}

export async function endSession(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.session.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: now } });
}

export type SignOutSubject = { personId: string; personLabel: string; liveSessions: number };

export async function lockPersonSessions(
  tx: Tx,
  personId: string,
  _scope: Scope,
): Promise<SignOutSubject | null> {
  await tx.$queryRaw`select 1 from person where id = ${personId}::uuid for update`;
  const person = await tx.person.findUnique({
    where: { id: personId },
    select: {
      loginName: true,
      nameZh: true,
      _count: { select: { sessions: { where: { revokedAt: null } } } },
    },
  });
  return person && { personId, personLabel: labelOf(person), liveSessions: person._count.sessions };
}

/** Ends a person's sessions and answers with the trail's record of it. */
export async function signOutEverywhere(tx: Tx, personId: string, label: string, now: Date, except?: string) {
  const ended = await revokeSessions(tx, personId, now, except);
  return { type: "person", id: personId, label, after: { sessionsEnded: ended } };
}
