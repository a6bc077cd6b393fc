import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Calendar } from "@/lib/calendar/working-day";
import { addDays } from "@/lib/kernel/calendar-date";
import { isRefusal } from "@/lib/kernel/outcome";
import { amendTask, changedFields, removedUnits, unitsToSign } from "@/lib/tasks/amendment";
import { assignTasks, draftTask, faultsBeforeAssignment, nextTaskCode } from "@/lib/tasks/draft";
import { dueDateMoves, movedDueDate } from "@/lib/tasks/due-date";
import { type Signature, signatureStateOf, signTask, unsignedUnits } from "@/lib/tasks/signing";
import { leadOf, type Task, type UnitPart, type Wording } from "@/lib/tasks/task";
import { draftTaskInput, signTasksInput, wordingInput } from "@/lib/tasks/task.schema";
import {
  frameOn,
  shareSum,
  type WordingFrame,
  type WordingGrounds,
  withKeys,
  wordingFaults,
} from "@/lib/tasks/task-wording";
import { compareWordings, isSameWording } from "@/lib/tasks/wording-comparison";

const wording: Wording = {
  title: "梳理存量专利",
  titleEn: "",
  deliverable: "清单",
  acceptance: "覆盖全部高校",
  weight: 10,
  cadence: "MONTHLY",
  dueOn: "2025-12-31",
  documentCode: "d1",
  meetingCode: "",
  orderNote: "",
  units: [
    { unitCode: "MOE", role: "LEAD", part: "", dueOn: "2025-12-31" },
    { unitCode: "MIIT", role: "SUPPORT", part: "对接", dueOn: "2025-11-30" },
    { unitCode: "CAS", role: "SUPPORT", part: "评估", dueOn: "2025-10-31" },
  ],
  milestones: [
    { key: "a", title: "盘点", dueOn: "2025-03-31", share: 40 },
    { key: "b", title: "验收", dueOn: "2025-12-31", share: 60 },
  ],
  indicators: [{ key: "i", name: "盘点专利", unitOfMeasure: "件", target: "5000" }],
};

const frame: WordingFrame = {
  windowStart: "2023-11-09",
  windowEnd: "2025-12-31",
  units: new Set(["MOE", "MIIT", "CAS", "MOF"]),
  members: new Set(["MOE", "MIIT", "CAS"]),
  documents: new Set(["d1"]),
  meetings: new Set(["m1"]),
};

const grounds: WordingGrounds = {
  ...frame,
  memberships: [
    { unitCode: "MOE", joinedOn: "2023-11-09", leftOn: null },
    { unitCode: "MIIT", joinedOn: "2023-11-09", leftOn: null },
    { unitCode: "CAS", joinedOn: "2023-11-09", leftOn: "2025-07-01" },
  ],
};

/** The faults as "code field", to read a whole table of them. */
const faultsOf = (changes: Partial<Wording>, before: Wording | null = null) =>
  wordingFaults({ ...wording, ...changes }, frame, before).map(({ refusal, field }) => `${refusal} ${field}`);

const unitsWith = (index: number, change: Partial<UnitPart>) =>
  wording.units.map((unit, i) => (i === index ? { ...unit, ...change } : unit));

describe("what is wrong with a wording", () => {
  it("is nothing, when it is right", () => expect(faultsOf({})).toEqual([]));

  it.each<[string, Partial<Wording>, string[]]>([
    ["due after the plan", { dueOn: "2026-01-01" }, ["task.due-outside-plan dueOn"]],
    ["no order at all", { documentCode: "" }, ["task.no-order documentCode"]],
    ["unknown document", { documentCode: "d9" }, ["task.document-unknown documentCode"]],
    ["unknown meeting", { meetingCode: "m9" }, ["task.meeting-unknown meetingCode"]],
    ["no lead", { units: unitsWith(0, { role: "SUPPORT", part: "x" }) }, ["task.no-lead units.0.role"]],
    ["no units", { units: [] }, ["task.no-lead units"]],
    ["two leads", { units: unitsWith(2, { role: "LEAD" }) }, ["task.two-leads units.2.role"]],
    ["unit twice", { units: unitsWith(2, { unitCode: "MIIT" }) }, ["task.unit-twice units.2.unitCode"]],
    ["unit unknown", { units: unitsWith(1, { unitCode: "XX" }) }, ["task.unit-unknown units.1.unitCode"]],
    ["not a member", { units: unitsWith(1, { unitCode: "MOF" }) }, ["task.unit-not-member units.1.unitCode"]],
    [
      "support without part",
      { units: unitsWith(1, { part: "" }) },
      ["task.support-without-part units.1.part"],
    ],
    [
      "part after task",
      { units: unitsWith(1, { dueOn: "2026-01-01" }) },
      ["task.part-after-task units.1.dueOn"],
    ],
    [
      "part before plan",
      { units: unitsWith(1, { dueOn: "2023-11-08" }) },
      ["task.date-before-plan units.1.dueOn"],
    ],
    [
      "milestone after task",
      { milestones: wording.milestones.map((m, i) => (i ? { ...m, dueOn: "2026-02-01" } : m)) },
      ["task.milestone-after-task milestones.1.dueOn"],
    ],
    [
      "shares of 90",
      { milestones: wording.milestones.map((m, i) => (i ? { ...m, share: 50 } : m)) },
      ["task.shares-not-whole milestones.1.share"],
    ],
  ])("%s", (_name, changes, expected) => expect(faultsOf(changes)).toEqual(expected));

  it("does not judge again what stood already", () => {
    const before = { ...wording, dueOn: "2026-03-31", units: unitsWith(1, { unitCode: "MOF" }) };
    expect(faultsOf(before)).toContain("task.due-outside-plan dueOn");
    expect(wordingFaults(before, frame, before)).toEqual([]);
  });

  it("takes milestones exactly when their shares make 100", () => {
    const shares = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.oneof(shares, shares.map(toWhole)), (list) => {
        const milestones = list.map((share, i) => ({ key: `${i}`, title: "x", dueOn: "2025-01-01", share }));
        const faulty = faultsOf({ milestones }).some((text) => text.startsWith("task.shares-not-whole"));
        expect(faulty).toBe(shareSum(milestones) !== 100);
      }),
    );
  });

  it("counts as members those of the day", () => {
    expect(frameOn(grounds, "2025-06-30").members.has("CAS")).toBe(true);
    expect(frameOn(grounds, "2025-07-01").members.has("CAS")).toBe(false);
  });

  it("keeps known keys and gives new ones to rows that are new, foreign or doubled", () => {
    let n = 0;
    const [first, second] = wording.milestones;
    if (!first || !second) throw new Error("two milestones");
    const typed = { ...wording, milestones: [second, { ...first, key: "zz" }, { ...second, title: "又" }] };
    const keyed = withKeys(typed, wording, () => `new-${++n}`);
    expect(keyed.milestones.map(({ key }) => key)).toEqual(["b", "new-1", "new-2"]);
    expect(keyed.indicators.map(({ key }) => key)).toEqual(["i"]);
  });
});

/** Cuts a list of shares so that it makes 100. */
function toWhole(shares: number[]): number[] {
  const cut: number[] = [];
  let left = 100;
  for (const share of shares) {
    if (left <= share) break;
    cut.push(share);
    left -= share;
  }
  return [...cut, left];
}

describe("who must sign for a changed wording", () => {
  const all = ["MOE", "MIIT", "CAS"];

  it.each<[string, Partial<Wording>, string[]]>([
    ["the title: all", { title: "又" }, all],
    ["the due date: all", { dueOn: "2025-12-30" }, all],
    ["the order: all", { orderNote: "第三条" }, all],
    ["the milestones: all", { milestones: [] }, all],
    ["the indicators: all", { indicators: [] }, all],
    ["the cadence: all", { cadence: "QUARTERLY" }, all],
    ["the weight: nobody", { weight: 11 }, []],
    ["the English title: nobody", { titleEn: "Sort out" }, []],
    ["one's own part: that one", { units: unitsWith(1, { part: "又" }) }, ["MIIT"]],
    ["one's own date: that one", { units: unitsWith(2, { dueOn: "2025-09-30" }) }, ["CAS"]],
    [
      "lead and supporter change places: these two",
      {
        units: [
          { unitCode: "MIIT", role: "LEAD", part: "对接", dueOn: "2025-11-30" },
          { unitCode: "MOE", role: "SUPPORT", part: "盘点", dueOn: "2025-12-31" },
          { unitCode: "CAS", role: "SUPPORT", part: "评估", dueOn: "2025-10-31" },
        ],
      },
      ["MIIT", "MOE"],
    ],
    [
      "a unit added: that one",
      { units: [...wording.units, { unitCode: "MOF", role: "SUPPORT", part: "经费", dueOn: "2025-10-31" }] },
      ["MOF"],
    ],
    ["a unit removed: nobody", { units: wording.units.slice(0, 2) }, []],
  ])("%s", (_name, changes, expected) =>
    expect(unitsToSign(wording, { ...wording, ...changes }, [])).toEqual(expected),
  );

  it("always those who had not signed before, and never a unit without a part", () => {
    const subset = fc.subarray(all);
    const change = fc.record(
      {
        title: fc.constantFrom("又", wording.title),
        weight: fc.constantFrom(10, 20),
        units: fc.constantFrom(wording.units, unitsWith(1, { part: "又" }), wording.units.slice(0, 2)),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(subset, change, (unsigned, changes) => {
        const after = { ...wording, ...changes };
        const must = unitsToSign(wording, after, unsigned);
        const parts = after.units.map(({ unitCode }) => unitCode);
        for (const unit of unsigned) expect(must.includes(unit)).toBe(parts.includes(unit));
        for (const unit of must) expect(parts).toContain(unit);
        if (after.title !== wording.title) expect(must).toEqual(parts);
        if (changedFields(wording, after).every((field) => field === "weight")) {
          expect(must).toEqual(all.filter((unit) => unsigned.includes(unit)));
        }
      }),
    );
  });

  it("leaves a change of keys alone out of account", () => {
    const rekeyed = { ...wording, milestones: wording.milestones.map((m) => ({ ...m, key: `${m.key}2` })) };
    expect(changedFields(wording, rekeyed)).toEqual([]);
  });
});

describe("amending", () => {
  const task = { stage: "ASSIGNED" as const, wording, unsigned: [], pending: [], frame };
  const demoted: Partial<Wording> = {
    units: [
      { unitCode: "MOE", role: "SUPPORT", part: "盘点", dueOn: "2025-12-31" },
      { unitCode: "MIIT", role: "LEAD", part: "", dueOn: "2025-12-31" },
    ],
  };

  it("names who signs and who is removed", () => {
    expect(amendTask(task, { ...wording, ...demoted }, "调整")).toMatchObject({
      mustSign: ["MOE", "MIIT"],
      removed: ["CAS"],
      reason: "调整",
    });
    expect(removedUnits(wording, wording)).toEqual([]);
  });

  it.each([
    ["task.not-in-hand", { ...task, stage: "COMPLETED" as const }, { title: "又" }],
    ["nothing-changed", task, {}],
    ["task.shares-not-whole", task, { milestones: wording.milestones.slice(0, 1) }],
    [
      "task.extension-pending",
      { ...task, pending: [{ kind: "EXTENSION" as const, unitCode: "CAS" }] },
      { units: wording.units.slice(0, 2) },
    ],
    [
      "task.completion-pending",
      { ...task, pending: [{ kind: "COMPLETION" as const, unitCode: "MOE" }] },
      demoted,
    ],
  ])("is refused: %s", (code, of, changes) =>
    expect(amendTask(of, { ...wording, ...changes }, "x")).toMatchObject({ refusal: code }),
  );

  it("leaves a request alone whose unit keeps its role", () => {
    const pending = [{ kind: "EXTENSION" as const, unitCode: "MOE" }];
    expect(isRefusal(amendTask({ ...task, pending }, { ...wording, title: "又" }, "x"))).toBe(false);
  });
});

describe("a moved due date", () => {
  it("of the lead moves the task, its part and the milestones that stood on the old date", () => {
    const moved = movedDueDate(wording, "MOE", "2026-03-31");
    expect(moved.dueOn).toBe("2026-03-31");
    expect(moved.units.map(({ dueOn }) => dueOn)).toEqual(["2026-03-31", "2025-11-30", "2025-10-31"]);
    expect(moved.milestones.map(({ dueOn }) => dueOn)).toEqual(["2025-03-31", "2026-03-31"]);
  });

  it("of a supporter moves its part alone", () => {
    const moved = movedDueDate(wording, "MIIT", "2025-12-15");
    expect(moved).toEqual({ ...wording, units: unitsWith(1, { dueOn: "2025-12-15" }) });
    expect(leadOf(moved)).toBe("MOE");
  });

  it("is told from the versions", () => {
    const at = new Date(0);
    const version = (number: number, dueOn: string) => ({
      number,
      dueOn,
      ground: "EXTENSION" as const,
      reason: "r",
      at,
    });
    const moves = dueDateMoves([
      version(1, "2025-06-30"),
      version(2, "2025-06-30"),
      version(3, "2025-09-30"),
    ]);
    expect(moves).toEqual([
      { versionNumber: 3, from: "2025-06-30", to: "2025-09-30", ground: "EXTENSION", reason: "r", at },
    ]);
  });
});

describe("signing", () => {
  const calendar: Calendar = { publishedYears: new Set([2025]), days: new Map() };
  const time = (today: string) => ({ rule: { days: 5 }, calendar, today });
  const task = {
    code: "M01-01",
    stage: "ASSIGNED" as const,
    versionId: "v2",
    versionAt: new Date("2025-06-16T02:00:00Z"), // a Monday
    units: [
      { unitCode: "MOE", mustSign: true },
      { unitCode: "MIIT", mustSign: false },
    ],
    signatures: [] as Signature[],
  };
  const signature = (unitCode: string, versionId: string): Signature => ({
    unitCode,
    versionId,
    at: new Date("2025-06-17T02:00:00Z"),
    personName: "沈青",
  });

  it("waits for five working days and is overdue from the sixth on", () => {
    expect(signatureStateOf(task, "MOE", [], time("2025-06-23"))).toMatchObject({
      state: "WAITING",
      signBy: "2025-06-23",
      age: 5,
    });
    expect(signatureStateOf(task, "MOE", [], time("2025-06-24"))).toMatchObject({ state: "OVERDUE", age: 6 });
  });

  it("is not overdue by a calendar nobody has published or rules that are silent", () => {
    const unpublished = {
      ...time("2026-01-20"),
      calendar: { ...calendar, publishedYears: new Set<number>() },
    };
    for (const of of [unpublished, { ...time("2026-01-20"), rule: null }]) {
      expect(signatureStateOf(task, "MOE", [], of)).toMatchObject({ state: "WAITING", signBy: null });
    }
  });

  it("knows who signed, whose signature holds, and who never signed", () => {
    const today = time("2025-06-24");
    expect(signatureStateOf(task, "MOE", [signature("MOE", "v2")], today)).toMatchObject({
      state: "SIGNED",
      signedBy: "沈青",
      age: null,
    });
    expect(signatureStateOf(task, "MIIT", [signature("MIIT", "v1")], today)).toMatchObject({ state: "HELD" });
    expect(signatureStateOf(task, "MOE", [signature("MOE", "v1")], today)).toMatchObject({
      state: "OVERDUE",
    });
    expect(signatureStateOf({ ...task, stage: "CANCELLED" }, "MOE", [], today)).toMatchObject({
      state: "LAPSED",
    });
    expect(signatureStateOf({ ...task, stage: "DRAFT" }, "MOE", [], today)).toMatchObject({
      state: "NOT_ASSIGNED",
    });
    expect(unsignedUnits(task, [signature("MOE", "v1")])).toEqual(["MOE"]);
    expect(unsignedUnits(task, [signature("MOE", "v2")])).toEqual([]);
  });

  it("is for the wording that was read, once, while the task is in hand", () => {
    const refusal = (of: typeof task, seen = "v2", unit = "MOE") => signTask(of, unit, seen);
    expect(refusal(task)).toEqual({ versionId: "v2" });
    expect(refusal(task, "v1")).toMatchObject({ refusal: "task.wording-changed" });
    expect(refusal(task, "v2", "MIIT")).toMatchObject({ refusal: "task.signature-holds" });
    expect(refusal({ ...task, signatures: [signature("MOE", "v2")] })).toMatchObject({
      refusal: "task.already-signed",
    });
    expect(refusal({ ...task, stage: "CANCELLED" as never })).toMatchObject({ refusal: "task.not-assigned" });
  });
});

describe("drafting", () => {
  const drafting = { planId: "p", measureId: "m", measureCode: "M01", codes: ["M01-01", "M01-09"], grounds };
  const draft = (code: string, over: Partial<Wording> = {}) =>
    draftTask(drafting, code, { ...wording, ...over }, "2025-06-16", () => "key");

  it("takes the measure's next number, or the one that was typed", () => {
    expect(nextTaskCode("M02", [])).toBe("M02-01");
    expect(draft("")).toMatchObject({ code: "M01-10" });
    expect(draft("M01-33")).toMatchObject({ code: "M01-33" });
    expect(nextTaskCode("M01", ["M01-99"])).toBe("M01-100");
  });

  it("refuses a code that is taken or of another measure, and a faulty wording", () => {
    expect(draft("M01-09")).toMatchObject({ refusal: "task.code-taken", field: "code" });
    expect(draft("M02-01")).toMatchObject({ refusal: "task.code-of-other-measure" });
    expect(draft("", { units: [] })).toMatchObject({ refusal: "task.no-lead" });
  });

  it("assigns all of a batch or names the one that stops it", () => {
    const task = (code: string, over: object = {}) =>
      ({ ...wording, code, stage: "DRAFT", grounds, ...over }) as unknown as Task & {
        grounds: WordingGrounds;
      };
    const assign = (...tasks: ReturnType<typeof task>[]) =>
      assignTasks(["M01-01", "M01-02"], tasks, "2025-06-16");
    expect(assign(task("M01-01"), task("M01-02"))).toHaveLength(2);
    expect(assign(task("M01-01"))).toMatchObject({
      refusal: "task.draft-unknown",
      params: { code: "M01-02" },
    });
    expect(assign(task("M01-01"), task("M01-02", { stage: "ASSIGNED" }))).toMatchObject({
      refusal: "task.already-assigned",
    });
    expect(assign(task("M01-01", { units: [] }), task("M01-02"))).toMatchObject({
      refusal: "task.draft-not-ready",
      params: { code: "M01-01" },
    });
    // A ledger may leave these open; a unit that is to sign may not find them empty.
    expect(assign(task("M01-01"), task("M01-02", { acceptance: "" }))).toMatchObject({
      refusal: "task.draft-not-ready",
      params: { code: "M01-02" },
    });
    expect(faultsBeforeAssignment({ ...wording, deliverable: "" }, frameOn(grounds, "2025-06-16"))).toEqual([
      { refusal: "task.deliverable-missing", field: "deliverable" },
    ]);
    // CAS left on 1 July: what was ready in June is not ready then.
    expect(assignTasks(["M01-01"], [task("M01-01")], "2025-07-01")).toMatchObject({
      refusal: "task.draft-not-ready",
    });
  });
});

describe("what a form posts", () => {
  const form = { ...wording, weight: "10", milestones: [], indicators: [] };

  it("is read with blanks, full-width codes and exact targets", () => {
    const read = draftTaskInput.parse({ ...form, measureCode: "M01", code: " ｍ01-07 " });
    expect(read).toMatchObject({ code: "M01-07", weight: 10, milestones: [] });
    const indicators = [{ key: "", name: "件", unitOfMeasure: "件", target: "5,000.50" }];
    expect(wordingInput.parse({ ...form, indicators }).indicators[0]?.target).toBe("5000.5");
  });

  it("is refused at its field", () => {
    const bad = draftTaskInput.safeParse({
      ...form,
      measureCode: "M1",
      code: "M01-1",
      weight: "101",
      dueOn: "2025-02-30",
    });
    expect(bad.error?.issues.map(({ path }) => path.join(".")).sort()).toEqual([
      "code",
      "dueOn",
      "measureCode",
      "weight",
    ]);
  });

  it("names what is signed for, task by task", () => {
    const id = "00000000-0000-4000-8000-000000000001";
    expect(signTasksInput.parse({ tasks: [`M01-02:${id}`, `M01-01:${id}`] }).tasks).toEqual([
      { code: "M01-01", versionId: id },
      { code: "M01-02", versionId: id },
    ]);
  });
});

describe("comparing two wordings", () => {
  it("shows only what differs, texts by characters, rows by what they are", () => {
    const after: Wording = {
      ...wording,
      title: "梳理全部存量专利",
      units: [
        ...unitsWith(1, { dueOn: "2025-12-15" }).slice(0, 2),
        { unitCode: "MOF", role: "SUPPORT", part: "经费", dueOn: "2025-10-31" },
      ],
    };
    const { fields, units, milestones } = compareWordings(wording, after);
    expect(fields.map(({ field }) => field)).toEqual(["title"]);
    expect(fields[0]?.runs).toEqual([
      { text: "梳理", kind: "same" },
      { text: "全部", kind: "new" },
      { text: "存量专利", kind: "same" },
    ]);
    expect(units.map(({ name, kind }) => [name, kind])).toEqual([
      ["MIIT", "changed"],
      ["MOF", "added"],
      ["CAS", "removed"],
    ]);
    expect(milestones).toEqual([]);
  });

  it("finds no difference between a wording and itself, whatever its dates", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), (days) => {
        const moved = movedDueDate(wording, "MOE", addDays("2024-01-01", days));
        expect(isSameWording(compareWordings(moved, moved))).toBe(true);
      }),
    );
  });
});
