import type { Db } from "@/lib/db/client";
import { fromDatabaseDate } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import type { TimelineEntry } from "./timeline";

/** What happened and was issued; target dates are added by the reader, who knows the original from the moved. */
export async function findTimelineEntries(db: Db, planId: string, _scope: Scope): Promise<TimelineEntry[]> {
  const [events, meetings, documents] = await Promise.all([
    db.planEvent.findMany({ where: { planId } }),
    db.meeting.findMany({
      where: { planId },
      select: { code: true, heldOn: true, titleZh: true, titleEn: true },
    }),
    db.policyDocument.findMany({
      where: { planId },
      select: { code: true, datedOn: true, datePrecision: true, titleZh: true, titleEn: true },
    }),
  ]);
  return [
    ...events.map((event) => ({ ...entry("event", event.id, event.heldOn, event), href: null })),
    ...meetings.map((m) => ({ ...entry("meeting", m.code, m.heldOn, m), href: `/meetings/${m.code}` })),
    ...documents.map((d) => ({
      ...entry("document", d.code, d.datedOn, d),
      precision: d.datePrecision,
      href: `/documents/${d.code}`,
    })),
  ];
}

function entry(
  kind: TimelineEntry["kind"],
  key: string,
  date: Date,
  { titleZh, titleEn }: { titleZh: string; titleEn: string },
) {
  return {
    kind,
    key: `${kind}-${key}`,
    date: fromDatabaseDate(date),
    precision: "DAY" as const,
    titleZh,
    titleEn,
  };
}
