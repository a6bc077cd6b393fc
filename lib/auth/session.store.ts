import { rowsOf, type Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { Role } from "./role";

export type SessionLimits = { idleMinutes: number; absoluteHours: number };

/** How stale "last seen" may be before a request writes it again. */
const SEEN_EVERY_SECONDS = 60;
const WRITE_SEEN_AFTER_MS = 10_000;

type LiveRow = {
  personId: string;
  loginName: string;
  nameZh: string;
  nameEn: string;
  role: Role;
  unitId: string;
  unitCode: string;
  readOnly: boolean;
  seenLongAgo: boolean;
};

const LIVE_ACTOR = `
  select p.id as "personId", p.login_name as "loginName", p.name_zh as "nameZh", p.name_en as "nameEn",
         a.role::text as "role", a.unit_id as "unitId", u.code as "unitCode", s.read_only as "readOnly",
         s.last_seen_at < $2::timestamptz - make_interval(secs => $5::int) as "seenLongAgo"
  from session s
  join person p on p.id = s.person_id
  join appointment a on a.person_id = p.id and daterange(a.from_date, a.to_date) @> $3::date
  join unit u on u.id = a.unit_id
  where s.id = $1::uuid
    and s.revoked_at is null
    and s.expires_at > $2::timestamptz
    and s.last_seen_at > $2::timestamptz - make_interval(mins => $4::int)
    and p.disabled_at is null`;

/**
 * The actor behind a session, read anew on every request: a person disabled, an appointment
 * ended or a session revoked a second ago is gone now.
 */
export async function findLiveActor(
  sessionId: string,
  now: Date,
  today: CalendarDate,
  limits: SessionLimits,
): Promise<Actor | null> {
  const [row] = await rowsOf<LiveRow>("live-actor", LIVE_ACTOR, [
    sessionId,
    now,
    today,
    limits.idleMinutes,
    SEEN_EVERY_SECONDS,
  ]);
  if (!row) return null;
  const { seenLongAgo, ...person } = row;
  if (seenLongAgo) noteSeen(sessionId, now);
  return { ...person, sessionId };
}

const seen = new Map<string, Date>();
let writing: NodeJS.Timeout | undefined;

/** Everybody's at once: each transaction ends the keeping of answers (lib/db/memo.ts), and sixty people write sixty a minute. */
function noteSeen(sessionId: string, at: Date): void {
  seen.set(sessionId, at);
  writing ??= setTimeout(() => void writeSeen().catch(() => undefined), WRITE_SEEN_AFTER_MS).unref();
}

/** What could not be written, the next request notes again. */
export async function writeSeen(): Promise<void> {
  clearTimeout(writing);
  writing = undefined;
  const noted = [...seen];
  seen.clear();
  if (noted.length === 0) return;
  await rowsOf(
    "write-seen",
    `update session s set last_seen_at = greatest(s.last_seen_at, n.at)
     from unnest($1::uuid[], $2::timestamptz[]) n (id, at) where s.id = n.id`,
    [noted.map(([id]) => id), noted.map(([, at]) => at)],
  );
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
