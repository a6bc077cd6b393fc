import { type CalendarDate, shanghaiDateAt } from "@/lib/kernel/calendar-date";
import { groupedBy } from "@/lib/kernel/grouped-by";
import type { ActedBy, NoticeEvent } from "./event";
import type { Reason } from "./recipients";

/** An event that concerns a person (通知), and why he is told. */
export type Notice = {
  id: string;
  at: Date;
  readAt: Date | null;
  reason: Reason;
  event: NoticeEvent & ActedBy;
  place: string | null;
};

export type NoticePage = {
  days: { day: CalendarDate; notices: Notice[] }[];
  /** Short names of the units the notices speak of, by code. */
  unitNames: Record<string, { zh: string; en: string }>;
  unread: number;
  /** Under the filter. */
  total: number;
  page: number;
  pages: number;
  /** The last one that has reached the reader. */
  newest: string | null;
};

/** By the day in Beijing, in the order given. */
export function byDay(notices: readonly Notice[]): NoticePage["days"] {
  const groups = groupedBy(notices, ({ at }) => shanghaiDateAt(at));
  return [...groups].map(([day, group]) => ({ day, notices: group }));
}
