import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideCompletion, reopen, requestCompletion, strikeOff } from "@/lib/completions/completion";
import {
  decideExtension,
  dueDateOf,
  type Extensible,
  type Rules,
  requestExtension,
  withdrawExtension,
} from "@/lib/extensions/extension";
import { addDays } from "@/lib/kernel/calendar-date";
import { TASK_STAGES, type Task } from "@/lib/tasks/task";

const RULES: Rules = [
  {
    number: 1,
    inForceFrom: "2024-01-01",
    articles: [{ number: 8, clauses: [{ key: "extension-before-due", value: true }] }],
  },
];
const TODAY = "2025-06-16";
const names = { unitId: "", nameZh: "", nameEn: "", shortNameZh: "", mustSign: true, part: "" };
const TASK = {
  stage: "ASSIGNED",
  dueOn: "2025-12-31",
  units: [
    { ...names, unitCode: "MOE", role: "LEAD", dueOn: "2025-12-31" },
    { ...names, unitCode: "MIIT", role: "SUPPORT", dueOn: "2025-11-30" },
  ],
  milestones: [{ key: "k", title: "验收", dueOn: "2025-12-31", share: 100 }],
  indicators: [],
} as unknown as Task;
const subject = (over: Partial<Extensible> = {}): Extensible => ({
  task: TASK,
  planEnd: "2025-12-31",
  rules: RULES,
  pending: [],
  ...over,
});
const asked = (askedDueOn: string) => ({ askedDueOn, reason: "系统建设延后" });

describe("asking for a later date", () => {
  it("takes the task's date for the lead, its own part's for a supporting unit", () => {
    expect([dueDateOf(TASK, "MOE"), dueDateOf(TASK, "MIIT")]).toEqual(["2025-12-31", "2025-11-30"]);
    expect(requestExtension(subject(), "MIIT", asked("2025-12-15"), TODAY)).toEqual({
      fromDate: "2025-11-30",
      ...asked("2025-12-15"),
    });
  });

  it.each([
    ["2025-12-31", "extension.not-later"],
    ["2025-01-01", "extension.not-later"],
    ["2026-12-31", null],
    ["2027-01-01", "extension.too-late"],
  ])("for %s: %s", (date, refusal) => {
    const answer = requestExtension(subject(), "MOE", asked(date), TODAY);
    expect("refusal" in answer ? answer.refusal : null).toBe(refusal);
  });

  it("does not lead a part beyond the task", () => {
    expect(requestExtension(subject(), "MIIT", asked("2026-01-01"), TODAY)).toMatchObject({
      refusal: "extension.part-after-task",
      params: { date: "2025-12-31" },
    });
  });

  it("happens up to the due date and not after it, as the article says that is then in force", () => {
    const on = (today: string, rules = RULES) =>
      requestExtension(subject({ rules }), "MOE", asked("2026-03-31"), today);
    expect(on("2025-12-31")).toHaveProperty("fromDate");
    expect(on("2026-01-01")).toMatchObject({
      refusal: "extension.after-due",
      params: { date: "2025-12-31", rulesNumber: 1, articleNumber: 8 },
    });
    expect(on("2026-01-01", [])).toHaveProperty("fromDate");
    expect(on("2026-04-01", [])).toMatchObject({ refusal: "extension.in-the-past" });
  });

  it("is for tasks in hand, and one request at a time", () => {
    for (const stage of TASK_STAGES) {
      const answer = requestExtension(
        subject({ task: { ...TASK, stage } }),
        "MOE",
        asked("2026-03-31"),
        TODAY,
      );
      expect("refusal" in answer).toBe(stage !== "ASSIGNED");
    }
    const waiting = subject({ pending: ["MOE"] });
    expect(requestExtension(waiting, "MOE", asked("2026-03-31"), TODAY)).toMatchObject({
      refusal: "extension.pending",
    });
    expect(requestExtension(waiting, "MIIT", asked("2025-12-15"), TODAY)).toHaveProperty("fromDate");
  });
});

describe("deciding on it", () => {
  const request = {
    state: "PENDING",
    byId: "asker",
    unitCode: "MOE",
    askedDueOn: "2026-03-31",
    task: TASK,
    planEnd: "2025-12-31",
  } as const;
  const by = { personId: "coordinator", today: TODAY };
  const approval = (grantedDueOn: string | null, decisionReason = "") =>
    decideExtension(request, { state: "APPROVED", grantedDueOn, decisionReason }, by);

  it("moves the lead's date, its part and the milestone that stood on the old date", () => {
    const answer = approval("2026-03-31");
    expect(answer).toMatchObject({ state: "APPROVED", grantedDueOn: "2026-03-31" });
    expect("wording" in answer ? answer.wording : null).toMatchObject({
      dueOn: "2026-03-31",
      units: [{ dueOn: "2026-03-31" }, { dueOn: "2025-11-30" }],
      milestones: [{ dueOn: "2026-03-31" }],
    });
  });

  it("grants another date with its reason only", () => {
    expect(approval("2026-01-31")).toMatchObject({
      refusal: "extension.reason-for-other-date",
      field: "decisionReason",
    });
    expect(approval("2026-01-31", "一个月足够")).toHaveProperty("wording");
    expect(approval(null)).toMatchObject({ refusal: "extension.date-needed" });
    expect(approval("2025-12-31", "不变")).toMatchObject({ refusal: "extension.not-later" });
  });

  it("never grants a date that is not later than the one that holds", () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 800 }), (days) => {
        const answer = approval(addDays(TASK.dueOn, days), "理由");
        expect("refusal" in answer).toBe(days <= 0 || days > 365);
      }),
    );
  });

  it("refuses with a reason, whatever has become of the task", () => {
    const refusal = (decisionReason: string) =>
      decideExtension(
        { ...request, task: { ...TASK, stage: "CANCELLED" } },
        { state: "REFUSED", grantedDueOn: "2026-03-31", decisionReason },
        by,
      );
    expect(refusal("")).toMatchObject({ refusal: "extension.reason-needed" });
    expect(refusal("任务已撤销")).toMatchObject({ state: "REFUSED", grantedDueOn: null, wording: null });
  });

  it("happens once, by somebody else than who asked", () => {
    const granted = { state: "APPROVED", grantedDueOn: "2026-03-31", decisionReason: "" } as const;
    for (const state of ["APPROVED", "REFUSED", "WITHDRAWN"] as const) {
      expect(decideExtension({ ...request, state }, granted, by)).toMatchObject({
        refusal: "extension.decided",
      });
      expect(withdrawExtension({ state })).toMatchObject({ refusal: "extension.decided" });
    }
    expect(decideExtension(request, granted, { ...by, personId: "asker" })).toMatchObject({
      refusal: "extension.own",
    });
  });
});

describe("completion", () => {
  const file = { id: "f1" };
  const done = {
    task: { stage: "ASSIGNED" as const },
    leadProgress: { progress: 100, period: "2025-05" },
    pending: false,
    files: [file],
  };
  const statement = { statement: "已覆盖全部高校", files: ["f1"] };

  it("is asked for at 100 % of an approved report, with files the unit can show", () => {
    expect(requestCompletion(done, statement)).toEqual(statement);
    expect(requestCompletion({ ...done, leadProgress: null }, statement)).toMatchObject({
      refusal: "completion.no-approved-report",
    });
    expect(
      requestCompletion({ ...done, leadProgress: { progress: 99, period: "2025-05" } }, statement),
    ).toMatchObject({ refusal: "completion.not-whole", params: { progress: 99, period: "2025-05" } });
    expect(requestCompletion({ ...done, files: [] }, statement)).toMatchObject({
      refusal: "evidence.unknown",
      field: "files",
    });
    expect(requestCompletion({ ...done, pending: true }, statement)).toMatchObject({
      refusal: "completion.pending",
    });
  });

  it("is decided once, by somebody else, with a reason when refused", () => {
    const request = { state: "PENDING" as const, byId: "asker", task: { stage: "ASSIGNED" as const } };
    const approve = { state: "APPROVED" as const, decisionReason: "" };
    expect(decideCompletion(request, approve, "c")).toEqual(approve);
    expect(decideCompletion(request, { state: "REFUSED", decisionReason: "" }, "c")).toMatchObject({
      refusal: "completion.reason-needed",
    });
    expect(decideCompletion({ ...request, state: "APPROVED" }, approve, "c")).toMatchObject({
      refusal: "completion.decided",
    });
    expect(decideCompletion(request, approve, "asker")).toMatchObject({ refusal: "completion.own" });
    expect(decideCompletion({ ...request, task: { stage: "CANCELLED" } }, approve, "c")).toMatchObject({
      refusal: "task.not-in-hand",
    });
  });

  it("is followed by striking off, and undone by reopening, from the right stages only", () => {
    const accepts = (act: (stage: (typeof TASK_STAGES)[number]) => object) =>
      TASK_STAGES.filter((stage) => !("refusal" in act(stage)));
    expect(accepts((stage) => strikeOff({ stage }))).toEqual(["COMPLETED"]);
    expect(accepts((stage) => reopen({ stage }, "有误"))).toEqual(["COMPLETED", "STRUCK_OFF"]);
  });
});
