import { loadCalendar } from "@/lib/calendar/calendar.store";
import { addWorkingDays } from "@/lib/calendar/working-day";
import { isRefusal } from "@/lib/kernel/outcome";
import { query } from "@/lib/kernel/query";
import { leadOf, partOf } from "@/lib/tasks/task";
import { findTaskById } from "@/lib/tasks/task.store";
import { WORKING_DAYS_TO_CORRECT } from "../decision";
import { mayReadReviews } from "../decision.policy";
import { plannedBy } from "../draft";
import { lastDayOf } from "../period";
import { findPeriod } from "../period.store";
import { findReport, lastApproved, quotableOf, submissionsOf } from "../report.store";
import { figureChanges, placeIn, queueOf, type ReviewView, textChange } from "../review";
import { readReviewInput } from "../review.schema";
import { findReportIds, findReportPeople, findWaiting } from "../review.store";

/** One report beside the last approved one, with all the reviewer needs to decide, and its place in the queue. */
export const readReview = query({
  name: "reports.read-review",
  input: readReviewInput,
  allow: (actor) => mayReadReviews(actor),
  read: async (db, { reportId, ...filter }, scope, { today, actor }): Promise<ReviewView | null> => {
    const report = await findReport(db, reportId, scope);
    const people = report && (await findReportPeople(db, reportId, scope));
    const task = report && (await findTaskById(db, report.taskId, scope));
    const submissions = report ? await submissionsOf(db, reportId, scope) : [];
    const current = submissions.at(-1);
    if (!report || !people || !task || !current) return null;
    const { id, taskId, unitId, unitCode, period, state, correctUntil, authors } = report;
    const [last, window, waiting, calendar, ids] = await Promise.all([
      lastApproved(db, taskId, unitId, { period }, scope),
      findPeriod(db, task.planId, period, scope),
      findWaiting(db, scope),
      loadCalendar(db, scope),
      findReportIds(db, { taskId, period }, scope),
    ]);
    const isLead = leadOf(task) === unitCode;
    const supports = task.units.filter((unit) => unit.unitCode !== unitCode);
    const parts = isLead
      ? await quotableOf(db, { taskId, period, unitIds: supports.map((unit) => unit.unitId) }, scope)
      : [];
    const part = partOf(task, unitCode);
    const proposed = addWorkingDays(today, WORKING_DAYS_TO_CORRECT, calendar);
    const text = (key: "done" | "next" | "problems") => textChange(last?.submission[key] ?? "", current[key]);
    return {
      report: {
        ...{ id, state, period, unitCode, correctUntil, authors, role: current.role },
        nameZh: people.unit.nameZh,
        nameEn: people.unit.nameEn,
        part: part?.part ?? "",
        partDueOn: part?.dueOn ?? null,
        signers: submissions.map(({ signedOffById }) => signedOffById),
        authorNames: people.authors.map(({ person }) => person),
      },
      ...{ task, window, current, submissions, last, today },
      texts: { done: text("done"), next: text("next"), problems: text("problems") },
      figures: isLead ? figureChanges(task.indicators, last?.submission ?? null, current) : [],
      planned: isLead
        ? plannedBy(task.milestones, task.dueOn, lastDayOf(period))
        : plannedBy([], part?.dueOn ?? task.dueOn, lastDayOf(period)),
      supporters: parts.map((one) => ({
        ...one,
        reportId: ids.get(one.unitCode) ?? "",
        part: partOf(task, one.unitCode)?.part ?? "",
        quoted: current.quotes.some(({ submissionId }) => submissionId === one.submissionId),
      })),
      place: placeIn(queueOf(waiting, filter, actor.personId), id),
      correctUntilProposed: isRefusal(proposed) ? null : proposed,
    };
  },
});
