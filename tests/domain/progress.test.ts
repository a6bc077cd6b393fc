import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/kernel/calendar-date";
import { asOf } from "@/lib/progress/as-of";
import { type Dates, holdsUp, lightOf, plannedOn, weighted } from "@/lib/progress/progress";
import { mayReadPlanProgress, mayReadUnitProgress } from "@/lib/progress/progress.policy";
import { seriesOf } from "@/lib/progress/task-progress";

const day = fc.integer({ min: 0, max: 800 }).map((n) => addDays("2023-11-09", n));
const percent = fc.integer({ min: 0, max: 100 });

/** Milestones whose shares make 100. */
const milestones = fc.array(fc.tuple(day, fc.integer({ min: 1, max: 9 })), { maxLength: 6 }).map((drawn) => {
  const total = drawn.reduce((sum, [, share]) => sum + share, 0);
  let left = 100;
  return drawn.map(([dueOn, share], index) => {
    const part = index === drawn.length - 1 ? left : Math.floor((100 * share) / total);
    left -= part;
    return { dueOn, share: part };
  });
});

describe("planned progress", () => {
  it("is the shares of the milestones that are due, the day itself included", () => {
    const two = [
      { dueOn: "2025-03-31", share: 40 },
      { dueOn: "2025-12-31", share: 60 },
    ];
    expect(plannedOn(two, "2025-12-31", "2025-03-30")).toBe(0);
    expect(plannedOn(two, "2025-12-31", "2025-03-31")).toBe(40);
    expect(plannedOn(two, "2025-12-31", "2025-12-31")).toBe(100);
  });

  it("is nothing before the due date and all from it, without milestones", () => {
    expect(plannedOn([], "2025-06-30", "2025-06-29")).toBe(0);
    expect(plannedOn([], "2025-06-30", "2025-06-30")).toBe(100);
  });

  it("never falls from one day to a later one, and stays between 0 and 100", () => {
    fc.assert(
      fc.property(milestones, day, day, day, (steps, dueOn, a, b) => {
        const [early, late] = [a, b].sort() as [string, string];
        expect(plannedOn(steps, dueOn, early)).toBeLessThanOrEqual(plannedOn(steps, dueOn, late));
        expect(plannedOn(steps, dueOn, early)).toBeGreaterThanOrEqual(0);
        expect(plannedOn(steps, dueOn, late)).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe("the light", () => {
  const base: Dates = {
    planned: 40,
    actual: 40,
    dueOn: "2025-12-31",
    completedOn: null,
    date: "2025-06-16",
    nearUntil: "2025-06-30",
  };

  it("says what the dates say, the gravest first", () => {
    expect(lightOf(base)).toBe("ON_SCHEDULE");
    expect(lightOf({ ...base, dueOn: "2025-06-30" })).toBe("NEAR_DUE");
    expect(lightOf({ ...base, actual: 39 })).toBe("BEHIND");
    expect(lightOf({ ...base, actual: null })).toBe("BEHIND");
    expect(lightOf({ ...base, actual: null, planned: 0 })).toBe("ON_SCHEDULE");
    expect(lightOf({ ...base, actual: 100, dueOn: "2025-06-15" })).toBe("OVERDUE");
    expect(lightOf({ ...base, actual: 100, dueOn: "2025-06-16" })).toBe("NEAR_DUE");
    expect(lightOf({ ...base, completedOn: "2025-12-31" })).toBe("DONE");
    expect(lightOf({ ...base, completedOn: "2026-01-01" })).toBe("DONE_LATE");
  });

  it("is never near when rules or calendar do not tell", () => {
    fc.assert(
      fc.property(percent, percent, day, day, (planned, actual, dueOn, date) => {
        expect(lightOf({ planned, actual, dueOn, date, completedOn: null, nearUntil: null })).not.toBe(
          "NEAR_DUE",
        );
      }),
    );
  });
});

describe("a weighted average", () => {
  it("is exact, to one digit, half rounded up", () => {
    expect(weighted([])).toBeNull();
    expect(weighted([{ weight: 1, percent: 33 }])).toBe("33.0");
    expect(
      weighted([
        { weight: 1, percent: 100 },
        { weight: 2, percent: 0 },
      ]),
    ).toBe("33.3");
    expect(
      weighted([
        { weight: 19, percent: 0 },
        { weight: 1, percent: 1 },
      ]),
    ).toBe("0.1"); // 0.05
  });

  it("lies between the least and the greatest, and follows the weights", () => {
    const parts = fc.array(fc.record({ weight: fc.integer({ min: 1, max: 100 }), percent }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(parts, (drawn) => {
        const average = Number(weighted(drawn));
        const percents = drawn.map((part) => part.percent);
        expect(average).toBeGreaterThanOrEqual(Math.min(...percents));
        expect(average).toBeLessThanOrEqual(Math.max(...percents));
        expect(weighted(drawn.map((part) => ({ ...part, weight: part.weight * 3 })))).toBe(weighted(drawn));
      }),
    );
  });
});

describe("which part holds the whole up", () => {
  const part = (
    unitCode: string,
    actual: number | null,
    light: "ON_SCHEDULE" | "OVERDUE" = "ON_SCHEDULE",
  ) => ({
    unitCode,
    role: unitCode === "MOE" ? ("LEAD" as const) : ("SUPPORT" as const),
    actual,
    light,
    dueOn: "2025-12-31",
  });

  it("is the least far of those overdue, or behind what the whole should be", () => {
    const parts = [part("MOE", 40), part("MIIT", 20), part("CAS", null)];
    expect(holdsUp({ light: "BEHIND", planned: 60, parts })).toBe("CAS");
    expect(holdsUp({ light: "ON_SCHEDULE", planned: 40, parts })).toBeNull();
    expect(
      holdsUp({ light: "ON_SCHEDULE", planned: 40, parts: [...parts, part("NHC", 30, "OVERDUE")] }),
    ).toBe("NHC");
    expect(holdsUp({ light: "BEHIND", planned: 60, parts: [part("MOE", 40), part("MIIT", 80)] })).toBe("MOE");
    expect(holdsUp({ light: "BEHIND", planned: 60, parts: [part("MOE", 40), part("MIIT", 40)] })).toBe(
      "MIIT",
    );
  });
});

describe("planned beside actual", () => {
  it("measures a period by the wording of its time, and leaves out months that are not reported", () => {
    const versions = [
      {
        at: new Date("2025-01-06T02:00:00Z"),
        dueOn: "2025-03-31",
        cadence: "MONTHLY" as const,
        milestones: [],
      },
      {
        at: new Date("2025-04-10T02:00:00Z"),
        dueOn: "2025-09-30",
        cadence: "QUARTERLY" as const,
        milestones: [],
      },
    ];
    const reports = [
      { period: "2025-02", progress: 20 },
      { period: "2025-06", progress: 60 },
    ];
    expect(seriesOf(versions, reports, "2025-01-06", "2025-07-10")).toEqual([
      { period: "2025-01", planned: 0, actual: null },
      { period: "2025-02", planned: 0, actual: 20 },
      { period: "2025-03", planned: 100, actual: null },
      { period: "2025-06", planned: 0, actual: 60 },
    ]);
  });
});

describe("who may read it", () => {
  const actor = (role: "COORDINATOR" | "LEADER" | "STAFF" | "AUDITOR", unitCode = "MOE") => ({
    ...{ personId: "", loginName: "", nameZh: "", nameEn: "", unitId: "", sessionId: "", readOnly: false },
    role,
    unitCode,
  });

  it("the whole: coordinators and leaders; a unit's: it too", () => {
    expect(mayReadPlanProgress(actor("LEADER"))).toBe(true);
    expect(mayReadPlanProgress(actor("STAFF"))).toBe(false);
    expect(mayReadUnitProgress(actor("STAFF"), { code: "MOE" })).toBe(true);
    expect(mayReadUnitProgress(actor("STAFF"), { code: "MIIT" })).toBe(false);
    expect(mayReadUnitProgress(actor("AUDITOR"), { code: "MOE" })).toBe(false);
    expect(mayReadUnitProgress(actor("COORDINATOR"), { code: "MIIT" })).toBe(true);
  });
});

describe("as of a day", () => {
  it("ends before the first instant of the next day in Beijing", () => {
    const day = { now: new Date("2025-12-29T02:00:00Z"), today: "2025-12-29" };
    const { at } = asOf("2025-06-30", day);
    expect(at < new Date("2025-06-30T16:00:00Z")).toBe(true);
    expect(at >= new Date("2025-06-30T15:59:59.999Z")).toBe(true);
  });
});
