import type { Db } from "@/lib/db/client";
import { type CalendarDate, fromDatabaseDate, toDatabaseDate } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import { UNIT_NAMES } from "@/lib/tasks/task.store";
import type { MeetingHeld } from "./span";

const TITLED = { code: true, titleZh: true, titleEn: true } as const;

/** Meetings held until a day, the last first. */
export async function findMeetingsHeld(
  db: Db,
  planId: string,
  until: CalendarDate,
  _scope: Scope,
): Promise<MeetingHeld[]> {
  const meetings = await db.meeting.findMany({
    where: { planId, heldOn: { lte: toDatabaseDate(until) } },
    orderBy: [{ heldOn: "desc" }, { code: "asc" }],
    select: { ...TITLED, kind: true, heldOn: true },
  });
  return meetings.map((meeting) => ({ ...meeting, heldOn: fromDatabaseDate(meeting.heldOn) }));
}

/** The parts of a plan and the units that changes can be narrowed to. */
export async function findChoices(db: Db, planId: string, _scope: Scope) {
  const [themes, units] = await Promise.all([
    db.theme.findMany({
      where: { planId },
      orderBy: { ordinal: "asc" },
      select: { ...TITLED, measures: { select: { id: true, ...TITLED }, orderBy: { ordinal: "asc" } } },
    }),
    db.unit.findMany({
      where: { memberships: { some: { planId } } },
      orderBy: { protocolRank: "asc" },
      select: { id: true, ...UNIT_NAMES },
    }),
  ]);
  return { themes, units };
}
export type FoundChoices = Awaited<ReturnType<typeof findChoices>>;
