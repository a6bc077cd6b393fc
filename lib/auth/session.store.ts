import type { Db, Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { Role } from "./role";

export type SessionLimits = { idleMinutes: number; absoluteHours: number };

/** How stale "last seen" may be before a request writes it again. */
const SEEN_EVERY_SECONDS = 60;

type LiveRow = {
  personId: string;
  loginName: string;
  nameZh: string;
  nameEn: string;
  role: Role;
  unitId: string;
  unitCode: string;
  readOnly: boolean;
  seenSecondsAgo: number;
};

/**
 * The actor behind a session, read anew on every request: a person disabled, an appointment
 * ended or a session revoked a second ago is gone now.
 */
export async function findLiveActor(
  db: Db,
  sessionId: string,
  now: Date,
  today: CalendarDate,
  limits: SessionLimits,
): Promise<Actor | null> {
  const rows = await db.$queryRaw<LiveRow[]>`
    select p.id as "personId", p.login_name as "loginName", p.name_zh as "nameZh", p.name_en as "nameEn",
           a.role::text as "role", a.unit_id as "unitId", u.code as "unitCode",
           s.read_only as "readOnly",
           extract(epoch from ${now}::timestamptz - s.last_seen_at)::int as "seenSecondsAgo"
    from session s
    join person p on p.id = s.person_id
    join appointment a on a.person_id = p.id
     and daterange(a.from_date, a.to_date) @> ${today}::date
    join unit u on u.id = a.unit_id
    where s.id = ${sessionId}::uuid
      and s.revoked_at is null
      and s.expires_at > ${now}::timestamptz
      and s.last_seen_at > ${now}::timestamptz - make_interval(mins => ${limits.idleMinutes}::int)
      and p.disabled_at is null`;
  const row = rows[0];
  if (!row) return null;
  const { seenSecondsAgo, ...person } = row;
  if (seenSecondsAgo > SEEN_EVERY_SECONDS) {
    await db.$executeRaw`update session set last_seen_at = ${now}::timestamptz where id = ${sessionId}::uuid`;
  }
  return { ...person, sessionId };
}

export async function insertSession(
  tx: Tx,
  session: {
    personId: string;
    now: Date;
    limits: SessionLimits;
    address: string;
    userAgent: string;
    readOnly: boolean;
  },
): Promise<string> {
  const { personId, now, limits, address, userAgent, readOnly } = session;
  const row = await tx.session.create({
    data: {
      personId,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + limits.absoluteHours * 3_600_000),
      address: address.slice(0, 100),
      userAgent: userAgent.slice(0, 300),
      readOnly,
    },
    select: { id: true },
  });
  return row.id;
}

/** Ends every live session of a person, but for the one he acts in when it is named. */
export async function revokeSessions(tx: Tx, personId: string, now: Date, except?: string): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: { personId, revokedAt: null, ...(except ? { id: { not: except } } : {}) },
    data: { revokedAt: now },
  });
  return count;
}
