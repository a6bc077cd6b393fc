import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Calendar } from "@/lib/calendar/working-day";
import { latenessOf } from "@/lib/difficulties/answer-time";
import {
  answerDifficulty,
  canTake,
  confirmSolved,
  DIFFICULTY_STATES,
  type DifficultyAct,
  type DifficultyEvent,
  type DifficultyState,
  declareUnsolved,
  raiseDifficulty,
  routeDifficulty,
  standingAfter,
  wasSubmittedTo,
  withdrawDifficulty,
} from "@/lib/difficulties/difficulty";
import {
  mayAnswer,
  mayConfirm,
  mayRaise,
  mayReadDifficulties,
  mayRoute,
  mayWithdraw,
} from "@/lib/difficulties/difficulty.policy";
import type { Actor } from "@/lib/kernel/actor";
import { isRefusal, type Refusal } from "@/lib/kernel/outcome";

const TODAY = "2025-06-16";
const TERMS = {
  members: [
    { unitId: "1", unitCode: "MOE" },
    { unitId: "2", unitCode: "MIIT" },
    { unitId: "3", unitCode: "MOF" },
  ],
  dueOn: "2025-06-30",
};
const RAISED = { state: "RAISED" as DifficultyState, unitCode: "MOE", routedTo: null, answerDueOn: null };
const ROUTE = { routedTo: "MIIT", answerDueOn: null, reason: "" };

describe("routing", () => {
  it("takes the date of the rules unless told otherwise", () => {
    expect(routeDifficulty(RAISED, ROUTE, TERMS, TODAY)).toEqual({
      kind: "ROUTED",
      text: "",
      route: { unitId: "2", unitCode: "MIIT", dueOn: "2025-06-30" },
    });
  });

  it("takes another date for a reason only", () => {
    const asked = { ...ROUTE, answerDueOn: "2025-06-20" };
    expect(routeDifficulty(RAISED, asked, TERMS, TODAY)).toMatchObject({
      refusal: "difficulty.answer-date-reason",
      field: "reason",
    });
    expect(routeDifficulty(RAISED, { ...asked, reason: "急需" }, TERMS, TODAY)).toMatchObject({
      text: "急需",
      route: { dueOn: "2025-06-20" },
    });
  });

  it("needs a date when the rules are silent, and none that has passed", () => {
    const silent = { ...TERMS, dueOn: null };
    expect(routeDifficulty(RAISED, ROUTE, silent, TODAY)).toMatchObject({
      refusal: "difficulty.answer-date-needed",
    });
    expect(routeDifficulty(RAISED, { ...ROUTE, answerDueOn: "2025-06-20" }, silent, TODAY)).toMatchObject({
      kind: "ROUTED",
    });
    expect(
      routeDifficulty(RAISED, { ...ROUTE, answerDueOn: "2025-06-15", reason: "x" }, TERMS, TODAY),
    ).toMatchObject({ refusal: "difficulty.answer-date-past" });
  });

  it("goes to another unit of the mechanism, never back to the raiser", () => {
    expect(routeDifficulty(RAISED, { ...ROUTE, routedTo: "MOE" }, TERMS, TODAY)).toMatchObject({
      refusal: "difficulty.routed-to-raiser",
    });
    expect(routeDifficulty(RAISED, { ...ROUTE, routedTo: "NCA" }, TERMS, TODAY)).toMatchObject({
      refusal: "difficulty.unit-not-member",
    });
  });

  it("may be changed for a reason, and only if something changes", () => {
    const routed = {
      ...RAISED,
      state: "ROUTED" as const,
      routedTo: "MIIT",
      answerDueOn: "2025-06-30",
    };
    expect(routeDifficulty(routed, ROUTE, TERMS, TODAY)).toMatchObject({ refusal: "nothing-changed" });
    expect(routeDifficulty(routed, { ...ROUTE, routedTo: "MOF" }, TERMS, TODAY)).toMatchObject({
      refusal: "difficulty.route-again-reason",
    });
    expect(
      routeDifficulty(routed, { ...ROUTE, routedTo: "MOF", reason: "职责在财政部" }, TERMS, TODAY),
    ).toMatchObject({ kind: "ROUTED", route: { unitCode: "MOF" } });
  });
});

describe("raising", () => {
  const words = { title: "数据接口未开放", description: "说明", request: "请开放" };
  it("rests on the unit's own files, on a task that is being worked on", () => {
    const task = { stage: "ASSIGNED" as const, ownFiles: ["a"] };
    expect(raiseDifficulty(task, { ...words, files: ["a"] })).toEqual({ ...words, fileIds: ["a"] });
    expect(raiseDifficulty(task, { ...words, files: ["a", "b"] })).toMatchObject({
      refusal: "difficulty.unknown-file",
      field: "files",
    });
    expect(raiseDifficulty({ ...task, stage: "COMPLETED" }, { ...words, files: [] })).toMatchObject({
      refusal: "difficulty.task-not-assigned",
    });
  });
});

const ACTS: Record<DifficultyAct, (state: DifficultyState) => DifficultyEvent | Refusal> = {
  route: (state) =>
    routeDifficulty({ ...RAISED, state }, { ...ROUTE, routedTo: "MOF", reason: "原因" }, TERMS, TODAY),
  answer: (state) => answerDifficulty({ state }, "答复"),
  confirm: (state) => confirmSolved({ state }, ""),
  reject: (state) => declareUnsolved({ state }, "没有解决"),
  withdraw: (state) => withdrawDifficulty({ state }, ""),
};
const anyAct = fc.constantFrom<DifficultyAct>("route", "answer", "confirm", "reject", "withdraw");

describe("any sequence of acts", () => {
  it("reaches solved by an answer and, right after it, the raiser's confirmation, and no other way", () => {
    fc.assert(
      fc.property(fc.array(anyAct, { maxLength: 14 }), (acts) => {
        let state: DifficultyState = "RAISED";
        const taken: DifficultyAct[] = [];
        for (const act of acts) {
          const event = ACTS[act](state);
          if (isRefusal(event)) continue;
          state = event.kind;
          taken.push(act);
        }
        if (state !== "SOLVED") return;
        expect(taken.slice(-2)).toEqual(["answer", "confirm"]);
        expect(taken).toContain("route");
      }),
    );
  });

  it("stands still once solved or withdrawn", () => {
    for (const state of ["SOLVED", "WITHDRAWN"] as const)
      for (const act of Object.values(ACTS)) expect(isRefusal(act(state))).toBe(true);
  });

  it("is offered by pages exactly where it is taken", () => {
    for (const state of DIFFICULTY_STATES)
      for (const act of Object.keys(ACTS) as DifficultyAct[])
        expect([act, state, canTake(act, state)]).toEqual([act, state, !isRefusal(ACTS[act](state))]);
  });

  it("stands where its last step led, with the last route", () => {
    const step = fc.record({
      kind: fc.constantFrom(...DIFFICULTY_STATES),
      at: fc.date({ noInvalidDate: true }),
      routedTo: fc.constantFrom("MIIT", "MOF"),
      dueOn: fc.constantFrom("2025-06-30", "2025-07-01"),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1 }), (steps) => {
        const standing = standingAfter(steps);
        const route = steps.findLast(({ kind }) => kind === "ROUTED");
        expect(standing.state).toBe(steps.at(-1)?.kind);
        expect(standing.routedTo).toBe(route?.routedTo ?? null);
        expect(standing.answerDueOn).toBe(route?.dueOn ?? null);
      }),
    );
  });
});

describe("a meeting", () => {
  const at = (text: string) => new Date(text);
  const unsolved = { kind: "UNSOLVED" as const, at: at("2025-06-10T02:00:00Z") };

  it("has before it what was unsolved on its day", () => {
    expect(wasSubmittedTo("2025-06-09", [unsolved])).toBe(false);
    expect(wasSubmittedTo("2025-06-10", [unsolved])).toBe(true);
    expect(wasSubmittedTo("2025-07-01", [unsolved])).toBe(true);
  });

  it("keeps what it set going itself, not what was set going before its day in Beijing began", () => {
    const routed = (instant: string) => ({ kind: "ROUTED" as const, at: at(instant) });
    expect(wasSubmittedTo("2025-06-20", [unsolved, routed("2025-06-19T16:00:00Z")])).toBe(true);
    expect(wasSubmittedTo("2025-06-20", [unsolved, routed("2025-06-19T15:59:59Z")])).toBe(false);
  });
});

describe("lateness", () => {
  const calendar: Calendar = { publishedYears: new Set([2025]), days: new Map() };
  const route = { answerDueOn: "2025-06-13", answeredAt: null };

  it("is counted in working days past the date, to today or to the answer", () => {
    expect(latenessOf({ ...route, state: "ROUTED" }, "2025-06-13", calendar)).toBeNull();
    expect(latenessOf({ ...route, state: "ROUTED" }, "2025-06-18", calendar)).toEqual({
      days: 3,
      answered: false,
    });
    const answeredAt = new Date("2025-06-16T17:00:00Z"); // the 17th in Beijing
    expect(latenessOf({ ...route, state: "SOLVED", answeredAt }, "2025-12-01", calendar)).toEqual({
      days: 2,
      answered: true,
    });
  });

  it("is a fact without a number when the calendar is not published", () => {
    expect(latenessOf({ ...route, state: "ROUTED" }, "2027-01-05", calendar)).toEqual({
      days: null,
      answered: false,
    });
  });

  it("ends with a withdrawal", () => {
    expect(latenessOf({ ...route, state: "WITHDRAWN" }, "2025-08-01", calendar)).toBeNull();
  });
});

describe("who may", () => {
  const actor = (role: Actor["role"], unitCode: string, personId = "p") =>
    ({ role, unitCode, personId }) as Actor;
  const task = { units: [{ unitCode: "MOE" }] };
  const difficulty = { unitCode: "MOE", routedTo: "MIIT", raisedById: "raiser" };

  it("raises for a unit with a part", () => {
    expect(mayRaise(actor("STAFF", "MOE"), task)).toBe(true);
    expect(mayRaise(actor("STAFF", "MIIT"), task)).toBe(false);
    expect(mayRaise(actor("COORDINATOR", "MOE"), task)).toBe(false);
  });

  it("routes, answers, confirms and withdraws", () => {
    expect(mayRoute(actor("COORDINATOR", "CNIPA"))).toBe(true);
    expect(mayRoute(actor("LEADER", "CNIPA"))).toBe(false);
    expect(mayAnswer(actor("STAFF", "MIIT"), difficulty)).toBe(true);
    expect(mayAnswer(actor("STAFF", "MOE"), difficulty)).toBe(false);
    expect(mayAnswer(actor("COORDINATOR", "CNIPA"), difficulty)).toBe(false);
    expect(mayAnswer(actor("COORDINATOR", "CNIPA"), { routedTo: "CNIPA" })).toBe(true);
    expect(mayAnswer(actor("LEADER", "CNIPA"), { routedTo: "CNIPA" })).toBe(false);
    expect(mayConfirm(actor("STAFF", "MOE"), difficulty)).toBe(true);
    expect(mayConfirm(actor("LIAISON_OFFICER", "MIIT"), difficulty)).toBe(false);
    expect(mayWithdraw(actor("STAFF", "MOE"), difficulty)).toBe(false);
    expect(mayWithdraw(actor("STAFF", "MOE", "raiser"), difficulty)).toBe(true);
    expect(mayWithdraw(actor("LIAISON_OFFICER", "MOE"), difficulty)).toBe(true);
  });

  it("is closed to the administrators", () => {
    for (const role of ["SYSTEM_ADMINISTRATOR", "SECURITY_ADMINISTRATOR", "AUDITOR"] as const)
      expect(mayReadDifficulties(actor(role, "CNIPA"))).toBe(false);
  });
});
