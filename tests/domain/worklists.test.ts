import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type CalendarDate } from "@/lib/kernel/calendar-date";
import { periodWith } from "@/lib/reports/period";
import { DUTY_KINDS, type Duty, dutiesOf } from "@/lib/worklists/duties";
import type { HomeRules } from "@/lib/worklists/home-rules";
import type { Parts, ReportPart, TaskPart } from "@/lib/worklists/parts";
import { unitHomeOf } from "@/lib/worklists/unit-home";
import { remainingTo, URGENCIES, urgencyOf, worklistOf } from "@/lib/worklists/worklist";

const calendar = { publishedYears: new Set([2025]), days: new Map() };
const cite = { rulesNumber: 1, articleNumber: 7 };
const rules: HomeRules = {
  calendar,
  signing: () => ({ days: 5, rulesNumber: 1, articleNumber: 5 }),
  period: (_plan, code) => periodWith(code, { value: { opensOnDay: 25, closesOnDay: 5 }, ...cite }),
  answering: () => ({ rulesNumber: 1, articleNumber: 9 }),
  nearUntil: (_plan, today) => addDays(today, 14),
};

/** Monday. */
const TODAY = "2025-06-16";
const IN_WINDOW = "2025-06-27";

const part = (over: Partial<TaskPart> = {}): TaskPart => ({
  taskId: "t1",
  planId: "p",
  code: "M01-03",
  title: "任务",
  titleEn: "Task",
  cadence: "MONTHLY",
  role: "LEAD",
  dueOn: "2025-12-31",
  versionAt: new Date("2025-06-10T02:00:00Z"),
  since: new Date("2025-06-10T02:00:00Z"),
  steps: [{ kind: "ASSIGNED", on: "2025-01-06" }],
  unsigned: false,
  wordingQuery: null,
  milestones: [],
  approvedProgress: null,
  completionPending: false,
  ...over,
});
const report = (over: Partial<ReportPart> = {}): ReportPart => ({
  taskId: "t1",
  period: "2025-06",
  state: "DRAFT",
  correctUntil: null,
  readyNote: "",
  wrote: false,
  decision: null,
  ...over,
});
const parts = (over: Partial<Parts> = {}): Parts => ({
  unitCode: "MOE",
  tasks: [part()],
  reports: [],
  exceptions: [],
  difficulties: [],
  instructions: [],
  requests: [],
  ...over,
});
const owed = (over: Partial<Parts>, today: CalendarDate = IN_WINDOW) =>
  dutiesOf(parts(over), rules, today).map(({ kind, dueOn }) => [kind, dueOn]);

describe("what a unit owes", () => {
  it("is nothing between the windows once it has signed", () => {
    expect(owed({}, TODAY)).toEqual([]);
  });

  it("is a signature within the working days of the rules, whose article is cited", () => {
    const [duty] = dutiesOf(parts({ tasks: [part({ unsigned: true })] }), rules, TODAY);
    expect(duty).toMatchObject({
      kind: "sign",
      dueOn: "2025-06-17",
      citation: { rulesNumber: 1, articleNumber: 5 },
      waitsFor: "LIAISON_OFFICER",
    });
    const asked = (wordingQuery: "OPEN" | "ANSWERED") =>
      dutiesOf(parts({ tasks: [part({ unsigned: true, wordingQuery })] }), rules, TODAY)[0];
    expect(asked("ANSWERED")).toMatchObject({ kind: "read-answer" });
    expect(asked("OPEN")).toMatchObject({ kind: "sign", note: "query-open" });
  });

  it.each([
    ["no report", [], [["report", "2025-07-05"]]],
    ["a draft", [report()], [["report", "2025-07-05"]]],
    ["a draft sent back", [report({ readyNote: "补充" })], [["revise", "2025-07-05"]]],
    ["a report handed on", [report({ state: "READY" })], [["sign-off", "2025-07-05"]]],
    [
      "a report returned",
      [report({ state: "RETURNED", correctUntil: "2025-07-03" })],
      [["correct", "2025-07-03"]],
    ],
    ["a report submitted", [report({ state: "SUBMITTED" })], []],
    ["a report approved", [report({ state: "APPROVED" })], []],
  ] as [string, ReportPart[], [string, string][]][])(
    "with %s in the open window",
    (_what, reports, expected) => {
      expect(owed({ reports })).toEqual(expected);
    },
  );

  it("is one line for all months a task missed, until one is opened again", () => {
    const tasks = [part({ since: new Date("2025-03-10T02:00:00Z") })];
    const [missed, ...others] = dutiesOf(parts({ tasks }), rules, TODAY);
    expect(others).toEqual([]);
    expect(missed).toMatchObject({
      kind: "missed",
      periods: ["2025-03", "2025-04", "2025-05"],
      dueOn: "2025-04-05",
      citation: cite,
    });
    const exceptions = [{ planId: "p", period: "2025-05", until: "2025-06-20" }];
    expect(owed({ tasks, exceptions }, TODAY)).toEqual([
      ["report", "2025-06-20"],
      ["missed", "2025-04-05"],
    ]);
    const reports = [report({ period: "2025-05", state: "RETURNED", correctUntil: "2025-06-13" })];
    expect(owed({ tasks, reports }, TODAY)).toEqual([
      ["correct", "2025-06-13"],
      ["missed", "2025-04-05"],
    ]);
  });

  it("is no report for a window that closed while the task was struck off", () => {
    const since = new Date("2025-03-10T02:00:00Z");
    const steps = [
      { kind: "ASSIGNED", on: "2025-03-10" },
      { kind: "STRUCK_OFF", on: "2025-04-20" },
      { kind: "REOPENED", on: "2025-06-10" },
    ] as const;
    const [missed] = dutiesOf(parts({ tasks: [part({ since, steps: [...steps] })] }), rules, TODAY);
    expect(missed).toMatchObject({ kind: "missed", periods: ["2025-03"] });
  });

  it("is no monthly report for a quarterly task", () => {
    const tasks = [part({ cadence: "QUARTERLY", since: new Date("2025-04-02T02:00:00Z") })];
    expect(owed({ tasks }, TODAY)).toEqual([]);
    expect(owed({ tasks })).toEqual([["report", "2025-07-05"]]);
  });

  it("is what falls due soon, unless it is done or asked for", () => {
    const milestones = [
      { title: "初稿", dueOn: "2025-06-20" },
      { title: "定稿", dueOn: "2025-12-20" },
    ];
    const near = { since: new Date("2025-06-10T02:00:00Z"), dueOn: "2025-06-30" };
    expect(owed({ tasks: [part({ milestones })] }, TODAY)).toEqual([["milestone", "2025-06-20"]]);
    expect(owed({ tasks: [part(near)] }, TODAY)).toEqual([["due", "2025-06-30"]]);
    expect(owed({ tasks: [part({ ...near, completionPending: true })] }, TODAY)).toEqual([]);
    const support = { ...near, role: "SUPPORT" as const };
    expect(owed({ tasks: [part({ ...support, approvedProgress: 60 })] }, TODAY)).toHaveLength(1);
    expect(owed({ tasks: [part({ ...support, approvedProgress: 100 })] }, TODAY)).toEqual([]);
  });

  it("is an answer to an instruction, by the date it was given, and again when it came back", () => {
    const instruction = {
      ...{ number: 5, code: "M01-03", title: "任务", titleEn: "", text: "请抓紧协调" },
      ...{ dueOn: "2025-06-20", asked: "ASSIGNED" as const },
    };
    const [duty] = dutiesOf(parts({ instructions: [instruction] }), rules, TODAY);
    expect(duty).toMatchObject({
      ...{ kind: "answer-instruction", subject: "请抓紧协调", dueOn: "2025-06-20", note: null },
      ...{ citation: null, href: "/instructions/5" },
    });
    const again = { ...instruction, asked: "RETURNED" as const };
    expect(dutiesOf(parts({ instructions: [again] }), rules, TODAY)[0]?.note).toBe("answer-returned");
  });

  it("is an answer to what was routed to it, and a word on what was answered", () => {
    const difficulty = {
      ...{ planId: "p", number: 3, subject: "困难", code: "M01-03", title: "任务", titleEn: "" },
      answerDueOn: "2025-06-24",
      routedAt: new Date("2025-06-10T02:00:00Z"),
    };
    const kinds = (own: boolean, state: "RAISED" | "ROUTED" | "ANSWERED") =>
      owed({ tasks: [], difficulties: [{ ...difficulty, own, state }] }, TODAY);
    expect(kinds(false, "ROUTED")).toEqual([["answer-difficulty", "2025-06-24"]]);
    expect(kinds(true, "ROUTED")).toEqual([]);
    expect(kinds(true, "ANSWERED")).toEqual([["confirm-difficulty", null]]);
  });
});

const someDuty: fc.Arbitrary<Duty> = fc.record({
  kind: fc.constantFrom(...DUTY_KINDS),
  code: fc.constantFrom("M01-01", "M01-02", "M02-01"),
  title: fc.constant("任务"),
  titleEn: fc.constant(""),
  periods: fc.constant([]),
  subject: fc.constantFrom("甲", "乙"),
  dueOn: fc.option(fc.integer({ min: -60, max: 60 }).map((days) => addDays(TODAY, days))),
  citation: fc.constant(null),
  waitsFor: fc.constantFrom("LIAISON_OFFICER" as const, "STAFF" as const, null),
  note: fc.constant(null),
  href: fc.constant("/"),
});

describe("the list", () => {
  const when = { today: TODAY, role: "LIAISON_OFFICER", calendar } as const;

  it("holds every duty once, under its urgency, whatever order they came in", () => {
    fc.assert(
      fc.property(fc.array(someDuty, { maxLength: 30 }), (duties) => {
        const list = worklistOf(duties, when);
        expect(list.reduce((sum, { lines }) => sum + lines.length, 0)).toBe(duties.length);
        const ranks = list.map(({ urgency }) => URGENCIES.indexOf(urgency));
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
        for (const { urgency, lines } of list) {
          expect(lines.length).toBeGreaterThan(0);
          for (const { kind, dueOn } of lines)
            expect(kind === "missed" ? "CLOSED" : urgencyOf(dueOn, TODAY)).toBe(urgency);
        }
        expect(worklistOf([...duties].reverse(), when)).toEqual(list);
      }),
    );
  });

  it("begins, in each group, with what waits for the reader, by date", () => {
    fc.assert(
      fc.property(fc.array(someDuty, { maxLength: 30 }), (duties) => {
        for (const { lines } of worklistOf(duties, when)) {
          const order = lines.map(({ mine, dueOn }) => `${mine ? 0 : 1} ${dueOn ?? "9999-12-31"}`);
          expect(order).toEqual([...order].sort());
          for (const line of lines) expect(line.mine).toBe(line.waitsFor === "LIAISON_OFFICER");
        }
      }),
    );
  });

  it("does not point a liaison officer at a report he wrote himself", () => {
    const reports = [report({ state: "READY", wrote: true })];
    const [duty] = dutiesOf(parts({ reports }), rules, IN_WINDOW);
    const [group] = worklistOf(duty ? [duty] : [], { ...when, today: IN_WINDOW });
    expect(group?.lines[0]).toMatchObject({ mine: false, note: "other-liaison" });
  });

  it.each([
    ["2025-06-13", "OVERDUE", { state: "late", days: 1, counted: "working" }],
    ["2025-06-16", "WEEK", { state: "today", days: 0, counted: "working" }],
    ["2025-06-22", "WEEK", { state: "left", days: 4, counted: "working" }],
    ["2025-06-23", "LATER", { state: "left", days: 5, counted: "working" }],
    ["2026-01-05", "LATER", { state: "left", days: 203, counted: "calendar" }],
  ] as const)("says of %s how far off it is", (dueOn, urgency, remaining) => {
    expect(urgencyOf(dueOn, TODAY)).toBe(urgency);
    expect(remainingTo(dueOn, TODAY, calendar)).toEqual(remaining);
  });

  it("counts days where no working day lies between", () => {
    expect(remainingTo("2025-06-21", "2025-06-20", calendar)).toEqual({
      state: "left",
      days: 1,
      counted: "calendar",
    });
  });
});

describe("the home page", () => {
  const reader = { role: "STAFF", planId: "p" } as const;

  it("counts what is owed for the window that opened last", () => {
    const tasks = [part(), part({ taskId: "t2", code: "M01-04", role: "SUPPORT" })];
    const reports = [report({ taskId: "t2", state: "SUBMITTED" })];
    const { facts } = unitHomeOf(parts({ tasks, reports }), rules, { ...reader, today: IN_WINDOW });
    expect(facts).toMatchObject({ lead: 1, support: 1 });
    expect(facts.current).toMatchObject({ code: "2025-06", state: "OPEN", owed: 2, submitted: 1 });
    expect(facts.next).toMatchObject({ code: "2025-07", opensOn: "2025-07-25" });
  });

  it("says what came back and why, the last first", () => {
    const decision = {
      ...{ kind: "RETURNED" as const, reason: "与上期重复", field: "done", byZh: "林岚", byEn: "Lin Lan" },
      at: new Date("2025-06-12T02:00:00Z"),
    };
    const reports = [
      report({ period: "2025-05", state: "RETURNED", decision, correctUntil: "2025-06-19" }),
      report({ period: "2025-06", readyNote: "补充数据" }),
    ];
    const home = unitHomeOf(parts({ reports }), rules, { ...reader, today: TODAY });
    expect(home.cameBack.map(({ kind, reason }) => [kind, reason])).toEqual([
      ["RETURNED", "与上期重复"],
      ["SENT_BACK", "补充数据"],
    ]);
    expect(home.cameBack[0]?.href).toBe("/tasks/M01-03/reports/2025-05/MOE");
  });
});
