import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadCalendar } from "@/lib/calendar/calendar.store";
import { workingAge } from "@/lib/calendar/working-age";
import { type Calendar, workingDaysBetween } from "@/lib/calendar/working-day";
import { listPendingCompletions } from "@/lib/completions/queries/list-pending";
import { listToStrikeOff } from "@/lib/completions/queries/list-to-strike-off";
import { db } from "@/lib/db/client";
import { listDifficulties } from "@/lib/difficulties/queries/list-difficulties";
import { listPendingExtensions } from "@/lib/extensions/queries/list-pending";
import { listOpenInstructions } from "@/lib/instructions/queries/list-open";
import { waitingForOffice } from "@/lib/instructions/waiting-for-office";
import { shanghaiDateAt } from "@/lib/kernel/calendar-date";
import { scopeOf } from "@/lib/kernel/scope";
import { readProgressCurve } from "@/lib/progress/queries/read-progress-curve";
import { readTaskProgress } from "@/lib/progress/queries/read-task-progress";
import { readUnitProgress } from "@/lib/progress/queries/read-unit-progress";
import { DATE_LIGHTS } from "@/lib/progress/reading";
import { percentOf } from "@/lib/reports/matrix";
import { listReopened } from "@/lib/reports/queries/list-reopened";
import { listReviewQueue } from "@/lib/reports/queries/list-review-queue";
import { readPeriodMatrix } from "@/lib/reports/queries/read-period-matrix";
import { listUnsigned } from "@/lib/tasks/queries/list-unsigned";
import { listWordingQueries } from "@/lib/tasks/queries/list-wording-queries";
import { AGES, type Age } from "@/lib/worklists/ageing";
import { listDecisions } from "@/lib/worklists/queries/list-decisions";
import { listUnitParts } from "@/lib/worklists/queries/list-unit-parts";
import { listWaiting } from "@/lib/worklists/queries/list-waiting";
import { readEvidenceCoverage } from "@/lib/worklists/queries/read-evidence-coverage";
import { readPeriodState } from "@/lib/worklists/queries/read-period-state";
import { readReopened } from "@/lib/worklists/queries/read-reopened";
import { readUnitPeriod } from "@/lib/worklists/queries/read-unit-period";
import { readUnitStanding } from "@/lib/worklists/queries/read-unit-standing";
import { readWorkload } from "@/lib/worklists/queries/read-workload";
import { OFFICE_KINDS, WHOM_COLUMNS } from "@/lib/worklists/waiting";
import { WORKLOAD_ACTS } from "@/lib/worklists/workload";
import { loadDemonstration } from "@/prisma/demonstration/load";
import { as, closeDatabase, valueOf } from "../support/act";
import { cast } from "../support/cast";
import { resetDatabase } from "../support/test-database";

/*
 * Every figure of the state of a period and of a unit's standing is counted in SQL. Here each is counted again
 * from single rows, or from the lists people work with, on the demonstration. It is loaded once and only read.
 */

const directory = mkdtempSync(path.join(tmpdir(), "evidence-"));
const TODAY = "2025-12-29";
const WHEN = { today: TODAY, now: new Date("2025-12-29T02:00:00Z") };
const PERIODS = ["2025-12", "2025-11", "2025-06"];
const UNITS = ["MOE", "MIIT", "CNIPA", "MOF", "CSRC"];

const coordinator = as(cast.coordinator, WHEN);
let calendar: Calendar;

beforeAll(async () => {
  await resetDatabase();
  await loadDemonstration(process.env.TEST_OWNER_URL ?? "", { evidenceDirectory: directory });
  calendar = await loadCalendar(db(), scopeOf(await coordinator.actor()));
}, 120_000);
afterAll(async () => {
  await closeDatabase();
  rmSync(directory, { recursive: true, force: true });
});

const state = async (period: string, unit?: string) =>
  valueOf(await coordinator.ask(readPeriodState, { period, unit }));
const age = (since: Date) => workingAge(since, TODAY, calendar);

type Matter = { unit: string; age: number | null; late: boolean };

function summaryOf(matters: readonly Matter[]) {
  const ages = Object.fromEntries(AGES.map((name) => [name, 0])) as Record<Age, number>;
  for (const one of matters) {
    const days = one.age ?? 0;
    ages[days <= 2 ? "0-2" : days <= 5 ? "3-5" : days <= 10 ? "6-10" : "over-10"]++;
  }
  return {
    count: matters.length,
    late: matters.filter(({ late }) => late).length,
    oldest: matters.length === 0 ? null : Math.max(...matters.map((one) => one.age ?? 0)),
    ages,
  };
}

const shownOf = ({ count, late, oldest, ages }: ReturnType<typeof summaryOf>) => ({
  count,
  late,
  oldest,
  ages,
});

describe("what waits for the office", () => {
  it("is what the desk shows, kind by kind, with the same ages", async () => {
    const [queue, wording, difficulties, extensions, completions, toStrikeOff, open] = [
      await allOf((page) => coordinator.ask(listReviewQueue, { page }).then(valueOf)),
      valueOf(await coordinator.ask(listWordingQueries, {})),
      await allOf((page) => coordinator.ask(listDifficulties, { state: "RAISED", page }).then(valueOf)),
      valueOf(await coordinator.ask(listPendingExtensions, {})),
      valueOf(await coordinator.ask(listPendingCompletions, {})),
      valueOf(await coordinator.ask(listToStrikeOff, {})),
      valueOf(await coordinator.ask(listOpenInstructions, {})),
    ];
    const matters = (rows: readonly { age: number | null }[]) =>
      summaryOf(rows.map((row) => ({ unit: "", age: row.age, late: false })));
    const expected = {
      reports: matters(queue),
      wording: matters(wording),
      instructions: matters(waitingForOffice(open.rows).map(({ days }) => ({ age: days }))),
      difficulties: matters(difficulties),
      extensions: matters(extensions),
      completions: matters(completions),
      "strike-off": matters(toStrikeOff),
    };
    const { office } = await state("2025-12");
    for (const kind of OFFICE_KINDS) {
      expect([kind, shownOf(office[kind])]).toEqual([kind, expected[kind]]);
      expect(office[kind].count).toBeGreaterThan(0);
    }
  });
});

describe("what waits for units", () => {
  for (const period of PERIODS) {
    it(`is what the lists and the rows say of each unit (${period})`, async () => {
      const [{ whom }, matrix, unsigned] = [
        await state(period),
        valueOf(await coordinator.ask(readPeriodMatrix, { period })),
        valueOf(await coordinator.ask(listUnsigned, {})),
      ];
      const inHand = await reportsInHand();
      for (const unit of UNITS) {
        const columns = whom.rows.find((row) => row.unit.code === unit)?.columns;
        if (!columns) throw new Error(`no line for ${unit}`);
        const routed = await difficulties({ state: "ROUTED", routed: unit });
        const answered = await difficulties({ state: "ANSWERED", unit });
        const row = matrix.rows.find((one) => one.unit.code === unit);
        const expected = {
          sign: unsigned
            .filter((line) => line.unit.code === unit)
            .map((line) => ({ age: line.age, late: line.state === "OVERDUE" })),
          correct: inHand
            .filter((one) => one.unit === unit && one.state === "RETURNED")
            .map(({ sentBackAt, correctUntil }) => ({
              age: sentBackAt && age(sentBackAt),
              late: correctUntil !== null && correctUntil < TODAY,
            })),
          "sign-off": inHand
            .filter((one) => one.unit === unit && one.state === "READY")
            .map(({ readyAt }) => ({ age: readyAt && age(readyAt), late: false })),
          "answer-difficulty": routed.map((one) => ({ age: age(one.routedAt), late: one.late })),
          "confirm-difficulty": answered.map((one) => ({ age: age(one.answeredAt), late: false })),
        };
        for (const [kind, matters] of Object.entries(expected)) {
          const found = columns[kind as keyof typeof expected];
          expect([unit, kind, shownOf(found)]).toEqual([
            ...[unit, kind],
            summaryOf(matters.map((one) => ({ ...one, unit }))),
          ]);
        }
        expect(columns.report.count).toBe(row?.tally.outstanding);
        expect(columns.report.late).toBe(matrix.window === "CLOSED" ? row?.tally.outstanding : 0);
      }
    });
  }

  it("opens as many rows as each figure counts, by unit, age and lateness", async () => {
    const { whom, office } = await state("2025-12");
    const count = async (input: object) =>
      valueOf(await coordinator.ask(listWaiting, { period: "2025-12", ...input })).count;
    for (const kind of OFFICE_KINDS) {
      for (const of of AGES) expect(await count({ kind, age: of })).toBe(office[kind].ages[of]);
    }
    for (const row of whom.rows.filter(({ unit }) => UNITS.includes(unit.code))) {
      for (const kind of WHOM_COLUMNS) {
        const { count: all, late } = row.columns[kind];
        expect(await count({ kind, unit: row.unit.code })).toBe(all);
        expect(await count({ kind, unit: row.unit.code, late: "1" })).toBe(late);
      }
    }
    const { rows, total } = valueOf(await coordinator.ask(listWaiting, { kind: "report", unit: "MOE" }));
    expect(rows.every((row) => row.unit.code === "MOE" && row.period === "2025-12")).toBe(true);
    expect(total).toBe(whom.totals.columns.report.count);
  });

  it("of one unit is its line among all", async () => {
    const all = await state("2025-12");
    for (const unit of UNITS) {
      const { whom } = await state("2025-12", unit);
      expect(whom.rows).toEqual(all.whom.rows.filter((row) => row.unit.code === unit));
      expect(whom.totals.columns).toEqual(whom.rows[0]?.columns);
    }
  });
});

describe("the workload", () => {
  for (const period of PERIODS) {
    it(`is what each person decided on the days of the period (${period})`, async () => {
      const view = valueOf(await coordinator.ask(readWorkload, { period }));
      const { from, to } = view.cycle;
      const during = (at: Date) => shanghaiDateAt(at) >= from && shanghaiDateAt(at) <= to;
      const decided = await decisions();
      for (const { person, acts, total, median, longest, returnedShare } of view.rows) {
        const own = decided.filter((one) => one.by === person.id && during(one.at));
        const counts = Object.fromEntries(
          WORKLOAD_ACTS.map((act) => [act, own.filter((one) => one.act === act).length]),
        );
        expect(acts).toEqual(counts);
        expect(total).toBe(own.length);
        const waits = own
          .flatMap(({ submittedAt, at }) =>
            submittedAt ? [daysBetween(shanghaiDateAt(submittedAt), shanghaiDateAt(at))] : [],
          )
          .sort((a, b) => a - b);
        expect(median).toBe(waits[Math.ceil(waits.length / 2) - 1] ?? null);
        expect(longest).toBe(waits.at(-1) ?? null);
        const { approved = 0, returned = 0 } = counts;
        expect(returnedShare).toBe(percentOf(returned, approved + returned));
        const listed = valueOf(await coordinator.ask(listDecisions, { period, by: person.id }));
        expect(listed.count).toBe(total);
      }
      expect(view.totals.total).toBe(decided.filter(({ at }) => during(at)).length);
    });
  }
});

describe("coverage of evidence", () => {
  for (const period of PERIODS) {
    it(`is counted over the standing submissions (${period})`, async () => {
      const view = valueOf(await coordinator.ask(readEvidenceCoverage, { period, all: "1" }));
      const claims = await standingClaims([period]);
      const sum = (some: typeof claims) => ({
        claims: some.length,
        covered: some.filter(({ covered }) => covered).length,
        share: percentOf(some.filter(({ covered }) => covered).length, some.length),
      });
      expect(view.total).toEqual(sum(claims));
      for (const { kind, coverage } of view.kinds) {
        expect(coverage).toEqual(sum(claims.filter((one) => one.kind === kind)));
      }
      for (const { unit, coverage } of view.units) {
        expect(coverage).toEqual(sum(claims.filter((one) => one.unit === unit.code)));
      }
      expect(view.uncovered).toHaveLength(view.total.claims - view.total.covered);
      expect(view.uncovered.every(({ reason }) => reason !== "")).toBe(true);
      const first = valueOf(await coordinator.ask(readEvidenceCoverage, { period }));
      expect(first.uncovered).toEqual(view.uncovered.slice(0, 20));
    });
  }
});

it("the reopened figures of a period are those of their list", async () => {
  for (const period of ["2025-10", "2025-06", "2024-09"]) {
    const [shown, list] = [
      valueOf(await coordinator.ask(readReopened, { period })),
      valueOf(await coordinator.ask(listReopened, { period })),
    ];
    expect([shown.exceptions, shown.returned, shown.reopened]).toEqual([
      list.exceptions.length,
      list.returned.length,
      list.reopened.length,
    ]);
    expect(shown.first).toEqual([...list.reopened, ...list.returned].slice(0, 5));
  }
});

describe("a unit's standing", () => {
  for (const unit of UNITS) {
    it(`is what the record pages say (${unit})`, async () => {
      const standing = valueOf(await coordinator.ask(readUnitStanding, { code: unit }));
      const progress = valueOf(await coordinator.ask(readUnitProgress, { code: unit }));
      expect(withoutGap(standing.leads)).toEqual(progress.leads);
      expect(withoutGap(standing.supports)).toEqual(progress.supports);
      for (const [role, stand] of [
        ["LEAD", progress.leads],
        ["SUPPORT", progress.supports],
      ] as const) {
        const { rows } = valueOf(await coordinator.ask(listUnitParts, { code: unit, role }));
        for (const light of DATE_LIGHTS) {
          expect(rows.filter((part) => part.light === light)).toHaveLength(stand?.lights[light] ?? 0);
        }
      }
      const role = standing.trend.role;
      const curve = valueOf(await coordinator.ask(readProgressCurve, { unit, role }));
      expect(standing.trend.points).toEqual(
        curve.points
          .slice(-6)
          .map(({ date, planned, actual }) => ({ period: date.slice(0, 7), planned, actual })),
      );
      expect(role).toBe(progress.leads ? "LEAD" : "SUPPORT");
      for (const { period, tally, returns, coverage } of standing.periods) {
        const matrix = valueOf(await coordinator.ask(readPeriodMatrix, { period }));
        expect(tally).toEqual(matrix.rows.find((row) => row.unit.code === unit)?.tally);
        const claims = (await standingClaims([period])).filter((one) => one.unit === unit);
        expect([coverage.claims, coverage.covered]).toEqual([
          claims.length,
          claims.filter(({ covered }) => covered).length,
        ]);
        const page = valueOf(await coordinator.ask(readUnitPeriod, { code: unit, period }));
        expect(page.tally).toEqual(tally);
        expect(page.rows).toHaveLength(tally.due);
        expect(page.rows.reduce((sum, row) => sum + row.claims, 0)).toBe(coverage.claims);
        expect(page.rows.reduce((sum, row) => sum + row.covered, 0)).toBe(coverage.covered);
        expect(returns.returned).toBe(page.rows.filter((row) => row.returned > 0).length);
      }
    });

    it(`names the tasks whose pages say that they wait for it (${unit})`, async () => {
      const { waitedFor } = valueOf(await coordinator.ask(readUnitStanding, { code: unit }));
      const supported = await db().task.findMany({
        where: {
          stage: "ASSIGNED",
          currentVersion: { units: { some: { role: "SUPPORT", unit: { code: unit } } } },
        },
        select: { code: true },
      });
      for (const { code } of supported) {
        const view = valueOf(await coordinator.ask(readTaskProgress, { code }));
        const light = view.reading?.parts.find((part) => part.unitCode === unit)?.light;
        const reasons = waitedFor.find((task) => task.code === code)?.reasons ?? [];
        expect([code, reasons.includes("holds-up")]).toEqual([code, view.heldUpBy === unit]);
        expect([code, reasons.includes("part-late")]).toEqual([
          code,
          light === "OVERDUE" || light === "BEHIND",
        ]);
      }
      expect(waitedFor.every(({ code }) => supported.some((task) => task.code === code))).toBe(true);
    });
  }
});

function withoutGap<Stand extends { gap: string }>(stand: Stand | null) {
  if (!stand) return null;
  const { gap: _gap, ...progress } = stand;
  return progress;
}

function daysBetween(from: string, to: string): number {
  const days = workingDaysBetween(from, to, calendar);
  if (typeof days !== "number") throw new Error(`no calendar from ${from} to ${to}`);
  return days;
}

async function allOf<Row>(page: (number: number) => Promise<{ rows: Row[]; pages: number }>): Promise<Row[]> {
  const { rows, pages } = await page(1);
  const all = [...rows];
  for (let number = 2; number <= pages; number++) all.push(...(await page(number)).rows);
  return all;
}

async function reportsInHand() {
  const rows = await db().report.findMany({
    where: { state: { in: ["RETURNED", "READY"] }, task: { stage: "ASSIGNED" } },
    include: {
      unit: true,
      task: { include: { currentVersion: { include: { units: true } } } },
      submissions: { include: { decisions: true } },
    },
  });
  return rows
    .filter((row) => row.task.currentVersion?.units.some(({ unitId }) => unitId === row.unitId))
    .map(({ unit, state: of, readyAt, correctUntil, submissions }) => {
      const sentBack = submissions
        .flatMap(({ decisions: all }) => all)
        .filter(({ kind }) => kind === "RETURNED" || kind === "REOPENED")
        .map(({ at }) => at)
        .sort((a, b) => a.getTime() - b.getTime());
      return {
        ...{ unit: unit.code, state: of, readyAt, sentBackAt: sentBack.at(-1) ?? null },
        correctUntil: correctUntil?.toISOString().slice(0, 10) ?? null,
      };
    });
}

async function difficulties(of: { state: "ROUTED" | "ANSWERED"; routed?: string; unit?: string }) {
  const rows = await db().difficulty.findMany({
    where: {
      state: of.state,
      ...(of.routed ? { routedTo: { code: of.routed } } : {}),
      ...(of.unit ? { unit: { code: of.unit } } : {}),
    },
    include: { steps: { orderBy: { at: "asc" } } },
  });
  return rows.map(({ steps, answerDueOn }) => {
    const last = (kind: string) => steps.findLast((step) => step.kind === kind)?.at ?? new Date(0);
    const due = answerDueOn?.toISOString().slice(0, 10);
    return { routedAt: last("ROUTED"), answeredAt: last("ANSWERED"), late: due !== undefined && due < TODAY };
  });
}

type Decided = { act: (typeof WORKLOAD_ACTS)[number]; by: string; at: Date; submittedAt?: Date };

async function decisions(): Promise<Decided[]> {
  const acts = { APPROVED: "approved", RETURNED: "returned", REOPENED: "reopened" } as const;
  const decided = { state: { in: ["APPROVED", "REFUSED"] } } as { state: { in: ("APPROVED" | "REFUSED")[] } };
  const all: Decided[][] = [
    (await db().reportDecision.findMany({ include: { submission: true } })).flatMap((row) =>
      row.kind === "WITHDRAWN"
        ? []
        : [
            {
              ...{ act: acts[row.kind], by: row.byId, at: row.at },
              ...(row.kind === "REOPENED" ? {} : { submittedAt: row.submission.submittedAt }),
            },
          ],
    ),
    (await db().difficultyStep.findMany({ where: { kind: "ROUTED" } })).map(({ byId, at }) => ({
      ...{ act: "routed", by: byId, at },
    })),
    (await db().wordingQuery.findMany({ where: { answeredAt: { not: null } } })).map((row) => ({
      ...{ act: "answered", by: row.answeredById ?? "", at: row.answeredAt ?? new Date(0) },
    })),
    (await db().extensionRequest.findMany({ where: decided })).map((row) => ({
      ...{ act: "extension", by: row.decidedById ?? "", at: row.decidedAt ?? new Date(0) },
    })),
    (await db().completionRequest.findMany({ where: decided })).map((row) => ({
      ...{ act: "completion", by: row.decidedById ?? "", at: row.decidedAt ?? new Date(0) },
    })),
    (await db().taskStep.findMany({ where: { kind: "STRUCK_OFF" } })).map(({ byId, at }) => ({
      ...{ act: "struck-off", by: byId, at },
    })),
    (
      await db().instructionStep.findMany({ where: { kind: { in: ["ASSIGNED", "RETURNED", "CLOSED"] } } })
    ).map(({ byId, at }) => ({ act: "instructed", by: byId, at })),
    (await db().periodException.findMany()).map(({ byId, at }) => ({ act: "excepted", by: byId, at })),
  ];
  return all.flat();
}

async function standingClaims(periods: string[]) {
  const rows = await db().report.findMany({
    where: { period: { in: periods }, submissions: { some: {} } },
    include: {
      unit: true,
      submissions: {
        include: {
          claims: { include: { evidence: true } },
          decisions: { orderBy: [{ at: "asc" }, { id: "asc" }] },
        },
        orderBy: { number: "desc" },
        take: 1,
      },
    },
  });
  return rows.flatMap(({ unit, submissions }) => {
    const last = submissions[0];
    if (!last || last.decisions.at(-1)?.kind === "WITHDRAWN") return [];
    return last.claims.map(({ kind, evidence }) => ({ unit: unit.code, kind, covered: evidence.length > 0 }));
  });
}
