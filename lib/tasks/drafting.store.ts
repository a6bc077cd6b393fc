import type { Db } from "@/lib/db/client";
import { type CalendarDate, fromDatabaseDate } from "@/lib/kernel/calendar-date";
import { groupedBy } from "@/lib/kernel/grouped-by";
import type { Scope } from "@/lib/kernel/scope";
import { faultsBeforeAssignment, nextTaskCode } from "./draft";
import { signClock } from "./signature.store";
import { signByDate } from "./signing";
import { type Task, wordingOf } from "./task";
import { TASK_SELECT, taskOf, UNIT_NAMES, visibleTasks, WORDING_SELECT } from "./task.store";
import type { AssignmentPreview, DraftFormView, DraftLine } from "./task-view";
import { frameOn, type WordingFrame } from "./task-wording";
import { wordingGrounds } from "./wording-grounds.store";

const TITLED = { code: true, titleZh: true, titleEn: true } as const;

/** What the wording form offers to choose from. */
export async function draftFormChoices(
  db: Db,
  planId: string,
  today: CalendarDate,
  scope: Scope,
): Promise<DraftFormView> {
  const [plan, measures, units, documents, meetings, grounds] = await Promise.all([
    db.plan.findUniqueOrThrow({ where: { id: planId }, select: { windowStart: true, windowEnd: true } }),
    db.measure.findMany({
      where: { planId },
      orderBy: { ordinal: "asc" },
      select: { ...TITLED, tasks: { select: { code: true } } },
    }),
    db.unit.findMany({ orderBy: { protocolRank: "asc" }, select: UNIT_NAMES }),
    db.policyDocument.findMany({
      where: { planId },
      orderBy: { datedOn: "asc" },
      select: { ...TITLED, number: true },
    }),
    db.meeting.findMany({ where: { planId }, orderBy: { heldOn: "desc" }, select: TITLED }),
    wordingGrounds(db, planId, scope),
  ]);
  const { members } = frameOn(grounds, today);
  return {
    windowStart: fromDatabaseDate(plan.windowStart),
    windowEnd: fromDatabaseDate(plan.windowEnd),
    measures: measures.map(({ tasks, ...measure }) => ({
      ...measure,
      nextCode: nextTaskCode(
        measure.code,
        tasks.map(({ code }) => code),
      ),
    })),
    units: units.map((unit) => ({ ...unit, isMember: members.has(unit.code) })),
    documents,
    meetings,
  };
}

/** All drafts of a plan in order of their codes, with what keeps each from being assigned. */
export async function listedDrafts(
  db: Db,
  planId: string,
  today: CalendarDate,
  scope: Scope,
): Promise<DraftLine[]> {
  const [drafts, grounds] = await Promise.all([
    draftsOf(db, planId, scope),
    wordingGrounds(db, planId, scope),
  ]);
  const frame = frameOn(grounds, today);
  return drafts.map((draft) => lineOf(draft, frame));
}

/** What each unit will receive when these drafts are assigned now. */
export async function previewAssignment(
  db: Db,
  planId: string,
  codes: readonly string[],
  { now, today }: { now: Date; today: CalendarDate },
  scope: Scope,
): Promise<AssignmentPreview> {
  const [all, grounds, clock] = await Promise.all([
    draftsOf(db, planId, scope),
    wordingGrounds(db, planId, scope),
    signClock(db, planId, scope),
  ]);
  const drafts = all.filter(({ code }) => codes.includes(code));
  const frame = frameOn(grounds, today);
  const parts = drafts.flatMap((draft) => draft.units.map((part) => ({ draft, part })));
  const units = [...groupedBy(parts, ({ part }) => part.unitCode).values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const tasks = group.map(({ draft: { code, title, titleEn }, part: { role, part, dueOn } }) => {
      return { code, title, titleEn, role, part, dueOn };
    });
    return [{ unit: namesOf(first.part), tasks }];
  });
  const rule = clock.ruleAt(now);
  return {
    drafts: drafts.map((draft) => lineOf(draft, frame)),
    missing: codes.filter((code) => !drafts.some((draft) => draft.code === code)),
    units,
    rule,
    signBy: signByDate(now, rule, clock.calendar),
  };
}

async function draftsOf(db: Db, planId: string, scope: Scope): Promise<Task[]> {
  const rows = await db.task.findMany({
    where: { AND: [{ planId, stage: "DRAFT" }, visibleTasks(scope)] },
    orderBy: { code: "asc" },
    select: { ...TASK_SELECT, currentVersion: { select: WORDING_SELECT } },
  });
  return rows.flatMap(({ currentVersion, ...row }) => (currentVersion ? [taskOf(row, currentVersion)] : []));
}

function lineOf(draft: Task, frame: WordingFrame): DraftLine {
  const { code, title, titleEn, measureCode, dueOn, version, units } = draft;
  return {
    ...{ code, title, titleEn, measureCode, dueOn, version },
    lead: units.filter(({ role }) => role === "LEAD").map(namesOf)[0] ?? null,
    supports: units.filter(({ role }) => role === "SUPPORT").map(namesOf),
    faults: faultsBeforeAssignment(wordingOf(draft), frame),
  };
}

function namesOf({ unitCode, nameZh, nameEn, shortNameZh }: Task["units"][number]) {
  return { code: unitCode, nameZh, nameEn, shortNameZh };
}
