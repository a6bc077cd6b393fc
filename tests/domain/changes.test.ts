import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ALL_LINES,
  CHANGE_KINDS,
  CHANGE_SECTIONS,
  type ChangeKind,
  compareChanges,
  kindsOf,
  NO_CHANGES,
  SECTION_OF,
  totalOf,
  type Weighed,
  weightiest,
} from "@/lib/changes/change";
import { NOTHING, type TaskStepLine } from "@/lib/changes/change-view";
import { asksSinceMeetings, mayReadChanges } from "@/lib/changes/changes.policy";
import { readChangesInput } from "@/lib/changes/changes.schema";
import { LIGHT_GRAVITY, lightDirection, RATING_GRAVITY, ratingDirection } from "@/lib/changes/direction";
import { endsNow, isReversed, type MeetingHeld, sinceOf, sinceText, spanOf } from "@/lib/changes/span";
import { summaryOf } from "@/lib/changes/summary";
import { addDays } from "@/lib/kernel/calendar-date";
import { asOf } from "@/lib/progress/as-of";
import { DATE_LIGHTS, RATINGS } from "@/lib/progress/reading";

const rating = fc.constantFrom(...RATINGS);
const light = fc.constantFrom(...DATE_LIGHTS);
const day = fc.integer({ min: 0, max: 800 }).map((n) => addDays("2023-11-09", n));

describe("the direction of a rating", () => {
  it("is down, up or gone; staying the same it is no change", () => {
    expect(ratingDirection("ON_TRACK", "AT_RISK")).toBe("WORSE");
    expect(ratingDirection("OFF_TRACK", "ON_TRACK")).toBe("BETTER");
    expect(ratingDirection("AT_RISK", "AT_RISK")).toBeNull();
    expect(ratingDirection("AT_RISK", null)).toBe("GONE");
    expect(ratingDirection(null, null)).toBeNull();
  });

  it("holds what nobody had rated to have been on track", () => {
    expect(ratingDirection(null, "ON_TRACK")).toBeNull();
    expect(ratingDirection(null, "AT_RISK")).toBe("WORSE");
    expect(ratingDirection(null, "OFF_TRACK")).toBe("WORSE");
  });

  it("turned round is the other one", () => {
    fc.assert(
      fc.property(rating, rating, (a, b) => {
        const [there, back] = [ratingDirection(a, b), ratingDirection(b, a)];
        if (a === b) expect([there, back]).toEqual([null, null]);
        else expect(new Set([there, back])).toEqual(new Set(["WORSE", "BETTER"]));
      }),
    );
  });

  it("is worse exactly when it is graver", () => {
    fc.assert(
      fc.property(rating, rating, (a, b) => {
        expect(ratingDirection(a, b) === "WORSE").toBe(RATING_GRAVITY[b] > RATING_GRAVITY[a]);
      }),
    );
  });
});

describe("the direction of a light", () => {
  it("is neither when a date draws near or is moved away", () => {
    expect(lightDirection("ON_SCHEDULE", "NEAR_DUE")).toBe("EVEN");
    expect(lightDirection("NEAR_DUE", "ON_SCHEDULE")).toBe("EVEN");
  });

  it("is down to behind, overdue and completed late, and up to completed", () => {
    expect(lightDirection("NEAR_DUE", "BEHIND")).toBe("WORSE");
    expect(lightDirection("BEHIND", "OVERDUE")).toBe("WORSE");
    expect(lightDirection("ON_SCHEDULE", "DONE_LATE")).toBe("WORSE");
    expect(lightDirection("OVERDUE", "DONE_LATE")).toBe("BETTER");
    expect(lightDirection("NEAR_DUE", "DONE")).toBe("BETTER");
  });

  it("of a new task is told only when it is not in order", () => {
    expect(DATE_LIGHTS.filter((one) => lightDirection(null, one) !== null)).toEqual([
      "BEHIND",
      "OVERDUE",
      "DONE_LATE",
    ]);
  });

  it("turned round is the other one", () => {
    fc.assert(
      fc.property(light, light, (a, b) => {
        const turned = { WORSE: "BETTER", BETTER: "WORSE", EVEN: "EVEN" } as const;
        const there = lightDirection(a, b);
        expect(lightDirection(b, a)).toBe(there === null ? null : turned[there]);
        if (there === "WORSE") expect(LIGHT_GRAVITY[b]).toBeGreaterThan(LIGHT_GRAVITY[a]);
      }),
    );
  });
});

describe("the kinds of change", () => {
  it("stand each in one section, and every section has some", () => {
    expect(CHANGE_SECTIONS.flatMap(kindsOf).sort()).toEqual([...CHANGE_KINDS].sort());
    expect(Object.keys(SECTION_OF).sort()).toEqual([...CHANGE_KINDS].sort());
    for (const section of CHANGE_SECTIONS) expect(kindsOf(section), section).not.toEqual([]);
  });

  it("begin with what disappeared, got worse or was moved", () => {
    expect(CHANGE_KINDS.slice(0, 4)).toEqual(["REMOVED", "RATING_WORSE", "MOVED", "TARGET_MOVED"]);
  });

  it("do not count a task that stood still among the changes", () => {
    expect(totalOf({ ...NO_CHANGES, ADDED: 2, PROGRESS_STILL: 7 })).toBe(2);
  });
});

const change: fc.Arbitrary<Weighed> = fc.record({
  kind: fc.constantFrom(...CHANGE_KINDS),
  grade: fc.integer({ min: 0, max: 5 }),
  at: fc.option(fc.date({ min: new Date("2024-01-01"), max: new Date("2025-12-29"), noInvalidDate: true })),
  key: fc.uuid(),
});
const changes = fc.array(change, { maxLength: 40 });
const place = (kind: ChangeKind) => CHANGE_KINDS.indexOf(kind);

describe("the order of changes", () => {
  it("is by weight, then gravity, then the newest first, and the same however they came", () => {
    fc.assert(
      fc.property(changes, (some) => {
        const ordered = some.toSorted(compareChanges);
        expect(some.toReversed().toSorted(compareChanges)).toEqual(ordered);
        for (const [index, later] of ordered.entries()) {
          const before = ordered[index - 1];
          if (!before) continue;
          expect(place(before.kind)).toBeLessThanOrEqual(place(later.kind));
          if (before.kind !== later.kind) continue;
          expect(before.grade).toBeGreaterThanOrEqual(later.grade);
          if (before.grade !== later.grade) continue;
          expect(before.at?.getTime() ?? 0).toBeGreaterThanOrEqual(later.at?.getTime() ?? 0);
        }
      }),
    );
  });
});

describe("the weightiest changes", () => {
  it("are so many at most, some of those there are, the first among them, in order", () => {
    fc.assert(
      fc.property(changes, fc.integer({ min: 1, max: 8 }), (some, count) => {
        const chosen = weightiest(some, count);
        expect(chosen).toHaveLength(Math.min(count, some.length));
        for (const one of chosen) expect(some).toContain(one);
        expect(chosen).toEqual(chosen.toSorted(compareChanges));
        expect(chosen[0]).toBe(some.toSorted(compareChanges)[0]);
      }),
    );
  });

  it("are not more than two of a kind while other kinds have something to tell", () => {
    fc.assert(
      fc.property(changes, (some) => {
        const chosen = weightiest(some, 5);
        const passedOver = some.filter((one) => !chosen.includes(one));
        const times = (kind: ChangeKind) => chosen.filter((one) => one.kind === kind).length;
        for (const { kind } of chosen.filter((one) => times(one.kind) > 2)) {
          expect(passedOver.every((one) => one.kind === kind || times(one.kind) >= 2)).toBe(true);
        }
      }),
    );
  });
});

const meetings: MeetingHeld[] = [
  { code: "plenary-2", kind: "PLENARY", titleZh: "第二次", titleEn: "Second", heldOn: "2025-03-20" },
  { code: "special-1", kind: "SPECIAL", titleZh: "专题", titleEn: "Special", heldOn: "2025-05-06" },
  { code: "plenary-1", kind: "PLENARY", titleZh: "第一次", titleEn: "First", heldOn: "2023-11-09" },
];
const until = (date: string) => ({ at: new Date(`${date}T15:59:59.999Z`), date });

describe("since when", () => {
  it("reads as it is written", () => {
    for (const text of ["2025-11-01", "period:2025-10", "meeting:plenary-2"]) {
      const since = sinceOf(text);
      expect(since && sinceText(since)).toBe(text);
    }
    for (const text of ["", "2025-02-30", "period:2025-13", "meeting:", "meeting:A B", "last"]) {
      expect(sinceOf(text), text).toBeNull();
    }
  });

  it("is a day's, a period's or a meeting's end", () => {
    const of = (text: string) => spanOf(sinceOf(text), until("2025-06-16"), meetings, false);
    expect(of("2025-05-01").from).toEqual(until("2025-05-01"));
    expect(of("period:2025-02").from).toEqual(until("2025-02-28"));
    expect(of("meeting:special-1")).toMatchObject({
      from: until("2025-05-06"),
      meeting: { code: "special-1" },
      usual: false,
    });
  });

  it("is the last plenary for leaders, the last period's end for the others and before any plenary", () => {
    const usual = (date: string, leader: boolean) => spanOf(null, until(date), meetings, leader).from.date;
    expect(usual("2025-06-16", true)).toBe("2025-03-20");
    expect(usual("2025-03-20", true)).toBe("2023-11-09");
    expect(usual("2023-11-09", true)).toBe("2023-10-31");
    expect(usual("2025-06-16", false)).toBe("2025-05-31");
    expect(usual("2025-06-30", false)).toBe("2025-05-31");
  });

  it("is the usual one when the meeting is none of those held", () => {
    const span = spanOf(sinceOf("meeting:plenary-9"), until("2025-06-16"), meetings, true);
    expect(span).toMatchObject({ usual: true, meeting: { code: "plenary-2" } });
  });

  it("leads to spans that neither overlap nor leave a gap", () => {
    fc.assert(
      fc.property(day, day, day, (a, b, c) => {
        const [first, middle, last] = [a, b, c].sort() as [string, string, string];
        const early = spanOf({ by: "DAY", date: first }, until(middle), [], false);
        const late = spanOf({ by: "DAY", date: middle }, until(last), [], false);
        expect(early.until.at).toEqual(late.from.at);
        expect(isReversed(early)).toBe(first >= middle);
      }),
    );
  });

  it("ends now, or with a day gone by", () => {
    const now = { now: new Date("2025-06-16T02:00:00Z"), today: "2025-06-16" };
    expect(endsNow({ until: asOf(null, now) })).toBe(true);
    expect(endsNow({ until: asOf("2025-06-01", now) })).toBe(false);
  });

  it("and all else that is no filter is none", () => {
    const input = readChangesInput.parse({ since: "yesterday", until: "2025-13-01", kind: "x", all: "y" });
    expect(input).toEqual({
      since: null,
      until: null,
      kind: null,
      theme: null,
      measure: null,
      unit: null,
      all: null,
      most: ALL_LINES,
    });
  });
});

describe("the summary", () => {
  const step = (over: Partial<TaskStepLine>): TaskStepLine => ({
    kind: "ADDED",
    grade: 0,
    at: new Date("2025-06-01T02:00:00Z"),
    key: "a",
    by: null,
    task: { code: "M01-01", title: "任务", titleEn: "" },
    before: null,
    after: "ASSIGNED",
    reason: "",
    passing: false,
    ...over,
  });
  const span = spanOf(sinceOf("2025-05-01"), until("2025-06-16"), meetings, true);

  it("has the counts and the weightiest lines, and none of tasks that stood still", () => {
    const lines = {
      ...NOTHING.lines,
      tasks: [step({ key: "a" }), step({ kind: "REMOVED", key: "b" })],
      still: [{ kind: "PROGRESS_STILL", grade: 90, at: null, key: "M01-02" } as never],
    };
    const counts = { ...NO_CHANGES, ADDED: 1, REMOVED: 1, PROGRESS_STILL: 1 };
    const summary = summaryOf(span, { counts, lines });
    expect(summary.total).toBe(2);
    expect(summary.weightiest.map(({ section, line }) => [section, line.key])).toEqual([
      ["tasks", "b"],
      ["tasks", "a"],
    ]);
  });

  it("of nothing is empty", () => {
    expect(summaryOf(span, NOTHING)).toMatchObject({ total: 0, weightiest: [] });
  });
});

describe("who may read changes", () => {
  it("is whoever has to do with the work; leaders ask since meetings", () => {
    const of = (role: string) => ({ role }) as never;
    for (const role of ["COORDINATOR", "LEADER", "LIAISON_OFFICER", "STAFF"]) {
      expect(mayReadChanges(of(role)), role).toBe(true);
      expect(asksSinceMeetings(of(role))).toBe(role === "LEADER");
    }
    for (const role of ["SYSTEM_ADMINISTRATOR", "SECURITY_ADMINISTRATOR", "AUDITOR"]) {
      expect(mayReadChanges(of(role)), role).toBe(false);
    }
  });
});
