import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { onwards, queueQuery } from "@/app/(signed-in)/desk/reports/[id]/onwards";
import { approveReport, type ReportUnderReview, reopenReport, returnReport } from "@/lib/reports/decision";
import { type ExceptionGround, grantException, revokeException } from "@/lib/reports/exception";
import {
  type Cell,
  cellOf,
  percentOf,
  type ReportFacts,
  type TaskFacts,
  tallyOf,
} from "@/lib/reports/matrix";
import { periodWith } from "@/lib/reports/period";
import { difference, placeIn, queueOf, textChange, type WaitingReport } from "@/lib/reports/review";
import { type UrgeGround, urgeLate } from "@/lib/reports/urge";

const TODAY = "2025-06-16";
const may = periodWith("2025-05", {
  value: { opensOnDay: 25, closesOnDay: 5 },
  rulesNumber: 1,
  articleNumber: 8,
});

const task: TaskFacts = {
  id: "t1",
  steps: [{ kind: "ASSIGNED", on: "2025-01-06" }],
  versions: [{ on: "2025-01-06", cadence: "MONTHLY", units: [{ unitId: "moe", role: "LEAD" }] }],
};
const facts = (over: Partial<ReportFacts> = {}): ReportFacts => ({
  state: "SUBMITTED",
  firstLate: false,
  withdrawn: false,
  ...over,
});

describe("a cell of the matrix", () => {
  const cell = (over: Partial<TaskFacts>, report: ReportFacts | null = null, today = TODAY) =>
    cellOf({ ...task, ...over }, may, report, today);

  it("is not due in another cadence, before the assignment, once the task is done, or before the window", () => {
    const quarterly = task.versions.map((version) => ({ ...version, cadence: "QUARTERLY" as const }));
    const completed = [...task.steps, { kind: "COMPLETED" as const, on: "2025-05-20" }];
    expect(cell({ versions: quarterly }).state).toBe("NOT_DUE");
    expect(cell({ steps: [{ kind: "ASSIGNED", on: "2025-06-01" }] }).state).toBe("NOT_DUE");
    expect(cell({ steps: completed }).state).toBe("NOT_DUE");
    expect(cell({ versions: [{ ...task.versions[0], on: "2025-06-01" } as never] }).state).toBe("NOT_DUE");
    expect(cell({}, null, "2025-05-24").state).toBe("NOT_DUE");
  });

  it("is due again once the task was reopened", () => {
    const steps = [
      ...task.steps,
      { kind: "COMPLETED" as const, on: "2025-04-20" },
      { kind: "REOPENED" as const, on: "2025-05-10" },
    ];
    expect(cell({ steps }).state).toBe("MISSING");
  });

  it("is not started while the window is open, and missing from the day after", () => {
    expect(cell({}, null, "2025-06-05")).toMatchObject({ state: "NOT_STARTED", late: false });
    expect(cell({}, null, "2025-06-06")).toMatchObject({ state: "MISSING", late: true });
  });

  it("stays late when it was made up, whatever became of it", () => {
    for (const state of ["SUBMITTED", "RETURNED", "APPROVED"] as const) {
      expect(cell({}, facts({ state, firstLate: true }))).toEqual({
        state,
        late: true,
        handedIn: true,
        onTime: false,
      });
    }
  });

  it("stays on time when it is corrected after the window", () => {
    expect(cell({}, facts({ state: "DRAFT" }))).toMatchObject({ onTime: true, late: false });
  });

  it("is owed again once it was taken back", () => {
    expect(cell({}, facts({ state: "DRAFT", withdrawn: true }))).toEqual({
      state: "DRAFT",
      late: true,
      handedIn: false,
      onTime: false,
    });
  });
});

const anyCell: fc.Arbitrary<Cell> = fc
  .record({
    state: fc.constantFrom("DRAFT", "READY", "SUBMITTED", "RETURNED", "APPROVED"),
    firstLate: fc.constantFrom(null, true, false),
    withdrawn: fc.boolean(),
    none: fc.boolean(),
    cadence: fc.constantFrom("MONTHLY", "QUARTERLY"),
    today: fc.constantFrom("2025-05-20", "2025-05-28", "2025-06-05", "2025-06-06", TODAY),
  })
  .map(({ none, cadence, today, ...report }) => {
    const versions = task.versions.map((version) => ({ ...version, cadence: cadence as "MONTHLY" }));
    return cellOf({ ...task, versions }, may, none ? null : (report as ReportFacts), today);
  });

describe("the tally of a unit", () => {
  it("divides what is due into on time, made up and outstanding", () => {
    fc.assert(
      fc.property(fc.array(anyCell), (cells) => {
        const { due, onTime, madeUp, outstanding, returned } = tallyOf(cells);
        expect(onTime + madeUp + outstanding).toBe(due);
        expect(returned).toBeLessThanOrEqual(onTime + madeUp);
      }),
    );
  });

  it("has no rate when nothing is due, 0 only for none and 100 only for all", () => {
    fc.assert(
      fc.property(fc.array(anyCell), (cells) => {
        const { due, onTime, rate } = tallyOf(cells);
        expect(rate === null).toBe(due === 0);
        if (rate === null) return;
        expect(rate === 0).toBe(onTime === 0);
        expect(rate === 100).toBe(onTime === due);
      }),
    );
    expect(percentOf(999, 1000)).toBe(99);
    expect(percentOf(1, 1000)).toBe(1);
    expect(percentOf(0, 0)).toBeNull();
  });

  it("never counts what is late as on time, and does not mind what is not due", () => {
    fc.assert(
      fc.property(fc.array(anyCell), (cells) => {
        expect(cells.some((one) => one.late && one.onTime)).toBe(false);
        const owed = cells.filter(({ state }) => state !== "NOT_DUE");
        expect(tallyOf(owed)).toEqual(tallyOf(cells));
      }),
    );
  });
});

const report = {
  id: "r1",
  state: "SUBMITTED",
  period: "2025-05",
  taskCode: "M01-01",
  unitCode: "MOE",
  correctUntil: null,
  task: { stage: "ASSIGNED" },
  authors: ["a"],
  signers: ["s"],
  latest: { id: "s2", number: 2, progress: 40, selfRating: "ON_TRACK", decided: null },
} as unknown as ReportUnderReview;
const decided = (kind: "APPROVED" | "RETURNED" | "WITHDRAWN", state = "SUBMITTED") =>
  ({ ...report, state, latest: { ...report.latest, decided: kind } }) as ReportUnderReview;

describe("a decision", () => {
  const approval = { submission: "s2", rating: "ON_TRACK", ratingReason: "" } as const;
  const returned = { submission: "s2", field: "done", reason: "请补充", correctUntil: "2025-06-23" } as const;

  it("gives a reason when the office sees it otherwise than the unit", () => {
    expect(approveReport(report, approval)).toMatchObject({ submissionId: "s2" });
    expect(approveReport(report, { ...approval, rating: "AT_RISK" })).toMatchObject({
      refusal: "review.rating-without-reason",
      field: "ratingReason",
    });
    expect(approveReport(report, { ...approval, rating: "AT_RISK", ratingReason: "进度偏慢" })).toMatchObject(
      { rating: "AT_RISK" },
    );
  });

  it("is about the submission that was read, and only one is made", () => {
    const refusal = (of: ReportUnderReview, submission = "s2") =>
      (approveReport(of, { ...approval, submission }) as { refusal: string }).refusal;
    expect(refusal(report, "s1")).toBe("review.newer-submission");
    expect(refusal(decided("WITHDRAWN", "DRAFT"))).toBe("review.withdrawn");
    expect(refusal(decided("APPROVED", "APPROVED"))).toBe("review.already-decided");
    expect(returnReport(decided("RETURNED", "RETURNED"), returned, TODAY)).toMatchObject({
      refusal: "review.already-decided",
    });
  });

  it("does not ask for a correction that cannot be handed in", () => {
    expect(returnReport(report, { ...returned, correctUntil: "2025-06-15" }, TODAY)).toMatchObject({
      refusal: "review.correct-until-past",
    });
    const closed = { ...report, task: { ...report.task, stage: "COMPLETED" } } as ReportUnderReview;
    expect(returnReport(closed, returned, TODAY)).toMatchObject({ refusal: "review.task-closed" });
  });

  it("reopens what is approved, nothing else", () => {
    const input = { submission: "s2", reason: "有误", correctUntil: "2025-06-23" };
    expect(reopenReport(report, input, TODAY)).toMatchObject({ refusal: "review.not-approved" });
    expect(reopenReport(decided("APPROVED", "APPROVED"), input, TODAY)).toMatchObject({
      submissionId: "s2",
    });
  });
});

describe("an exception", () => {
  const ground: ExceptionGround = {
    planId: "p",
    period: may,
    units: [{ id: "1", code: "MOE" }],
    granted: [{ id: "e", period: "2025-05", unitCode: "MOE", until: "2025-06-20", revoked: false }],
  };
  const input = { units: ["MOE"], until: "2025-06-30", reason: "系统故障" };
  const refusal = (over: object, on: Partial<ExceptionGround> = {}) =>
    grantException({ ...ground, ...on }, { ...input, ...over }, TODAY);

  it("may be granted anew until a later day", () => {
    expect(refusal({})).toMatchObject({ units: ground.units });
    expect(refusal({ until: "2025-06-20" })).toMatchObject({ refusal: "exception.already-granted" });
  });

  it("must open something", () => {
    expect(refusal({ until: "2025-06-15" })).toMatchObject({ refusal: "exception.until-past" });
    expect(refusal({ units: ["MOE", "XX"] })).toMatchObject({ refusal: "exception.unknown-unit" });
    expect(refusal({}, { period: null })).toMatchObject({ refusal: "period.without-window" });
    expect(grantException(ground, { ...input, until: "2025-06-05" }, "2025-06-01")).toMatchObject({
      refusal: "exception.window-open-until-then",
    });
  });

  it("is revoked once, while it lasts", () => {
    const one = { id: "e", period: "2025-05", unitCode: "MOE", until: TODAY, revoked: false };
    expect(revokeException(one, TODAY)).toEqual({ id: "e" });
    expect(revokeException({ ...one, revoked: true }, TODAY)).toMatchObject({
      refusal: "exception.already-revoked",
    });
    expect(revokeException(one, "2025-06-17")).toMatchObject({ refusal: "exception.run-out" });
  });
});

describe("urging", () => {
  const ref = { code: "M01-01", title: "任务", titleEn: "", lead: "MOE", supports: [] };
  const ground: UrgeGround = {
    period: may,
    tasks: [{ ...task, ref }],
    reports: new Map(),
    urged: new Map(),
    units: [{ id: "moe", code: "MOE" }],
  };

  it("names who owes what", () => {
    expect(urgeLate(ground, null, TODAY)).toEqual([
      { taskId: "t1", unitId: "moe", unitCode: "MOE", task: ref },
    ]);
  });

  it("leaves alone who owes nothing, and who was urged today", () => {
    const done = new Map([["t1 moe", facts()]]);
    expect(urgeLate({ ...ground, reports: done }, null, TODAY)).toMatchObject({
      refusal: "urge.nobody-late",
    });
    const urged = new Map([["t1 moe", new Date("2025-06-16T01:00:00Z")]]);
    expect(urgeLate({ ...ground, urged }, null, TODAY)).toMatchObject({ refusal: "urge.already-today" });
    expect(urgeLate({ ...ground, urged }, "MOE", "2025-06-17")).toHaveLength(1);
    expect(urgeLate(ground, null, "2025-05-20")).toMatchObject({ refusal: "urge.window-not-open" });
  });
});

describe("the queue", () => {
  const waiting = (reportId: string, minute: number, over: Partial<WaitingReport> = {}) =>
    ({
      ...{ reportId, unitCode: "MOE", measureCode: "M01", period: "2025-05", deciders: [] },
      submittedAt: new Date(Date.UTC(2025, 4, 28, 0, minute)),
      ...over,
    }) as unknown as WaitingReport;
  const all = { unit: null, measure: null, period: null, mine: false };

  it("has the longest waiting first, whatever the order of the rows", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50)), (minutes) => {
        const queue = queueOf(
          minutes.map((minute, i) => waiting(String(i), minute)),
          all,
          "me",
        );
        const times = queue.map(({ submittedAt }) => submittedAt.getTime());
        expect(times).toEqual([...times].sort((a, b) => a - b));
      }),
    );
  });

  it("knows those that came back to their reviewer", () => {
    const rows = [waiting("a", 1), waiting("b", 2, { deciders: ["me"] })];
    expect(queueOf(rows, { ...all, mine: true }, "me").map(({ reportId }) => reportId)).toEqual(["b"]);
  });

  it("leads from a report to its neighbours, and from any other to the first", () => {
    const queue = [waiting("a", 1), waiting("b", 2), waiting("c", 3)];
    expect(placeIn(queue, "b")).toEqual({ position: 2, total: 3, previous: "a", next: "c" });
    expect(placeIn(queue, "x")).toEqual({ position: null, total: 3, previous: null, next: "a" });
    expect(placeIn([], "x").next).toBeNull();
  });
});

describe("the way on from a decision", () => {
  const id = "0194e0a0-0000-7000-8000-000000000001";
  const form = (nextReport: string, queue: string) => {
    const posted = new FormData();
    posted.set("nextReport", nextReport);
    posted.set("queue", queue);
    return posted;
  };

  it("leads to the next of the same queue, and nowhere else", () => {
    expect(onwards(form(id, "?unit=MOE&mine=1"), "approved")).toBe(
      `/desk/reports/${id}?unit=MOE&mine=1&decided=approved`,
    );
    expect(onwards(form("", ""), "returned")).toBe("/desk/reports?decided=returned");
    expect(onwards(form("//elsewhere", "?next=//elsewhere"), "returned")).toBe(
      "/desk/reports?decided=returned",
    );
    expect(queueQuery({ page: "2", period: "2025-05", decided: "approved" })).toBe("?period=2025-05");
  });
});

describe("last period beside this one", () => {
  it("marks what changed in a text, unless it was written anew", () => {
    expect(textChange("完成首批高校盘点。", "完成首批高校盘点。").kind).toBe("SAME");
    expect(textChange("完成首批高校盘点。", "完成第二批高校盘点。").kind).toBe("CHANGED");
    expect(textChange("完成首批高校盘点。", "召开企业对接会三场").kind).toBe("REWRITTEN");
  });

  it("shows a text whole: what is not gone is the text as it is now", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const shown = textChange(before, after).runs.filter(({ kind }) => kind !== "gone");
        expect(shown.map(({ text }) => text).join("")).toBe(after);
      }),
    );
  });

  it("subtracts exactly", () => {
    expect(difference("0.1", "0.3")).toBe("+0.2");
    expect(difference("5000", "4999.5")).toBe("-0.5");
    expect(difference("12.50", "12.5")).toBe("0");
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 19n), max: 10n ** 19n }), fc.nat(99999), (whole, step) => {
        const after = String(whole + BigInt(step));
        expect(difference(String(whole), after)).toBe(step === 0 ? "0" : `+${step}`);
      }),
    );
  });
});
