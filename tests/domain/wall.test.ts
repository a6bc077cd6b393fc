import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { failureOf, REFRESH_SECONDS, troubleOf } from "@/components/wall/freshness";
import { everySeconds, type Hold, type Rotation, START, type Turn, turned } from "@/components/wall/rotation";

const hold = fc.constantFrom<Hold>("asked", "pointer", "focus");
const turn: fc.Arbitrary<Turn> = fc.oneof(
  fc.constant<Turn>({ kind: "tick" }),
  fc.constant<Turn>({ kind: "toggle" }),
  fc.constantFrom<Turn>({ kind: "step", by: 1 }, { kind: "step", by: -1 }),
  fc.integer({ min: -2, max: 12 }).map((at): Turn => ({ kind: "to", at })),
  hold.map((by): Turn => ({ kind: "hold", by })),
  hold.map((by): Turn => ({ kind: "release", by })),
);
const turns = fc.array(turn, { maxLength: 40 });
const panels = fc.integer({ min: 1, max: 9 });

const played = (all: readonly Turn[], count: number): Rotation =>
  all.reduce((rotation, one) => turned(rotation, one, count), START);

describe("the rotation of a wall", () => {
  it("shows one of its panels, whatever happens", () => {
    fc.assert(
      fc.property(turns, panels, (all, count) => {
        const { at } = played(all, count);
        expect(at).toBeGreaterThanOrEqual(0);
        expect(at).toBeLessThan(count);
      }),
    );
  });

  it("comes round to every panel in its order, and begins anew", () => {
    fc.assert(
      fc.property(panels, (count) => {
        const shown = Array.from(
          { length: count + 1 },
          (_, n) => played(Array(n).fill({ kind: "tick" }), count).at,
        );
        expect(shown).toEqual([...Array(count).keys(), 0]);
      }),
    );
  });

  it("stands still while anything holds it, and goes on from there when all have let go", () => {
    fc.assert(
      fc.property(turns, panels, hold, (all, count, by) => {
        const before = turned(played(all, count), { kind: "hold", by }, count);
        expect(turned(before, { kind: "tick" }, count)).toEqual(before);
        const free = before.holds.reduce(
          (now, one) => turned(now, { kind: "release", by: one }, count),
          before,
        );
        expect(turned(free, { kind: "tick" }, count).at).toBe((before.at + 1) % count);
      }),
    );
  });

  it("steps on and back by hand, held or not", () => {
    fc.assert(
      fc.property(turns, panels, (all, count) => {
        const here = played(all, count);
        const on = turned(here, { kind: "step", by: 1 }, count);
        expect(turned(on, { kind: "step", by: -1 }, count)).toEqual(here);
        expect(on.holds).toEqual(here.holds);
      }),
    );
  });

  it("is held and let go by the same key, whatever held it", () => {
    const asked = turned(START, { kind: "toggle" }, 5);
    expect(asked.holds).toEqual(["asked"]);
    expect(turned(asked, { kind: "toggle" }, 5).holds).toEqual([]);
    const looked = turned(START, { kind: "hold", by: "pointer" }, 5);
    expect(turned(looked, { kind: "toggle" }, 5).holds).toEqual([]);
  });

  it("takes its pace from the address, within reason", () => {
    expect(["30", "5", "600"].map(everySeconds)).toEqual([30, 5, 600]);
    expect([undefined, "", "0", "4", "601", "-30", "30s", "1e3"].map(everySeconds)).toEqual(
      Array(8).fill(20),
    );
  });
});

describe("what a wall owns up to", () => {
  const MADE = Date.parse("2025-12-29T02:00:00Z");
  const later = (seconds: number) => MADE + seconds * 1000;

  it("a failure as soon as it is known", () => {
    expect(troubleOf("offline", MADE, later(1))).toBe("offline");
    expect(troubleOf("signed-out", MADE, later(1))).toBe("signed-out");
  });

  it("figures that have not been renewed, though nobody knows of a failure", () => {
    expect(troubleOf(null, MADE, later(REFRESH_SECONDS + 10))).toBeNull();
    expect(troubleOf(null, MADE, later(3 * REFRESH_SECONDS))).toBe("late");
  });

  it("reads the pulse: no answer, nobody signed in, a server or database away", () => {
    expect([null, 401, 403, 500, 503, 204, 200].map(failureOf)).toEqual([
      "offline",
      "signed-out",
      "signed-out",
      "away",
      "away",
      null,
      null,
    ]);
  });
});
