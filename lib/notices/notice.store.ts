import { type Db, rowsOf, type Tx } from "@/lib/db/client";
import type { Scope } from "@/lib/kernel/scope";
import { eventOf } from "./event";
import type { Notice, NoticePage } from "./notice";
import { byDay } from "./notice";
import { placeOf } from "./place";
import type { Reason } from "./recipients";

/** Nobody reads a larger number than "99+" off a bell. */
export const COUNTED = 100;

const NOTICE = { id: true, at: true, readAt: true, name: true, reason: true, payload: true } as const;

type Filter = { show: "all" | "unread"; page: number; take: number };

/** The reader's own, newest first. */
export async function listNotices(db: Db, { show, page, take }: Filter, scope: Scope): Promise<NoticePage> {
  const own = { personId: scope.personId };
  const where = show === "unread" ? { ...own, readAt: null } : own;
  const [rows, total, unread, newest, units] = await Promise.all([
    db.notice.findMany({
      where,
      select: NOTICE,
      orderBy: [{ at: "desc" }, { eventId: "desc" }],
      take,
      skip: (page - 1) * take,
    }),
    db.notice.count({ where }),
    db.notice.count({ where: { ...own, readAt: null } }),
    // Ids grow with the time of delivery, which `at`, the time of the event, does not.
    db.notice.findFirst({ where: own, select: { id: true }, orderBy: { id: "desc" } }),
    db.unit.findMany({ select: { code: true, shortNameZh: true } }),
  ]);
  return {
    days: byDay(rows.flatMap(noticeOf)),
    unitNames: Object.fromEntries(
      units.map(({ code, shortNameZh }) => [code, { zh: shortNameZh, en: code }]),
    ),
    unread,
    total,
    page,
    pages: Math.max(1, Math.ceil(total / take)),
    newest: newest?.id ?? null,
  };
}

/** How many of the reader's own are unread; no more than `COUNTED` are looked at. */
export async function countUnread(scope: Scope): Promise<number> {
  const [row] = await rowsOf<{ unread: number }>("unread", UNREAD, [scope.personId, COUNTED]);
  return row?.unread ?? 0;
}

const UNREAD = `
  select count(*)::int as unread
  from (select from notice where person_id = $1::uuid and read_at is null limit $2::int) n`;

/** One of the reader's own. */
export async function findNotice(db: Db, id: string, scope: Scope): Promise<Notice | null> {
  const found = await db.notice.findFirst({ where: { id, personId: scope.personId }, select: NOTICE });
  return found ? (noticeOf(found)[0] ?? null) : null;
}

export async function markRead(tx: Tx, personId: string, id: string, at: Date): Promise<void> {
  await tx.notice.updateMany({ where: { id, personId, readAt: null }, data: { readAt: at } });
}

export async function markReadUpTo(tx: Tx, personId: string, upTo: string, at: Date): Promise<number> {
  const { count } = await tx.notice.updateMany({
    where: { personId, readAt: null, id: { lte: upTo } },
    data: { readAt: at },
  });
  return count;
}

type Row = { id: string; at: Date; readAt: Date | null; name: string; reason: string; payload: unknown };

/** None for an event that the program no longer knows. */
function noticeOf({ name, payload, reason, ...row }: Row): Notice[] {
  const event = eventOf(name, payload);
  if (!event) return [];
  return [{ ...row, reason: reason as Reason, event, place: placeOf(event, reason as Reason) }];
}
