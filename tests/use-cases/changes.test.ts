import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { type ChangeKind, type ChangeSection, FIRST_LINES } from "@/lib/changes/change";
import type { ChangesView, LinesOf } from "@/lib/changes/change-view";
import { lightDirection, ratingDirection } from "@/lib/changes/direction";
import { readChanges } from "@/lib/changes/queries/read-changes";
import { summariseChanges } from "@/lib/changes/queries/summarise-changes";
import { db } from "@/lib/db/client";
import { adoptDefinitionCommand } from "@/lib/indicators/commands/adopt-definition";
import { publishObservationCommand } from "@/lib/indicators/commands/publish-observation";
import { reviseObservationCommand } from "@/lib/indicators/commands/revise-observation";
import { toDatabaseDate } from "@/lib/kernel/calendar-date";
import { conveneMeetingCommand } from "@/lib/meetings/commands/convene-meeting";
import { moveTargetDateCommand } from "@/lib/plan/commands/move-target-date";
import { listTaskReadings } from "@/lib/progress/queries/list-task-readings";
import { RATINGS, type Rating } from "@/lib/progress/reading";
import type { Wording } from "@/lib/tasks/task";
import { insertVersion, takeStep } from "@/lib/tasks/task.store";
import type { StepKind } from "@/lib/tasks/task-step";
import { endMembershipCommand } from "@/lib/units/commands/end-membership";
import { recordMembershipCommand } from "@/lib/units/commands/record-membership";
import { reviseMembershipCommand } from "@/lib/units/commands/revise-membership";
import { approveRulesVersion } from "@/lib/working-rules/commands/approve-rules-version";
import type { CastMember } from "@/prisma/demonstration/cast";
import { as, closeDatabase, NOW, valueOf } from "../support/act";
import { cast } from "../support/cast";
import { raisedDifficulty, unsolvedDifficulty } from "../support/difficulty-scene";
import { assignedInstruction, closedInstruction, writtenInstruction } from "../support/instruction-scene";
import {
  approvedReport,
  assignedTask,
  draftTask,
  personId,
  type SceneTask,
  submittedReport,
  WORDING,
} from "../support/scene";
import { resetDatabase } from "../support/test-database";

beforeEach(resetDatabase);
afterAll(closeDatabase);

const instant = (day: string) => new Date(`${day}T02:00:00Z`);
const on = (member: CastMember, day: string) => as(member, { now: instant(day), today: day });
const coordinatorOn = (day: string) => on(cast.coordinator, day);

const ask = async (input: object = {}, member: CastMember = cast.coordinator): Promise<ChangesView> =>
  valueOf(await as(member).ask(readChanges, { since: "2025-03-31", ...input }));
const linesOf = async <Section extends ChangeSection>(
  section: Section,
  input: object = {},
  member?: CastMember,
): Promise<LinesOf[Section][]> => (await ask(input, member)).lines[section];
const counted = ({ counts }: ChangesView) =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0)) as Partial<
    Record<ChangeKind, number>
  >;

async function step(task: SceneTask, kind: StepKind, day: string, reason = "原因"): Promise<void> {
  const byId = await personId(cast.coordinator);
  await db().$transaction((tx) => takeStep(tx, task.id, { kind, at: instant(day), byId, reason }));
}

async function reword(
  task: SceneTask,
  over: Partial<Wording>,
  day: string,
  ground: "AMENDMENT" | "EXTENSION" = "AMENDMENT",
): Promise<void> {
  const byId = await personId(cast.coordinator);
  await db().$transaction(async (tx) => {
    const header = { ground, reason: "据实调整", at: instant(day), byId, mustSign: [] };
    const versionNumber = await tx.taskVersion.count({ where: { taskId: task.id } });
    await insertVersion(tx, { id: task.id, versionNumber }, { ...WORDING, ...over }, header);
  });
}

type Rated = {
  unit?: "MOE" | "MIIT";
  period: string;
  progress?: number;
  own?: Rating;
  theirs?: Rating;
  day: string;
};

/** Approved on a day, with the unit's rating and the coordinator's. */
async function rated(task: SceneTask, { unit, period, progress, own, theirs = "ON_TRACK", day }: Rated) {
  const report = await submittedReport(task, {
    unit,
    period,
    progress,
    selfRating: own,
    submittedAt: instant(day),
  });
  const byId = await personId(cast.secondCoordinator);
  const ratingReason = theirs === "ON_TRACK" ? "" : "进展偏慢";
  await db().reportDecision.create({
    data: {
      ...{ submissionId: report.submissionId, kind: "APPROVED", at: instant(day), byId },
      ...{ rating: theirs, ratingReason },
    },
  });
  return report;
}

async function decide(submissionId: string, kind: "APPROVED" | "REOPENED", day: string): Promise<void> {
  const byId = await personId(cast.secondCoordinator);
  const rating = kind === "APPROVED" ? ("ON_TRACK" as const) : null;
  await db().reportDecision.create({
    data: { submissionId, kind, at: instant(day), byId, reason: "数字有误", rating },
  });
}

/** Reopened on the one day, handed in and approved with another figure on the other. */
async function corrected(
  report: { reportId: string; submissionId: string },
  days: [reopened: string, approved: string],
  progress: number,
): Promise<void> {
  await decide(report.submissionId, "REOPENED", days[0]);
  const first = await db().reportSubmission.findUniqueOrThrow({ where: { id: report.submissionId } });
  const { id: _id, findings: _findings, ...rest } = first;
  const { id } = await db().reportSubmission.create({
    data: { ...rest, number: 2, progress, submittedAt: instant(days[1]) },
  });
  await decide(id, "APPROVED", days[1]);
}

describe("tasks", () => {
  it("added, completed, struck off, reopened and removed in the span are told with who, when and why", async () => {
    const task = await assignedTask();
    await step(task, "COMPLETED", "2025-04-10");
    await step(task, "STRUCK_OFF", "2025-04-20");
    await step(task, "REOPENED", "2025-05-10", "成果未达标");
    await step(task, "CANCELLED", "2025-06-02", "并入其他任务");
    const view = await ask();
    expect(counted(view)).toMatchObject({ COMPLETED: 1, STRUCK_OFF: 1, REOPENED: 1, REMOVED: 1 });
    expect(view.lines.tasks.map(({ kind }) => kind)).toEqual([
      "REMOVED",
      "REOPENED",
      "COMPLETED",
      "STRUCK_OFF",
    ]);
    expect(view.lines.tasks[0]).toMatchObject({
      task: { code: task.code, title: WORDING.title },
      before: "ASSIGNED",
      after: "CANCELLED",
      at: instant("2025-06-02"),
      by: { nameZh: cast.coordinator.nameZh },
      reason: "并入其他任务",
      passing: false,
    });
    expect(view.lines.tasks[1]).toMatchObject({ before: "STRUCK_OFF", after: "ASSIGNED" });
    expect(counted(await ask({ since: "2025-05-10", until: "2025-06-01" }))).not.toHaveProperty("REOPENED");
    expect(counted(await ask({ since: "2025-05-09", until: "2025-05-10" }))).toMatchObject({ REOPENED: 1 });
  });

  it("added and removed within the span show as both", async () => {
    const task = await assignedTask();
    await step(task, "CANCELLED", "2025-02-03");
    const lines = await linesOf("tasks", { since: "2024-12-31" });
    expect(lines.map(({ kind, passing }) => [kind, passing])).toEqual([
      ["REMOVED", true],
      ["ADDED", false],
    ]);
    expect(lines[1]).toMatchObject({ before: null, after: "ASSIGNED" });
  });

  it("in draft are nobody's to hear of", async () => {
    await draftTask();
    for (const member of [cast.coordinator, cast.leader, cast.moeLiaison]) {
      expect(counted(await ask({ since: "2024-12-31" }, member))).not.toHaveProperty("ADDED");
    }
  });
});

describe("wordings", () => {
  it("are told field by field, with their ground, reason and order, and the original date", async () => {
    const task = await assignedTask();
    await reword(
      task,
      { dueOn: "2026-03-31", milestones: [], meetingCode: "plenary-1" },
      "2025-04-10",
      "EXTENSION",
    );
    await reword(
      task,
      {
        ...{ dueOn: "2026-03-31", milestones: [], meetingCode: "plenary-1" },
        ...{ title: "梳理高校和科研机构存量专利", weight: 15, cadence: "QUARTERLY" },
        units: [...WORDING.units, { unitCode: "CAS", role: "SUPPORT", part: "评估", dueOn: "2025-10-31" }],
      },
      "2025-05-12",
    );
    const [moved, reworded] = await linesOf("wordings");
    expect(moved).toMatchObject({
      kind: "MOVED",
      number: 2,
      ground: "EXTENSION",
      reason: "据实调整",
      originalDueOn: "2025-12-31",
      document: { code: "guobanfa-2023-37" },
      meeting: { code: "plenary-1" },
      by: { nameZh: cast.coordinator.nameZh },
      at: instant("2025-04-10"),
    });
    expect(moved?.comparison.fields.map(({ field, before, after }) => [field, before, after])).toEqual([
      ["dueOn", "2025-12-31", "2026-03-31"],
      ["meetingCode", "", "plenary-1"],
    ]);
    expect(moved?.comparison.milestones.map(({ kind }) => kind)).toEqual(["removed", "removed"]);
    expect(reworded).toMatchObject({ kind: "REWORDED", number: 3, ground: "AMENDMENT" });
    expect(reworded?.comparison.fields.map(({ field }) => field)).toEqual(["title", "weight", "cadence"]);
    expect(reworded?.comparison.units).toMatchObject([{ kind: "added", name: "CAS" }]);
    expect(reworded?.units.map(({ code }) => code)).toEqual(["MOE", "MIIT", "CAS"]);
  });

  it("that move a part's date alone are moved dates too", async () => {
    const task = await assignedTask();
    const [lead, support] = WORDING.units as [Wording["units"][number], Wording["units"][number]];
    await reword(task, { units: [lead, { ...support, dueOn: "2025-12-15" }] }, "2025-05-12", "EXTENSION");
    expect(counted(await ask())).toMatchObject({ MOVED: 1 });
  });

  it("name the task as it was worded at the end of the span", async () => {
    const task = await assignedTask();
    await step(task, "COMPLETED", "2025-04-10");
    await reword(task, { title: "后来的名称" }, "2025-05-12");
    const titleUntil = async (until?: string) => (await linesOf("tasks", { until }))[0]?.task.title;
    expect(await titleUntil("2025-05-11")).toBe(WORDING.title);
    expect(await titleUntil()).toBe("后来的名称");
  });
});

describe("ratings", () => {
  it("of the lead and of each supporting unit, its own and the coordinator's, with who gave the later one", async () => {
    const task = await assignedTask();
    await rated(task, { period: "2025-03", own: "ON_TRACK", theirs: "AT_RISK", day: "2025-03-28" });
    await rated(task, { period: "2025-04", own: "OFF_TRACK", theirs: "ON_TRACK", day: "2025-04-28" });
    await rated(task, {
      unit: "MIIT",
      period: "2025-04",
      own: "ON_TRACK",
      theirs: "AT_RISK",
      day: "2025-04-29",
    });
    const lines = await linesOf("ratings");
    expect(
      lines.map(({ kind, unit, role, whose, before, after }) => [
        kind,
        unit.code,
        role,
        whose,
        before,
        after,
      ]),
    ).toEqual([
      ["RATING_WORSE", "MOE", "LEAD", "UNIT", "ON_TRACK", "OFF_TRACK"],
      ["RATING_WORSE", "MIIT", "SUPPORT", "COORDINATOR", null, "AT_RISK"],
      ["RATING_BETTER", "MOE", "LEAD", "COORDINATOR", "AT_RISK", "ON_TRACK"],
    ]);
    expect(lines[0]).toMatchObject({
      by: { nameZh: cast.moeLiaison.nameZh },
      at: instant("2025-04-28"),
      period: "2025-04",
      reportUnit: "MOE",
    });
    expect(lines[1]).toMatchObject({
      by: { nameZh: cast.secondCoordinator.nameZh },
      at: instant("2025-04-29"),
      reason: "进展偏慢",
      reportUnit: "MIIT",
    });
  });

  it("lapse when the only report is reopened, and the one who reopened it is named", async () => {
    const task = await assignedTask();
    const report = await rated(task, { period: "2025-03", own: "AT_RISK", day: "2025-03-28" });
    await decide(report.submissionId, "REOPENED", "2025-04-15");
    const lines = await linesOf("ratings");
    expect(lines.map(({ kind, after }) => [kind, after])).toEqual([
      ["RATING_GONE", null],
      ["RATING_GONE", null],
    ]);
    expect(lines[0]).toMatchObject({
      by: { nameZh: cast.secondCoordinator.nameZh },
      at: instant("2025-04-15"),
    });
  });

  it("and lights are those of the task pages at both ends, and fall as the pure rules say", async () => {
    let seed = 7;
    const random = (below: number) => {
      seed = (Math.imul(seed ^ (seed >>> 15), 2_246_822_519) + 0x9e3779b9) >>> 0;
      return Math.floor((seed / 2 ** 32) * below);
    };
    const any = () => RATINGS[random(3)] ?? "ON_TRACK";
    const codes: string[] = [];
    for (let n = 0; n < 10; n++) {
      const task = await assignedTask(
        { dueOn: `2025-0${random(6) + 4}-15`, milestones: [] },
        `M01-${200 + n}`,
      );
      codes.push(task.code);
      for (const [period, day] of [
        ["2025-02", "2025-02-27"],
        ["2025-03", "2025-03-27"],
        ["2025-04", "2025-04-27"],
      ] as const) {
        for (const unit of ["MOE", "MIIT"] as const) {
          if (random(3) > 0)
            await rated(task, { unit, period, day, progress: random(101), own: any(), theirs: any() });
        }
      }
      if (random(3) === 0) await step(task, "COMPLETED", "2025-05-20");
    }
    const span = { since: "2025-03-31", until: "2025-06-10", all: "ratings" };
    const [view, lights, before, after] = await Promise.all([
      ask(span),
      linesOf("lights", { ...span, all: "lights" }),
      readings("2025-03-31"),
      readings("2025-06-10"),
    ]);
    const expectedRatings: string[] = [];
    const expectedLights: string[] = [];
    for (const code of codes) {
      for (const part of after[code]?.parts ?? []) {
        const was = before[code]?.parts.find((one) => one.unitCode === part.unitCode);
        for (const field of ["unitRating", "coordinatorRating"] as const) {
          const fell = ratingDirection(was?.[field] ?? null, part[field]);
          if (fell) expectedRatings.push(`${code} ${part.unitCode} ${field} RATING_${fell}`);
        }
        const whole = part.role === "LEAD";
        const light = whole ? after[code]?.light : part.light;
        const lightBefore = whole ? before[code]?.light : was?.light;
        const hushed = !whole && (after[code]?.light === "DONE" || after[code]?.light === "DONE_LATE");
        const changed = light && !hushed ? lightDirection(lightBefore ?? null, light) : null;
        if (changed) expectedLights.push(`${code} ${part.unitCode} LIGHT_${changed}`);
      }
    }
    const fieldOf = { UNIT: "unitRating", COORDINATOR: "coordinatorRating" } as const;
    const told = view.lines.ratings.map(
      ({ task, unit, whose, kind }) => `${task.code} ${unit.code} ${fieldOf[whose]} ${kind}`,
    );
    expect(told.sort()).toEqual(expectedRatings.sort());
    expect(lights.map(({ task, unit, kind }) => `${task.code} ${unit.code} ${kind}`).sort()).toEqual(
      expectedLights.sort(),
    );
    expect(expectedRatings.length).toBeGreaterThan(10);
    expect(expectedLights.length).toBeGreaterThan(5);

    async function readings(day: string) {
      return valueOf(await as(cast.coordinator).ask(listTaskReadings, { codes, on: day }));
    }
  });
});

describe("progress", () => {
  it("rose, fell, or stood still, by the lead's approved reports at both ends", async () => {
    const [rose, fell, still] = [await assignedTask(), await assignedTask(), await assignedTask()];
    for (const task of [rose, fell, still]) {
      await rated(task, { period: "2025-02", progress: 20, day: "2025-02-27" });
    }
    await rated(rose, { period: "2025-04", progress: 55, day: "2025-04-28" });
    const wrong = await rated(fell, { period: "2025-03", progress: 60, day: "2025-03-28" });
    await decide(wrong.submissionId, "REOPENED", "2025-04-15");
    const view = await ask();
    expect(view.lines.progress).toMatchObject([
      { kind: "PROGRESS_FELL", task: { code: fell.code }, before: 60, after: 20, period: "2025-02" },
      {
        ...{ kind: "PROGRESS_ROSE", task: { code: rose.code }, before: 20, after: 55, planned: 40 },
        ...{ by: { nameZh: cast.moeLiaison.nameZh }, at: instant("2025-04-28") },
      },
    ]);
    expect(view.lines.still).toMatchObject([
      { task: { code: still.code }, before: 20, after: 20, planned: 40, grade: 20, light: "BEHIND" },
    ]);
    expect(counted(await ask({ since: "2025-06-14" }))).toEqual({ PROGRESS_STILL: 3 });
  });

  it("of a report approved again with another figure is told old and new, by whom", async () => {
    const task = await assignedTask();
    const report = await rated(task, { period: "2025-04", progress: 40, day: "2025-04-28" });
    await corrected(report, ["2025-05-10", "2025-05-14"], 35);
    const same = await rated(await assignedTask(), { period: "2025-04", progress: 40, day: "2025-04-28" });
    await corrected(same, ["2025-05-10", "2025-05-14"], 40);
    const lines = await linesOf("reports");
    expect(lines).toMatchObject([
      {
        kind: "REPORT_CORRECTED",
        task: { code: task.code },
        unit: { code: "MOE" },
        period: "2025-04",
        before: 40,
        after: 35,
        by: { nameZh: cast.secondCoordinator.nameZh },
        reopenedBy: { nameZh: cast.secondCoordinator.nameZh },
        signedOffBy: { nameZh: cast.moeLiaison.nameZh },
        reason: "数字有误",
        at: instant("2025-05-14"),
      },
    ]);
    expect(await linesOf("reports", { until: "2025-05-13" })).toEqual([]);
  });
});

const VALUE = {
  ...{ code: "transfer-licence-filings", series: "all", definition: "1" },
  ...{
    periodZh: "2025年一季度",
    periodEn: "first quarter of 2025",
    periodStart: "2025-01-01",
    asOf: "2025-03-31",
  },
  ...{
    publishedOn: "2025-04-20",
    value: "15.10",
    qualifier: "EXACT",
    evidence: "SOURCED",
    sources: "S36, S30",
  },
};

describe("what is published", () => {
  it("are values, new and revised, told from the day they were entered, by whom", async () => {
    const { id } = valueOf(await coordinatorOn("2025-05-06").run(publishObservationCommand, VALUE));
    const revision = { ...VALUE, revises: id, value: "14.9", noteZh: "更正", publishedOn: "2025-05-20" };
    valueOf(await on(cast.secondCoordinator, "2025-06-03").run(reviseObservationCommand, revision));
    const lines = await linesOf("values", { since: "2025-05-05" });
    expect(lines).toMatchObject([
      {
        kind: "VALUE_REVISED",
        indicator: { code: VALUE.code },
        before: { value: "15.1" },
        after: { value: "14.9" },
        publishedOn: "2025-05-20",
        sources: ["S30", "S36"],
        by: { nameZh: cast.secondCoordinator.nameZh },
        at: instant("2025-06-03"),
      },
      {
        kind: "VALUE_PUBLISHED",
        before: null,
        by: { nameZh: cast.coordinator.nameZh },
        at: instant("2025-05-06"),
      },
    ]);
    // Published in April, entered in May: before it was entered nobody could have been told.
    expect(await linesOf("values", { since: "2025-04-19", until: "2025-05-05" })).toEqual([]);
    expect(counted(await ask({ since: "2025-05-10", until: "2025-06-02" }))).not.toHaveProperty(
      "VALUE_REVISED",
    );
  });

  it("and what came with the reference data is told from its publication, as nobody's doing", async () => {
    const lines = await linesOf("values", { since: "2024-12-30", until: "2024-12-31" });
    expect(lines[0]).toMatchObject({
      ...{ kind: "VALUE_REVISED", by: null, before: { value: "12.71" }, after: { value: "12.6" } },
      at: new Date("2024-12-30T16:00:00Z"),
    });
  });

  it("are targets' dates and what indicators count, with order and reason", async () => {
    valueOf(
      await coordinatorOn("2025-05-06").run(moveTargetDateCommand, {
        ...{ code: "T1", version: "1", toDate: "2026-06-30", documentCode: "guozhifayunzi-2025-16" },
        ...{ reasonZh: "据通知调整", reasonEn: "By the notice" },
      }),
    );
    valueOf(
      await coordinatorOn("2025-05-07").run(adoptDefinitionCommand, {
        ...{ code: VALUE.code, textZh: "新口径", textEn: "New definition", validFrom: "2025-01-01" },
      }),
    );
    expect(await linesOf("targets")).toMatchObject([
      {
        kind: "TARGET_MOVED",
        target: { code: "T1" },
        before: "2025-12-31",
        after: "2026-06-30",
        originalDueOn: "2025-12-31",
        document: { code: "guozhifayunzi-2025-16" },
        reasonZh: "据通知调整",
        by: { nameZh: cast.coordinator.nameZh },
        at: instant("2025-05-06"),
      },
      {
        kind: "DEFINITION_CHANGED",
        indicator: { code: VALUE.code },
        number: 2,
        afterZh: "新口径",
        comparable: false,
      },
    ]);
  });

  it("are interim targets set anew, point by point", async () => {
    const indicator = await db().indicator.findFirstOrThrow({ where: { code: VALUE.code } });
    const byId = await personId(cast.coordinator);
    const set = (number: number, day: string, points: [string, string][]) =>
      db().interimTargetVersion.create({
        data: {
          ...{
            indicatorId: indicator.id,
            number,
            at: instant(day),
            byId,
            groundsZh: "据工作安排",
            evidence: "JUDGED",
          },
          points: { create: points.map(([dueOn, quantity]) => ({ dueOn: toDatabaseDate(dueOn), quantity })) },
        },
      });
    await set(1, "2025-02-03", [
      ["2025-06-30", "30"],
      ["2025-12-31", "60"],
    ]);
    await set(2, "2025-05-08", [
      ["2025-06-30", "28"],
      ["2025-12-31", "60"],
      ["2025-09-30", "45"],
    ]);
    const [line] = await linesOf("targets");
    expect(line).toMatchObject({ kind: "INTERIM_RESET", number: 2, by: { nameZh: cast.coordinator.nameZh } });
    expect(
      line?.kind === "INTERIM_RESET" &&
        line.points.map(({ dueOn, before, after }) => [dueOn, Number(before), Number(after)]),
    ).toEqual([
      ["2025-06-30", 30, 28],
      ["2025-09-30", 0, 45],
    ]);
    expect(counted(await ask({ until: "2025-05-07" }))).not.toHaveProperty("INTERIM_RESET");
  });

  it("are units that joined and left", async () => {
    const terms = { role: "MEMBER", evidence: "B", sourceIds: "S1" };
    valueOf(
      await coordinatorOn("2025-05-06").run(recordMembershipCommand, {
        code: "NCA",
        joinedOn: "2025-05-01",
        ...terms,
      }),
    );
    const nbs = await db().membership.findFirstOrThrow({ where: { unit: { code: "NBS" } } });
    valueOf(
      await coordinatorOn("2025-05-20").run(endMembershipCommand, {
        ...{ membershipId: nbs.id, version: "1", leftOn: "2025-06-01" },
      }),
    );
    expect(await linesOf("mechanism")).toMatchObject([
      { kind: "UNIT_LEFT", unit: { code: "NBS" }, on: "2025-06-01", by: { nameZh: cast.coordinator.nameZh } },
      { kind: "UNIT_JOINED", unit: { code: "NCA" }, on: "2025-05-01", at: instant("2025-05-06") },
    ]);
    // Recorded on 20 May, left on 1 June: until then it is a member.
    expect(counted(await ask({ until: "2025-05-31" }))).toEqual({ UNIT_JOINED: 1 });
    expect(counted(await ask({ until: "2025-05-05" }))).toEqual({});
  });

  it("are rules that came into force, with the meeting that approved them", async () => {
    const planId = (await db().plan.findFirstOrThrow()).id;
    const meeting = await db().meeting.findFirstOrThrow({ where: { code: "plenary-1" } });
    const draft = await db().rulesVersion.create({
      data: {
        ...{ planId, number: 2, titleZh: "工作规则（修订）", titleEn: "Working rules, revised" },
        articles: {
          create: { number: 1, headingZh: "总则", headingEn: "General", textZh: "文", textEn: "Text" },
        },
      },
    });
    expect(counted(await ask())).toEqual({});
    const approval = { rulesId: draft.id, version: "1", meetingId: meeting.id, inForceFrom: "2025-05-15" };
    valueOf(await coordinatorOn("2025-05-06").run(approveRulesVersion, approval));
    expect(await linesOf("mechanism")).toMatchObject([
      {
        ...{ kind: "RULES_IN_FORCE", rules: { number: 2 }, inForceFrom: "2025-05-15", before: 1 },
        ...{ meeting: { code: "plenary-1" }, by: { nameZh: cast.coordinator.nameZh } },
      },
    ]);
    expect(counted(await ask({ until: "2025-05-14" }))).toEqual({});
    const first = await linesOf("mechanism", { since: "2023-11-08", until: "2023-11-09" });
    expect(first).toContainEqual(expect.objectContaining({ kind: "RULES_IN_FORCE", before: null, by: null }));
  });
});

describe("difficulties and instructions", () => {
  it("are told when raised, solved and declared unsolved", async () => {
    const task = await assignedTask();
    const { number } = await unsolvedDifficulty(task);
    await raisedDifficulty(task);
    const lines = await linesOf("difficulties");
    expect(lines.map(({ kind, before, after }) => [kind, before, after])).toEqual([
      ["DIFFICULTY_UNSOLVED", "ANSWERED", "UNSOLVED"],
      ["DIFFICULTY_RAISED", null, "RAISED"],
      ["DIFFICULTY_RAISED", null, "RAISED"],
    ]);
    expect(lines[0]).toMatchObject({
      ...{ number, task: { code: task.code }, unit: { code: "MOE" }, text: "口径仍未统一。" },
      by: { nameZh: cast.moeLiaison.nameZh },
    });
    expect(lines[1]).toMatchObject({ text: "请明确统一口径。", by: { nameZh: cast.moeStaff.nameZh } });
  });

  it("are told when written and closed, of what they are about and whose they are", async () => {
    const task = await assignedTask();
    await closedInstruction({ kind: "task", code: task.code });
    await writtenInstruction({ kind: "unit", code: "MOE" });
    const lines = await linesOf("instructions");
    expect(lines.map(({ kind, before, after }) => [kind, before, after])).toEqual([
      ["INSTRUCTION_WRITTEN", null, "WRITTEN"],
      ["INSTRUCTION_WRITTEN", null, "WRITTEN"],
      ["INSTRUCTION_CLOSED", "ANSWERED", "CLOSED"],
    ]);
    expect(lines[2]).toMatchObject({ task: { code: task.code }, unit: null, owner: { code: "MIIT" } });
    expect(lines).toContainEqual(
      expect.objectContaining({ task: null, owner: null, unit: expect.objectContaining({ code: "MOE" }) }),
    );
  });
});

describe("what is asked", () => {
  it("is usually since the last plenary for leaders, since the last period for the others", async () => {
    const planId = (await db().plan.findFirstOrThrow()).id;
    valueOf(
      await coordinatorOn("2025-03-01").run(conveneMeetingCommand, {
        ...{ planId, kind: "PLENARY", number: "2", titleZh: "第二次全体会议", titleEn: "Second plenary" },
        ...{ heldOn: "2025-03-20", evidence: "SOURCED" },
      }),
    );
    const usual = async (member: CastMember, until?: string) =>
      valueOf(await as(member).ask(readChanges, { until })).span;
    expect(await usual(cast.leader)).toMatchObject({
      ...{ usual: true, meeting: { code: "plenary-2" }, from: { date: "2025-03-20" } },
      until: { at: NOW, date: "2025-06-16" },
    });
    expect((await usual(cast.leader, "2025-03-20")).from.date).toBe("2023-11-09");
    for (const member of [cast.coordinator, cast.moeLiaison, cast.moeStaff]) {
      expect((await usual(member)).since).toEqual({ by: "PERIOD", period: "2025-05" });
    }
    expect((await ask({ since: "meeting:plenary-2" })).span.from.date).toBe("2025-03-20");
    expect((await ask({ since: "meeting:plenary-9" })).span).toMatchObject({ usual: true });
  });

  it("is narrowed to a kind, a measure, a theme or a unit", async () => {
    const task = await assignedTask();
    await step(task, "COMPLETED", "2025-04-10");
    await reword(task, { weight: 15 }, "2025-05-12");
    await raisedDifficulty(task);
    valueOf(await coordinatorOn("2025-05-06").run(publishObservationCommand, VALUE));
    const all = counted(await ask());
    const kind = await ask({ kind: "REWORDED" });
    expect(counted(kind)).toEqual(all);
    expect([kind.lines.wordings.length, kind.lines.tasks.length]).toEqual([1, 0]);
    const { theme } = await db().measure.findFirstOrThrow({
      where: { code: "M01" },
      include: { theme: true },
    });
    const ofTask = { COMPLETED: 1, REWORDED: 1, DIFFICULTY_RAISED: 1 };
    for (const filter of [{ measure: "M01" }, { theme: theme.code }, { unit: "MIIT" }]) {
      expect(counted(await ask(filter)), JSON.stringify(filter)).toMatchObject(ofTask);
    }
    expect(counted(await ask({ measure: "M14" }))).toEqual({});
    expect(counted(await ask({ unit: "NBS" }))).toEqual({});
    expect(counted(await ask({ measure: "M01", theme: "S5" }))).toEqual({});
  });

  it("shows the first of a section, and all when asked for", async () => {
    for (let n = 0; n < 23; n++) await assignedTask({}, `M01-${300 + n}`);
    const since = "2024-12-31";
    const view = await ask({ since });
    expect([view.counts.ADDED, view.lines.tasks.length]).toEqual([23, FIRST_LINES]);
    expect(await linesOf("tasks", { since, all: "tasks" })).toHaveLength(23);
    expect(await linesOf("tasks", { since, all: "ratings" })).toHaveLength(FIRST_LINES);
  });

  it("of a span without changes is answered with the last change before it", async () => {
    const task = await assignedTask();
    await step(task, "COMPLETED", "2025-02-10");
    const view = await ask({ since: "2025-03-31", until: "2025-04-30" });
    expect(view.nearest).toEqual({ on: "2025-02-10", task: expect.objectContaining({ code: task.code }) });
    expect((await ask({ since: "2025-02-09" })).nearest).toBeNull();
  });

  it("the wrong way round changed nothing", async () => {
    await assignedTask();
    const view = await ask({ since: "2025-06-01", until: "2025-01-31" });
    expect([counted(view), view.nearest]).toEqual([{}, null]);
  });
});

describe("for a unit", () => {
  const OTHERS: Partial<Wording> = {
    units: [{ unitCode: "CAS", role: "LEAD", part: "全部", dueOn: "2025-12-31" }],
  };

  it("hidden is what happens to tasks it has no part in; what is published it is told", async () => {
    const own = await assignedTask();
    const others = await assignedTask(OTHERS);
    for (const task of [own, others]) {
      await step(task, "COMPLETED", "2025-04-10");
      await reword(task, task === own ? { weight: 15 } : { ...OTHERS, weight: 15 }, "2025-05-12");
    }
    await raisedDifficulty(own);
    valueOf(await coordinatorOn("2025-05-06").run(publishObservationCommand, VALUE));
    for (const member of [cast.moeLiaison, cast.miitStaff]) {
      const view = await ask({}, member);
      expect(counted(view)).toMatchObject({
        COMPLETED: 1,
        REWORDED: 1,
        DIFFICULTY_RAISED: 1,
        VALUE_PUBLISHED: 1,
      });
      expect(view.lines.tasks.map(({ task }) => task.code)).toEqual([own.code]);
      expect(view.lines.wordings.map(({ task }) => task.code)).toEqual([own.code]);
      expect(view.lines.lights.map(({ task }) => task.code)).not.toContain(others.code);
    }
    expect(counted(await ask())).toMatchObject({ COMPLETED: 2, REWORDED: 2 });
  });

  it("hidden is what the coordinator says of another supporting unit's part", async () => {
    const task = await assignedTask();
    await rated(task, { period: "2025-04", own: "AT_RISK", theirs: "OFF_TRACK", day: "2025-04-28" });
    await rated(task, {
      unit: "MIIT",
      period: "2025-04",
      own: "AT_RISK",
      theirs: "OFF_TRACK",
      day: "2025-04-28",
    });
    const seen = async (member: CastMember) =>
      (await linesOf("ratings", {}, member)).map(({ unit, whose }) => `${unit.code} ${whose}`).sort();
    const all = ["MIIT COORDINATOR", "MIIT UNIT", "MOE COORDINATOR", "MOE UNIT"];
    expect(await seen(cast.leader)).toEqual(all);
    expect(await seen(cast.miitStaff)).toEqual(all);
    expect(await seen(cast.moeStaff)).toEqual(all.slice(1));
    expect((await ask({}, cast.moeStaff)).counts.RATING_WORSE).toBe(3);
  });

  it("hidden are instructions that are not its own to answer, and difficulties of others", async () => {
    const task = await assignedTask();
    await assignedInstruction({ kind: "task", code: task.code }, { to: "MIIT" });
    await raisedDifficulty(
      await assignedTask({ units: [{ unitCode: "MIIT", role: "LEAD", part: "", dueOn: "2025-12-31" }] }),
      {
        by: cast.miitStaff,
      },
    );
    expect((await linesOf("instructions", {}, cast.miitLiaison)).length).toBe(1);
    expect(await linesOf("instructions", {}, cast.moeLiaison)).toEqual([]);
    expect((await linesOf("difficulties", {}, cast.miitLiaison)).length).toBe(1);
    expect(await linesOf("difficulties", {}, cast.moeLiaison)).toEqual([]);
    expect((await linesOf("difficulties", {}, cast.leader)).length).toBe(1);
  });
});

describe("for administrators", () => {
  it("is forbidden", async () => {
    for (const member of [cast.systemAdministrator, cast.securityAdministrator, cast.auditor]) {
      expect(await as(member).ask(readChanges, {})).toEqual({ kind: "forbidden" });
      expect(await as(member).ask(summariseChanges, {})).toEqual({ kind: "forbidden" });
    }
  });
});

describe("the summary", () => {
  it("has the page's counts and the weightiest of its lines", async () => {
    const task = await assignedTask();
    await reword(task, { dueOn: "2026-03-31", milestones: [] }, "2025-04-10", "EXTENSION");
    await step(task, "CANCELLED", "2025-06-02");
    valueOf(await coordinatorOn("2025-05-06").run(publishObservationCommand, VALUE));
    const summary = valueOf(await as(cast.leader).ask(summariseChanges, { since: "2025-03-31" }));
    expect(summary.counts).toEqual((await ask()).counts);
    expect(summary.total).toBe(3);
    expect(summary.weightiest.map(({ line }) => line.kind)).toEqual(["REMOVED", "MOVED", "VALUE_PUBLISHED"]);
  });
});

/*
 * What was told of a span is told for good: everything that can be done is done after its end, some of it
 * with dates within it, and the answer stays what it was to the last letter.
 */
describe("later acts", () => {
  it("change nothing of what was told before", async () => {
    const tasks = [await assignedTask(), await assignedTask(), await assignedTask()] as const;
    const [first, second, third] = tasks;
    for (const task of tasks) await rated(task, { period: "2025-02", progress: 20, day: "2025-02-27" });
    const early = await rated(first, { period: "2025-03", progress: 50, own: "AT_RISK", day: "2025-03-28" });
    await corrected(early, ["2025-04-07", "2025-04-09"], 45);
    await rated(second, {
      unit: "MIIT",
      period: "2025-03",
      own: "OFF_TRACK",
      theirs: "AT_RISK",
      day: "2025-04-02",
    });
    await reword(second, { dueOn: "2026-01-31", milestones: [] }, "2025-04-10", "EXTENSION");
    await step(third, "COMPLETED", "2025-04-14");
    const { number } = await raisedDifficulty(first, { at: instant("2025-04-03") });
    const nbs = await db().membership.findFirstOrThrow({ where: { unit: { code: "NBS" } } });
    const moe = await db().membership.findFirstOrThrow({ where: { unit: { code: "MOE" } } });
    const { id } = valueOf(
      await coordinatorOn("2025-04-21").run(publishObservationCommand, {
        ...VALUE,
        publishedOn: "2025-04-20",
      }),
    );
    const spans = [
      { since: "2023-11-08", until: "2023-11-30" },
      { since: "2024-12-31", until: "2025-04-30" },
      { since: "period:2025-03", until: "2025-04-30" },
      { since: "2025-04-09", until: "2025-04-20" },
    ];
    const told = async (member: CastMember) =>
      Promise.all(
        spans.map(async (span) => {
          const { counts, lines } = await ask({ ...span, all: "ratings" }, member);
          return JSON.parse(JSON.stringify({ counts, lines }));
        }),
      );
    const before = { leader: await told(cast.leader), unit: await told(cast.moeStaff) };
    expect(before.leader[1].counts).toMatchObject({ ADDED: 3, COMPLETED: 1, MOVED: 1, REPORT_CORRECTED: 1 });

    // Steps, wordings and reports, one of them for a month long past.
    await step(third, "REOPENED", "2025-05-06");
    await step(second, "CANCELLED", "2025-05-06");
    await reword(first, { title: "后来的名称", dueOn: "2026-06-30", milestones: [] }, "2025-05-07");
    for (const decided of await db().reportDecision.findMany({ where: { kind: "APPROVED" } })) {
      await decide(decided.submissionId, "REOPENED", "2025-05-08");
    }
    await rated(third, {
      period: "2025-01",
      progress: 90,
      own: "OFF_TRACK",
      theirs: "OFF_TRACK",
      day: "2025-05-09",
    });
    await approvedReport(first, { period: "2025-04", progress: 10, approvedAt: instant("2025-05-09") });
    // A difficulty moves on, another is raised, an instruction is written.
    const difficulty = await db().difficulty.findUniqueOrThrow({ where: { number } });
    await db().difficultyStep.create({
      data: {
        difficultyId: difficulty.id,
        kind: "WITHDRAWN",
        at: instant("2025-05-10"),
        byId: await personId(cast.moeStaff),
      },
    });
    await raisedDifficulty(first);
    await closedInstruction({ kind: "task", code: first.code });
    // Entered late, dated within the spans: values, a target's date, a definition, members, rules.
    const revision = { ...VALUE, revises: id, value: "14.9", publishedOn: "2025-04-22" };
    valueOf(await coordinatorOn("2025-05-12").run(reviseObservationCommand, revision));
    const forgotten = { ...VALUE, asOf: "2024-12-31", periodStart: "2024-10-01", publishedOn: "2025-01-20" };
    valueOf(
      await coordinatorOn("2025-05-12").run(publishObservationCommand, {
        ...forgotten,
        periodZh: "2024年四季度",
      }),
    );
    valueOf(
      await coordinatorOn("2025-05-13").run(moveTargetDateCommand, {
        ...{ code: "T1", version: "1", toDate: "2026-06-30", documentCode: "guozhifayunzi-2025-16" },
        ...{ reasonZh: "据通知调整", reasonEn: "By the notice" },
      }),
    );
    valueOf(
      await coordinatorOn("2025-05-13").run(adoptDefinitionCommand, {
        ...{ code: VALUE.code, textZh: "新口径", textEn: "New definition", validFrom: "2025-04-01" },
      }),
    );
    const terms = { role: "MEMBER", evidence: "B", sourceIds: "S1" };
    valueOf(
      await coordinatorOn("2025-05-14").run(recordMembershipCommand, {
        code: "NCA",
        joinedOn: "2025-04-01",
        ...terms,
      }),
    );
    valueOf(
      await coordinatorOn("2025-05-14").run(endMembershipCommand, {
        ...{ membershipId: nbs.id, version: "1", leftOn: "2025-04-15" },
      }),
    );
    valueOf(
      await coordinatorOn("2025-05-14").run(reviseMembershipCommand, {
        ...{
          membershipId: moe.id,
          version: "1",
          joinedOn: "2023-11-20",
          leftOn: "",
          ...terms,
          role: moe.role,
        },
      }),
    );
    const meeting = await db().meeting.findFirstOrThrow({ where: { code: "plenary-1" } });
    const draft = await db().rulesVersion.create({
      data: {
        ...{ planId: meeting.planId, number: 2, titleZh: "规则", titleEn: "Rules" },
        articles: {
          create: { number: 1, headingZh: "总则", headingEn: "General", textZh: "文", textEn: "Text" },
        },
      },
    });
    valueOf(
      await coordinatorOn("2025-05-15").run(approveRulesVersion, {
        ...{ rulesId: draft.id, version: "1", meetingId: meeting.id, inForceFrom: "2025-04-01" },
      }),
    );
    expect({ leader: await told(cast.leader), unit: await told(cast.moeStaff) }).toEqual(before);
    // And all of it is told of the span in which it was done.
    expect(counted(await ask({ since: "2025-04-30" }))).toMatchObject({
      ...{
        REMOVED: 1,
        REOPENED: 1,
        MOVED: 1,
        DIFFICULTY_RAISED: 1,
        INSTRUCTION_WRITTEN: 1,
        INSTRUCTION_CLOSED: 1,
      },
      ...{ VALUE_REVISED: 1, VALUE_PUBLISHED: 1, TARGET_MOVED: 1, DEFINITION_CHANGED: 1 },
      ...{ UNIT_JOINED: 1, UNIT_LEFT: 1, RULES_IN_FORCE: 1, PROGRESS_FELL: 1 },
    });
  });
});
