import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/kernel/calendar-date";
import { isRefusal } from "@/lib/kernel/outcome";
import { type Division, divideMeasure } from "@/lib/plan/division";
import { reviseMeasure } from "@/lib/plan/measure";
import { currentDueOn, moveTargetDate } from "@/lib/plan/target";
import { inTimelineOrder, positionWithin, type TimelineEntry, windowElapsed } from "@/lib/plan/timeline";

const someDate = fc.integer({ min: 0, max: 2000 }).map((days) => addDays("2023-01-01", days));
const document = { id: "d", datedOn: "2024-01-31" };

describe("a target's date", () => {
  it("is the original until a document moves it, and the last move from then on", () => {
    fc.assert(
      fc.property(someDate, fc.array(someDate, { maxLength: 8 }), (original, moves) => {
        let changes: { ordinal: number; fromDate: string; toDate: string }[] = [];
        for (const toDate of moves) {
          const move = moveTargetDate(
            { originalDueOn: original, dateChanges: changes, document },
            { toDate, reasonZh: "x", reasonEn: "x" },
          );
          if (isRefusal(move)) expect(move.refusal).toBe("target.same-date");
          else changes = [...changes, move];
        }
        const chain = changes.map((c) => c.fromDate);
        expect(chain).toEqual([original, ...changes.map((c) => c.toDate)].slice(0, chain.length));
        expect(currentDueOn({ originalDueOn: original, dateChanges: [...changes].reverse() })).toBe(
          changes.at(-1)?.toDate ?? original,
        );
        expect(changes.map((c) => c.ordinal)).toEqual(changes.map((_, i) => i + 1));
      }),
    );
  });
});

describe("the timeline", () => {
  const entry = (date: string, kind: TimelineEntry["kind"]): TimelineEntry => ({
    key: `${kind}-${date}`,
    kind,
    date,
    precision: "DAY",
    titleZh: "",
    titleEn: "",
    href: null,
  });

  it("keeps what happened before what falls due on one day", () => {
    const day = "2025-12-31";
    const kinds = inTimelineOrder(
      (["target", "document", "event", "original-date", "meeting"] as const).map((k) => entry(day, k)),
    );
    expect(kinds.map((e) => e.kind)).toEqual(["event", "meeting", "document", "original-date", "target"]);
  });

  it("places dates in order, within the line", () => {
    fc.assert(
      fc.property(someDate, someDate, (a, b) => {
        const [x, y] = [
          positionWithin("2023-01-01", "2025-12-31", a),
          positionWithin("2023-01-01", "2025-12-31", b),
        ];
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(1);
        if (a < b) expect(x).toBeLessThanOrEqual(y);
      }),
    );
  });

  it("says how much of the window has gone, and nothing outside of it", () => {
    const window = { windowStart: "2023-10-17", windowEnd: "2025-12-31" };
    expect(windowElapsed(window, "2023-10-16")).toBeNull();
    expect(windowElapsed(window, "2023-10-17")).toEqual({ percent: 0, daysLeft: 806 });
    expect(windowElapsed(window, "2025-12-31")).toEqual({ percent: 100, daysLeft: 0 });
    expect(windowElapsed(window, "2026-01-01")).toBeNull();
  });
});

describe("revising a measure", () => {
  const measure = {
    id: "1",
    code: "M01",
    titleZh: "甲",
    titleEn: "A",
    asksZh: "甲",
    asksEn: "A",
    evidence: "SOURCED",
    evidenceNoteZh: "",
    evidenceNoteEn: "",
    sourceIds: "S5, S12",
    version: 1,
    unknownSources: [],
  } as const;
  const { id: _i, code: _c, version: _v, unknownSources: _u, ...wording } = measure;

  it("is refused when every word stays", () => {
    expect(reviseMeasure(measure, wording)).toEqual({ refusal: "nothing-changed" });
    expect(reviseMeasure(measure, { ...wording, titleEn: "B" })).toEqual({ ...wording, titleEn: "B" });
  });

  it("is refused when it claims a source and names none, or one that is not known", () => {
    expect(reviseMeasure(measure, { ...wording, sourceIds: "" })).toMatchObject({
      refusal: "measure.sourced-without-source",
    });
    expect(
      reviseMeasure({ ...measure, unknownSources: ["S999"] }, { ...wording, sourceIds: "S999" }),
    ).toMatchObject({
      refusal: "source.unknown",
      params: { ids: "S999" },
    });
  });
});

describe("dividing a measure", () => {
  const division = {
    measureId: "1",
    code: "M01",
    version: 1,
    parts: [{ unitCode: "MOE", role: "LEAD", evidence: "JUDGED" }],
    knownUnits: ["MOE", "MOST", "CNIPA"],
  } as const satisfies Division;
  const part = (unitCode: string, role: "LEAD" | "SUPPORT" = "SUPPORT") =>
    ({ unitCode, role, evidence: "JUDGED" }) as const;

  it("lets several lead, and lets each unit stand once", () => {
    expect(
      divideMeasure({ ...division, parts: [...division.parts] }, [part("MOE", "LEAD"), part("MOST", "LEAD")]),
    ).toHaveLength(2);
    expect(
      divideMeasure({ ...division, parts: [...division.parts] }, [
        part("MOE"),
        part("MOST"),
        part("MOE", "LEAD"),
      ]),
    ).toEqual({
      refusal: "measure.unit-twice",
      field: "parts.2.unitCode",
    });
    expect(divideMeasure({ ...division, parts: [...division.parts] }, [part("NONE")])).toMatchObject({
      refusal: "measure.unknown-unit",
    });
    expect(divideMeasure({ ...division, parts: [...division.parts] }, [part("MOE", "LEAD")])).toEqual({
      refusal: "nothing-changed",
    });
  });
});
