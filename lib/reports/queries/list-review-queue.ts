import { loadCalendar } from "@/lib/calendar/calendar.store";
import { withAges } from "@/lib/calendar/working-age";
import { query } from "@/lib/kernel/query";
import { mayReadReviews } from "../decision.policy";
import { type QueueRow, queueOf, type WaitingReport } from "../review";
import { listReviewQueueInput } from "../review.schema";
import { findApprovedBefore, findWaiting } from "../review.store";

/** What waits for the reviewer, the longest waiting first. */
export const listReviewQueue = query({
  name: "reports.list-review-queue",
  input: listReviewQueueInput,
  allow: (actor) => mayReadReviews(actor),
  read: async (db, { page, take, ...filter }, scope, { today, actor }) => {
    const waiting = await findWaiting(db, scope);
    const queue = queueOf(waiting, filter, actor.personId);
    const pages = Math.max(1, Math.ceil(queue.length / take));
    const shown = Math.min(page, pages);
    const onPage = queue.slice((shown - 1) * take, shown * take);
    const ids = onPage.map(({ reportId }) => reportId);
    const [before, calendar] = [await findApprovedBefore(db, ids, scope), await loadCalendar(db, scope)];
    const aged = withAges(onPage, ({ submittedAt }) => submittedAt, today, calendar);
    const rows: QueueRow[] = aged.map((one) => ({ ...one, before: before.get(one.reportId) ?? null }));
    return {
      ...{ rows, count: queue.length, total: waiting.length, page: shown, pages },
      choices: choicesOf(waiting),
    };
  },
});

/** What can be filtered by: only what waits. */
function choicesOf(waiting: readonly WaitingReport[]) {
  const units = new Map(waiting.map((one) => [one.unitCode, one]));
  return {
    units: [...units.values()].map(({ unitCode, nameZh, nameEn }) => ({ code: unitCode, nameZh, nameEn })),
    measures: [...new Set(waiting.map((one) => one.measureCode))].sort(),
    periods: [...new Set(waiting.map((one) => one.period))].sort().reverse(),
  };
}
