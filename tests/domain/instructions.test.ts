import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Calendar } from "@/lib/calendar/working-day";
import { ANSWER_WORKING_DAYS, defaultDueOn, isOverdue, timingOf } from "@/lib/instructions/due-time";
import {
  answerInstruction,
  assignInstruction,
  canTake,
  closeInstruction,
  INSTRUCTION_STATES,
  type InstructionAct,
  type InstructionEvent,
  type InstructionState,
  isOpen,
  reopenInstruction,
  returnAnswer,
  STATE_AFTER,
  STEP_KINDS,
  standingAfter,
  withdrawInstruction,
  writeInstruction,
} from "@/lib/instructions/instruction";
import {
  mayAnswer,
  mayAssign,
  mayDecide,
  mayReadInstructions,
  mayReopen,
  mayWithdraw,
  mayWrite,
} from "@/lib/instructions/instruction.policy";
import type { InstructionLine } from "@/lib/instructions/instruction-view";
import { waitingForOffice } from "@/lib/instructions/waiting-for-office";
import type { Actor } from "@/lib/kernel/actor";
import { isRefusal, type Refusal } from "@/lib/kernel/outcome";

/** Monday. */
const TODAY = "2025-06-16";
const SATURDAY = "2025-06-21";
const calendar: Calendar = { publishedYears: new Set([2025]), days: new Map() };
const TERMS = {
  members: [
    { unitId: "1", unitCode: "MOE" },
    { unitId: "2", unitCode: "MIIT" },
  ],
  dueOn: "2025-06-30",
  calendar,
};
const WRITTEN = { state: "WRITTEN" as InstructionState, owner: null, dueOn: null, wishedBy: null };
const ASSIGNED = { ...WRITTEN, state: "ASSIGNED" as const, owner: "MIIT", dueOn: "2025-06-30" };
const ASSIGNING = { owner: "MIIT", dueOn: null, remark: "" };
const assign = (of: Parameters<typeof assignInstruction>[0], how: Partial<typeof ASSIGNING> | object) =>
  assignInstruction(of, { ...ASSIGNING, ...how }, TERMS, TODAY);

describe("writing", () => {
  it("may name a date, unless it has passed", () => {
    const written = { text: "请抓紧", wishedBy: TODAY };
    expect(writeInstruction(written, TODAY)).toEqual(written);
    expect(writeInstruction({ ...written, wishedBy: "2025-06-15" }, TODAY)).toEqual({
      refusal: "instruction.wished-date-past",
      field: "wishedBy",
    });
  });
});

describe("assigning", () => {
  it("takes the usual date unless told otherwise", () => {
    expect(assign(WRITTEN, {})).toEqual({
      kind: "ASSIGNED",
      text: "",
      assignment: { unitId: "2", unitCode: "MIIT", dueOn: "2025-06-30" },
    });
    expect(assign(WRITTEN, { dueOn: "2025-06-20" })).toMatchObject({ assignment: { dueOn: "2025-06-20" } });
  });

  it.each([
    ["a unit outside the mechanism", { owner: "NCA" }, "instruction.unit-not-member", "owner"],
    ["a date that has passed", { dueOn: "2025-06-13" }, "instruction.due-date-past", "dueOn"],
    ["a day off", { dueOn: SATURDAY }, "instruction.due-date-not-a-working-day", "dueOn"],
  ])("refuses %s", (_what, how, refusal, field) => {
    expect(assign(WRITTEN, how)).toEqual({ refusal, field });
  });

  it("needs a date where no calendar gives one, and takes any day of such a year", () => {
    const silent = { ...TERMS, dueOn: null };
    expect(assignInstruction(WRITTEN, ASSIGNING, silent, TODAY)).toMatchObject({
      refusal: "instruction.due-date-needed",
    });
    const far = { ...ASSIGNING, dueOn: "2027-01-02" };
    expect(assignInstruction(WRITTEN, far, silent, TODAY)).toMatchObject({ kind: "ASSIGNED" });
  });

  it("says why it is later than the leader wished", () => {
    const wished = { ...WRITTEN, wishedBy: "2025-06-20" };
    expect(assign(wished, { dueOn: "2025-06-20" })).toMatchObject({ kind: "ASSIGNED" });
    expect(assign(wished, { dueOn: "2025-06-23" })).toMatchObject({
      refusal: "instruction.later-than-wished",
      field: "remark",
    });
    expect(assign(wished, { dueOn: "2025-06-23", remark: "须先开会" })).toMatchObject({ text: "须先开会" });
  });

  it("is done again for a reason, and only if something changes", () => {
    expect(assign(ASSIGNED, {})).toMatchObject({ refusal: "nothing-changed" });
    expect(assign(ASSIGNED, { owner: "MOE" })).toMatchObject({
      refusal: "instruction.assign-again-reason",
      field: "remark",
    });
    expect(assign(ASSIGNED, { owner: "MOE", remark: "职责在教育部" })).toMatchObject({
      assignment: { unitCode: "MOE", dueOn: "2025-06-30" },
    });
    // A date that stands may have passed: handing it on is no new date.
    const late = { ...ASSIGNED, dueOn: "2025-06-10" };
    const on = { owner: "MOE", dueOn: "2025-06-10", remark: "职责在教育部" };
    expect(assign(late, on)).toMatchObject({ kind: "ASSIGNED" });
  });
});

describe("the word on an answer", () => {
  const answered = { state: "ANSWERED" as const, owner: "MIIT", ownerId: "2", dueOn: "2025-06-20" };
  const day = { today: TODAY, calendar };

  it("returns it to the unit that answered, by the same date or a new one", () => {
    expect(returnAnswer(answered, { reason: "不全", dueOn: null }, day)).toEqual({
      kind: "RETURNED",
      text: "不全",
      assignment: { unitId: "2", unitCode: "MIIT", dueOn: "2025-06-20" },
    });
    expect(returnAnswer(answered, { reason: "不全", dueOn: "2025-06-25" }, day)).toMatchObject({
      assignment: { dueOn: "2025-06-25" },
    });
    expect(returnAnswer(answered, { reason: "不全", dueOn: SATURDAY }, day)).toMatchObject({
      refusal: "instruction.due-date-not-a-working-day",
    });
  });

  it("needs a new date once the old one has passed", () => {
    const late = { ...answered, dueOn: "2025-06-13" };
    for (const dueOn of [null, "2025-06-13"])
      expect(returnAnswer(late, { reason: "不全", dueOn }, day)).toEqual({
        refusal: "instruction.new-date-needed",
        field: "dueOn",
      });
  });

  it("is the leader's in the end, who sets a new date", () => {
    const closed = { ...answered, state: "CLOSED" as const };
    expect(reopenInstruction(closed, { reason: "未见成效", dueOn: "2025-07-01" }, day)).toMatchObject({
      kind: "REOPENED",
      assignment: { unitCode: "MIIT", dueOn: "2025-07-01" },
    });
    expect(reopenInstruction(closed, { reason: "未见成效", dueOn: "2025-06-13" }, day)).toMatchObject({
      refusal: "instruction.due-date-past",
    });
  });
});

const OWNED = { owner: "MIIT", ownerId: "2", dueOn: "2025-06-20" };
const DAY = { today: TODAY, calendar };
const ACTS: Record<InstructionAct, (state: InstructionState) => InstructionEvent | Refusal> = {
  assign: (state) => assign({ ...WRITTEN, state }, { owner: "MOE", dueOn: "2025-06-27", remark: "原因" }),
  answer: (state) => answerInstruction({ state }, "已办"),
  return: (state) => returnAnswer({ ...OWNED, state }, { reason: "不全", dueOn: null }, DAY),
  close: (state) => closeInstruction({ state }, ""),
  reopen: (state) => reopenInstruction({ ...OWNED, state }, { reason: "再办", dueOn: "2025-07-01" }, DAY),
  withdraw: (state) => withdrawInstruction({ state }, ""),
};
const NAMES = Object.keys(ACTS) as InstructionAct[];

describe("any sequence of acts", () => {
  it("closes by an answer and, right after it, the coordinator's word, and no other way", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...NAMES), { maxLength: 16 }), (acts) => {
        let state: InstructionState = "WRITTEN";
        const taken: InstructionAct[] = [];
        for (const act of acts) {
          const event = ACTS[act](state);
          if (isRefusal(event)) continue;
          state = STATE_AFTER[event.kind];
          taken.push(act);
          // Whatever asks for an answer says of whom and until when; nothing else does.
          expect(event.assignment !== undefined).toBe(state === "ASSIGNED");
        }
        if (state === "CLOSED") expect(taken.slice(-2)).toEqual(["answer", "close"]);
      }),
    );
  });

  it("stands still once withdrawn, and is reopened only when closed", () => {
    for (const act of NAMES) expect(isRefusal(ACTS[act]("WITHDRAWN"))).toBe(true);
    expect(NAMES.filter((act) => !isRefusal(ACTS[act]("CLOSED")))).toEqual(["reopen"]);
    expect(INSTRUCTION_STATES.filter((state) => !isOpen(state))).toEqual(["CLOSED", "WITHDRAWN"]);
  });

  it("is offered by pages exactly where it is taken", () => {
    for (const state of INSTRUCTION_STATES)
      for (const act of NAMES)
        expect([act, state, canTake(act, state)]).toEqual([act, state, !isRefusal(ACTS[act](state))]);
  });

  it("stands where its last step led, with the last date beside the first", () => {
    const step = fc.record({
      kind: fc.constantFrom(...STEP_KINDS),
      at: fc.date({ noInvalidDate: true }),
      owner: fc.constantFrom("MIIT", "MOE"),
      dueOn: fc.constantFrom("2025-06-30", "2025-07-01", "2025-07-02"),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1 }), (steps) => {
        const standing = standingAfter(steps);
        const asking = steps.filter(({ kind }) => STATE_AFTER[kind] === "ASSIGNED");
        expect(standing.state).toBe(STATE_AFTER[steps.at(-1)?.kind ?? "WRITTEN"]);
        expect(standing.owner).toBe(asking.at(-1)?.owner ?? null);
        expect(standing.dueOn).toBe(asking.at(-1)?.dueOn ?? null);
        expect(standing.originalDueOn).toBe(asking[0]?.dueOn ?? null);
      }),
    );
  });

  it("has been in its state since it came into it, however often it was handed on there", () => {
    const step = (kind: (typeof STEP_KINDS)[number], hour: number) => ({
      ...{ kind, at: new Date(Date.UTC(2025, 5, 16, hour)), owner: "MIIT", dueOn: "2025-06-30" },
    });
    const steps = [step("WRITTEN", 1), step("ASSIGNED", 2), step("ASSIGNED", 3)];
    expect(standingAfter(steps).since).toEqual(steps[1]?.at);
    expect(standingAfter([...steps, step("ANSWERED", 4), step("RETURNED", 5)]).since?.getUTCHours()).toBe(5);
  });
});

describe("the date", () => {
  const standing = { state: "ASSIGNED" as InstructionState, dueOn: "2025-06-13", answeredAt: null };

  it("is the leader's while it can be kept, by the working day before if it is a day off", () => {
    expect(defaultDueOn("2025-06-20", TODAY, calendar)).toBe("2025-06-20");
    expect(defaultDueOn("2025-06-22", TODAY, calendar)).toBe("2025-06-20");
    expect(defaultDueOn("2025-06-13", TODAY, calendar)).toBe("2025-06-30");
  });

  it("is some working days on when he named none, and unknown without a calendar", () => {
    expect(ANSWER_WORKING_DAYS).toBe(10);
    expect(defaultDueOn(null, TODAY, calendar)).toBe("2025-06-30");
    expect(defaultDueOn(null, "2025-12-29", calendar)).toBeNull();
  });

  it("is counted in working days: left, or past until the answer", () => {
    expect(timingOf({ ...standing, dueOn: "2025-06-19" }, TODAY, calendar)).toEqual({
      ...{ state: "left", days: 3, answered: false },
    });
    expect(timingOf({ ...standing, dueOn: TODAY }, TODAY, calendar)?.state).toBe("today");
    const late = timingOf(standing, "2025-06-18", calendar);
    expect(late).toEqual({ state: "late", days: 3, answered: false });
    const answeredAt = new Date("2025-06-16T17:00:00Z"); // the 17th in Beijing
    const answered = timingOf({ ...standing, state: "CLOSED", answeredAt }, "2025-12-01", calendar);
    expect(answered).toEqual({ state: "late", days: 2, answered: true });
    expect([isOverdue(late), isOverdue(answered), isOverdue(null)]).toEqual([true, false, false]);
  });

  it("is a fact without a number when the calendar is not published, and nobody's once withdrawn", () => {
    expect(timingOf(standing, "2027-01-05", calendar)).toEqual({
      ...{ state: "late", days: null, answered: false },
    });
    expect(timingOf({ ...standing, state: "WITHDRAWN" }, TODAY, calendar)).toBeNull();
    expect(timingOf({ ...standing, state: "WRITTEN", dueOn: null }, TODAY, calendar)).toBeNull();
  });
});

describe("what waits for the office", () => {
  const line = (over: Partial<InstructionLine>) =>
    ({ overdue: false, timing: null, sinceDays: 4, ...over }) as InstructionLine;

  it("is to be assigned, to be checked or overdue, the longest waiting first", () => {
    const late = { state: "late" as const, days: 2, answered: false };
    const lines = [
      line({ number: 1, state: "ASSIGNED", since: "2025-05-01", dueOn: "2025-06-30" }),
      line({ number: 2, state: "ANSWERED", since: "2025-06-11", dueOn: "2025-06-10" }),
      line({ number: 3, state: "WRITTEN", since: "2025-06-10" }),
      line({
        number: 4,
        state: "ASSIGNED",
        since: "2025-05-01",
        dueOn: "2025-06-12",
        overdue: true,
        timing: late,
      }),
    ];
    expect(
      waitingForOffice(lines).map(({ line: { number }, why, since, days }) => [number, why, since, days]),
    ).toEqual([
      [3, "WRITTEN", "2025-06-10", 4],
      [2, "ANSWERED", "2025-06-11", 4],
      [4, "ASSIGNED", "2025-06-12", 2],
    ]);
  });
});

describe("who may", () => {
  const actor = (role: Actor["role"], unitCode: string, personId = "p") =>
    ({ role, unitCode, personId }) as Actor;

  it("writes, assigns, answers, decides, reopens and withdraws", () => {
    expect(mayWrite(actor("LEADER", "CNIPA"))).toBe(true);
    expect(mayWrite(actor("COORDINATOR", "CNIPA"))).toBe(false);
    expect(mayAssign(actor("COORDINATOR", "CNIPA"))).toBe(true);
    expect(mayAssign(actor("LEADER", "CNIPA"))).toBe(false);
    expect(mayAnswer(actor("STAFF", "MIIT"), { owner: "MIIT" })).toBe(true);
    expect(mayAnswer(actor("LIAISON_OFFICER", "MOE"), { owner: "MIIT" })).toBe(false);
    expect(mayAnswer(actor("COORDINATOR", "CNIPA"), { owner: "MIIT" })).toBe(false);
    expect(mayAnswer(actor("COORDINATOR", "CNIPA"), { owner: "CNIPA" })).toBe(true);
    expect(mayAnswer(actor("LEADER", "CNIPA"), { owner: "CNIPA" })).toBe(false);
    expect(mayReopen(actor("LEADER", "CNIPA"))).toBe(true);
    expect(mayReopen(actor("COORDINATOR", "CNIPA"))).toBe(false);
    expect(mayWithdraw(actor("LEADER", "CNIPA", "w"), { writtenById: "w" })).toBe(true);
    expect(mayWithdraw(actor("LEADER", "CNIPA", "v"), { writtenById: "w" })).toBe(false);
  });

  it("decides on no answer of his own", () => {
    expect(mayDecide(actor("COORDINATOR", "CNIPA", "a"), { answeredById: "b" })).toBe(true);
    expect(mayDecide(actor("COORDINATOR", "CNIPA", "a"), { answeredById: "a" })).toBe(false);
    expect(mayDecide(actor("LEADER", "CNIPA", "a"), { answeredById: "b" })).toBe(false);
  });

  it("is none of the administrators", () => {
    for (const role of ["SYSTEM_ADMINISTRATOR", "SECURITY_ADMINISTRATOR", "AUDITOR"] as const)
      expect(mayReadInstructions(actor(role, "CNIPA"))).toBe(false);
  });
});
