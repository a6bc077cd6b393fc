import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { QUALIFIERS } from "@/lib/indicators/amount";
import { asKnownOn, asKnownToday } from "@/lib/indicators/as-known-on";
import { compareDecimals, plainDecimal, subtractDecimals } from "@/lib/indicators/exact-decimal";
import { INDICATOR_DIRECTIONS, INDICATOR_KINDS, type Indicator } from "@/lib/indicators/indicator";
import { standingOf } from "@/lib/indicators/indicator-standing";
import {
  type InterimFrame,
  type InterimTargetsDraft,
  type InterimTargetVersion,
  lacksInterimTargets,
  setInterimTargets,
  versionsKnownBy,
} from "@/lib/indicators/interim-target";
import type { Observation } from "@/lib/indicators/observation";
import { type Compared, type Standing, standAgainst } from "@/lib/indicators/standing";
import { addDays } from "@/lib/kernel/calendar-date";
import { isRefusal } from "@/lib/kernel/outcome";

const decimals = fc
  .tuple(fc.integer({ min: 0, max: 2_000_000 }), fc.integer({ min: 0, max: 4 }))
  .map(([digits, places]) =>
    plainDecimal(
      `${digits}`
        .padStart(places + 1, "0")
        .replace(/(\d+)/, (all) =>
          places === 0 ? all : `${all.slice(0, all.length - places)}.${all.slice(all.length - places)}`,
        ),
    ),
  );
const days = fc.integer({ min: 0, max: 800 }).map((day) => addDays("2023-10-17", day));
const qualifiers = fc.constantFrom(...QUALIFIERS);
const directions = fc.constantFrom(...INDICATOR_DIRECTIONS);
const kinds = fc.constantFrom(...INDICATOR_KINDS);

describe("differences of decimals", () => {
  it("are exact", () => {
    expect(subtractDecimals("9400", "8800.05")).toBe("599.95");
    expect(subtractDecimals("0.1", "0.3")).toBe("-0.2");
    expect(subtractDecimals("1.50", "1.5")).toBe("0");
  });

  it("have the sign of the comparison, and turn round with it", () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        const difference = subtractDecimals(a, b);
        expect(Math.sign(compareDecimals(difference, "0"))).toBe(Math.sign(compareDecimals(a, b)));
        expect(subtractDecimals(a, difference)).toBe(plainDecimal(b));
      }),
    );
  });
});

describe("where a value stands", () => {
  it.each([
    ["9400", "OVER", "UP", "8800", "ahead", "600", "at-least"],
    ["8800", "OVER", "UP", "8800", "ahead", "0", "at-least"],
    ["8799.9", "OVER", "UP", "8800", "open", null, null],
    ["8800", "NEARLY", "UP", "8800", "behind", "0", "at-least"],
    ["8000", "NEARLY", "UP", "8800", "behind", "800", "at-least"],
    ["9000", "NEARLY", "UP", "8800", "open", null, null],
    ["8800.0", "EXACT", "UP", "8800", "on", "0", "exact"],
    ["8800.5", "EXACT", "UP", "8800", "ahead", "0.5", "exact"],
    ["8799.9999", "EXACT", "UP", "8800", "behind", "0.0001", "exact"],
    ["8800", "ABOUT", "UP", "8800", "on", "0", "about"],
    ["9000", "ABOUT", "DOWN", "8800", "behind", "200", "about"],
    ["9000", "OVER", "DOWN", "8800", "behind", "200", "at-least"],
    ["8000", "OVER", "DOWN", "8800", "open", null, null],
    ["8000", "NEARLY", "DOWN", "8800", "ahead", "800", "at-least"],
  ] as const)(
    "%s (%s), %s is better, against %s: %s",
    (value, qualifier, direction, quantity, said, gap, bound) => {
      const standing = standAgainst(
        compared({
          observation: seen({ value, qualifier, asOf: "2024-12-31" }),
          indicator: { kind: "POINT", direction, definitions: [definition(1)] },
          interim: way(["2024-12-31", quantity]),
        }),
      );
      if (said === "open") expect(standing).toMatchObject({ verdict: "no-basis", reason: "open" });
      else
        expect(standing).toMatchObject({
          verdict: said,
          gap,
          bound,
          against: { dueOn: "2024-12-31", quantity },
        });
    },
  );

  it("is never told where the true figure could lie on either side", () => {
    fc.assert(
      fc.property(
        decimals,
        qualifiers,
        directions,
        decimals,
        decimals,
        (value, qualifier, direction, quantity, beside) => {
          const standing = standAgainst(
            compared({
              observation: seen({ value, qualifier }),
              indicator: { kind: "POINT", direction, definitions: [definition(1)] },
              interim: way(["2024-01-31", quantity]),
            }),
          );
          // A figure the source's words allow for must stand on the side that was told.
          const allowed =
            qualifier === "OVER"
              ? compareDecimals(beside, value) > 0
              : qualifier === "NEARLY"
                ? compareDecimals(beside, value) < 0
                : beside === value;
          if (!allowed || standing.verdict === "no-basis") return;
          const order = compareDecimals(beside, quantity) * (direction === "UP" ? 1 : -1);
          expect(order === 0 ? "on" : order > 0 ? "ahead" : "behind").toBe(standing.verdict);
          const distance = subtractDecimals(beside, quantity).replace("-", "");
          if (standing.bound === "at-least")
            expect(compareDecimals(distance, standing.gap)).toBeGreaterThanOrEqual(0);
          else expect(distance).toBe(standing.gap);
        },
      ),
    );
  });

  it("turns round with the direction", () => {
    const turned = { ahead: "behind", behind: "ahead", on: "on", "no-basis": "no-basis" } as const;
    fc.assert(
      fc.property(decimals, qualifiers, decimals, (value, qualifier, quantity) => {
        const towards = (direction: "UP" | "DOWN") =>
          standAgainst(
            compared({
              observation: seen({ value, qualifier }),
              indicator: { kind: "POINT", direction, definitions: [definition(1)] },
              interim: way(["2024-01-31", quantity]),
            }),
          );
        expect(towards("DOWN").verdict).toBe(turned[towards("UP").verdict]);
      }),
    );
  });

  it("is held against the last target due on the day of the value, never against a later one", () => {
    const paths = fc
      .uniqueArray(fc.tuple(days, decimals), { selector: ([day]) => day, minLength: 1, maxLength: 8 })
      .map((points) => points.sort(([a], [b]) => a.localeCompare(b)));
    fc.assert(
      fc.property(paths, days, days, decimals, kinds, directions, (points, a, b, value, kind, direction) => {
        const [asOf, today] = a < b ? [a, b] : [b, a];
        const standing = standAgainst(
          compared({
            observation: seen({ value, asOf }),
            indicator: { kind, direction, definitions: [definition(1)] },
            interim: way(...points),
            asOf: today,
          }),
        );
        const due = points.filter(([day]) => day <= asOf).at(-1)?.[0];
        const ofItsDay = kind === "PERIOD" || (kind === "CUMULATIVE" && direction === "DOWN");
        if (standing.verdict !== "no-basis") expect(standing.against.dueOn).toBe(ofItsDay ? asOf : due);
        else expect(standing.reason).toBe(due ? "other-period" : "not-due");
        expect(standing.awaited?.dueOn).toBe(
          points.filter(([day]) => day > asOf && day <= today).at(-1)?.[0],
        );
      }),
    );
  });

  it("cannot be told of a flow over another period", () => {
    const flow = (asOf: string) =>
      standAgainst(
        compared({
          observation: seen({ value: "7000", asOf }),
          indicator: { kind: "PERIOD", direction: "UP", definitions: [definition(1)] },
          interim: way(["2023-12-31", "6200"], ["2024-12-31", "7100"]),
          asOf: "2025-12-29",
        }),
      );
    expect(flow("2024-09-30")).toMatchObject({ verdict: "no-basis", reason: "other-period" });
    expect(flow("2024-12-31")).toMatchObject({ verdict: "behind", gap: "100" });
    expect(flow("2023-12-31")).toMatchObject({ verdict: "ahead", awaited: { dueOn: "2024-12-31" } });
  });

  it("cannot be told across definitions that are not comparable", () => {
    const definitions = [definition(1), definition(2, false)]; // the second from 2021 on
    const under = (number: number, setOn: string) =>
      standAgainst(
        compared({
          observation: seen({ value: "90", definition: number }),
          indicator: { kind: "RATE", direction: "UP", definitions },
          interim: { ...way(["2024-01-31", "80"]), setOn },
        }),
      );
    expect(under(1, "2020-05-01")).toMatchObject({ verdict: "ahead" });
    expect(under(2, "2020-05-01")).toMatchObject({ verdict: "no-basis", reason: "other-definition" });
    expect(under(2, "2021-01-01")).toMatchObject({ verdict: "ahead" });
    expect(under(1, "2021-01-01")).toMatchObject({ verdict: "no-basis", reason: "other-definition" });
    expect(under(1, "2019-01-01")).toMatchObject({ verdict: "ahead" });
  });

  it("is ahead when the plan's own target is reached before anything was due", () => {
    const final = { setOn: "2023-10-17", quantity: "10000", dueOn: "2025-12-31" };
    const early = (
      value: string,
      qualifier: Observation["qualifier"],
      direction: "UP" | "DOWN",
      kind: Indicator["kind"],
    ) =>
      standAgainst(
        compared({
          observation: seen({ value, qualifier }),
          indicator: { kind, direction, definitions: [definition(1)] },
          final,
        }),
      );
    expect(early("10000", "EXACT", "UP", "POINT")).toMatchObject({
      verdict: "ahead",
      against: { final: true },
    });
    expect(early("10500", "OVER", "UP", "PERIOD")).toMatchObject({ verdict: "ahead", gap: "500" });
    expect(early("9400", "OVER", "UP", "PERIOD")).toMatchObject({ verdict: "no-basis", reason: "not-due" });
    expect(early("9000", "EXACT", "DOWN", "RATE")).toMatchObject({ verdict: "ahead" });
    // What is still low may yet grow.
    expect(early("9000", "EXACT", "DOWN", "CUMULATIVE")).toMatchObject({
      verdict: "no-basis",
      reason: "not-due",
    });
  });

  it("says what it lacks", () => {
    expect(standAgainst(compared({ interim: null }))).toEqual(basis("no-target"));
    expect(standAgainst(compared({ observation: null, interim: way(["2024-12-31", "5"]) }))).toEqual({
      ...basis("no-observation"),
      awaited: { dueOn: "2024-12-31", quantity: "5", final: false },
    });
    const standing = { setOn: "2023-10-17", quantity: "5", dueOn: null };
    expect(standAgainst(compared({ interim: null, final: standing }))).toEqual(basis("no-target"));
  });
});

describe("setting interim targets", () => {
  const frame: InterimFrame = {
    kind: "POINT",
    unitOfMeasure: "cny-100m",
    windowStart: "2023-10-17",
    windowEnd: "2025-12-31",
    final: { quantity: "10000", dueOn: "2025-12-31" },
  };
  const draft = (
    points: [string, string][],
    more: Partial<InterimTargetsDraft> = {},
  ): InterimTargetsDraft => ({
    points: points.map(([dueOn, quantity]) => ({ dueOn, quantity })),
    groundsZh: "测算",
    groundsEn: "",
    evidence: "JUDGED",
    sources: "",
    ...more,
  });
  const set = (
    one: InterimTargetsDraft,
    over: Partial<InterimFrame> = {},
    inForce: InterimTargetsDraft | null = null,
  ) =>
    setInterimTargets(
      {
        version: inForce ? 3 : 0,
        inForce,
        frame: { ...frame, ...over },
        knownSources: new Map([["S1", "S1"]]),
      },
      one,
    );

  it("counts versions on and keeps what was typed", () => {
    const one = draft(
      [
        ["2024-12-31", "8800"],
        ["2025-12-31", "10000.0"],
      ],
      { evidence: "SOURCED", sources: "S1" },
    );
    expect(set(one)).toEqual({ ...one, number: 1, sources: ["S1"] });
    expect(set(one, {}, draft([["2024-12-31", "8200"]]))).toMatchObject({ number: 4 });
  });

  it.each([
    ["no point", draft([]), {}, "none", "points"],
    [
      "dates that do not ascend",
      draft([
        ["2024-12-31", "1"],
        ["2024-12-31", "2"],
      ]),
      {},
      "not-ascending",
      "points.1.dueOn",
    ],
    ["a date before the window", draft([["2023-10-16", "1"]]), {}, "outside-window", "points.0.dueOn"],
    ["a date after the window", draft([["2026-01-01", "1"]]), {}, "outside-window", "points.0.dueOn"],
    ["a negative amount", draft([["2024-12-31", "-1"]]), {}, "negative", "points.0.quantity"],
    [
      "a falling sum",
      draft([
        ["2024-06-30", "9"],
        ["2024-12-31", "8.99"],
      ]),
      { kind: "CUMULATIVE" },
      "falling",
      "points.1.quantity",
    ],
    [
      "another number on the plan's own day",
      draft([["2025-12-31", "9999"]]),
      {},
      "final-differs",
      "points.0.quantity",
    ],
    [
      "sourced without a source",
      draft([["2024-12-31", "1"]], { evidence: "SOURCED" }),
      {},
      "source-missing",
      "sources",
    ],
    [
      "an unknown source",
      draft([["2024-12-31", "1"]], { sources: "S1, S99" }),
      {},
      "unknown-source",
      "sources",
    ],
  ] as const)("refuses %s", (_what, one, over, refusal, field) => {
    expect(set(one, over)).toMatchObject({ refusal: `interim-targets.${refusal}`, field });
  });

  it("refuses to say the same again, whatever the zeros", () => {
    const one = draft([["2024-12-31", "1"]]);
    expect(set(one, {}, { ...one })).toMatchObject({ refusal: "nothing-changed" });
  });

  it("takes a state that falls and rates below zero", () => {
    expect(
      isRefusal(
        set(
          draft([
            ["2024-06-30", "9"],
            ["2024-12-31", "8"],
          ]),
        ),
      ),
    ).toBe(false);
    expect(isRefusal(set(draft([["2024-12-31", "-1"]]), { unitOfMeasure: "percent" }))).toBe(false);
  });

  it("takes exactly the paths that ascend within the window, do not fall and meet the plan", () => {
    const points = fc.array(fc.tuple(fc.integer({ min: -20, max: 830 }), fc.integer({ min: 0, max: 12 })), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(points, (typed) => {
        const path = typed.map(([day, quantity]): [string, string] => [
          addDays("2023-10-17", day),
          `${quantity}`,
        ]);
        const right =
          path.length > 0 &&
          path.every(
            ([day, quantity], index) =>
              day >= frame.windowStart &&
              day <= frame.windowEnd &&
              (day !== frame.windowEnd || quantity === "7") &&
              (index === 0 ||
                (day > (path[index - 1]?.[0] ?? "") && Number(quantity) >= Number(path[index - 1]?.[1]))),
          );
        const final = { quantity: "7", dueOn: frame.windowEnd };
        expect(!isRefusal(set(draft(path), { kind: "CUMULATIVE", final }))).toBe(right);
      }),
      { numRuns: 300 },
    );
  });
});

describe("as known on a day", () => {
  it("no later version and no later move of a date shows", () => {
    const versions = [version(1, "2024-01-18"), version(2, "2024-09-10")];
    expect(versionsKnownBy(versions, "2024-01-17")).toEqual([]);
    expect(versionsKnownBy(versions, "2024-09-09").map(({ number }) => number)).toEqual([1]);
    expect(versionsKnownBy(versions, "2024-09-10").map(({ number }) => number)).toEqual([1, 2]);
    const moved = indicator({ interimTargets: versions });
    expect(asKnownOn(moved, "2024-01-25").targets[0]?.dateChanges).toEqual([]);
    expect(asKnownOn(moved, "2024-01-26").targets[0]?.dateChanges).toHaveLength(1);
  });

  it("today knows what was entered without a date of publication, wherever a demonstration puts today", () => {
    const undated = { ...observed("u", "2024-06-30"), publishedOn: null, recordedOn: "2026-11-26" };
    const later = { ...observed("l", "2025-12-31"), publishedOn: "2026-02-28" };
    const entered = indicator({ observations: [undated, later] });
    const ids = (known: Indicator) => known.observations.map(({ id }) => id);
    expect(ids(asKnownToday(entered, "2025-12-29"))).toEqual(["u"]);
    expect(ids(asKnownOn(entered, "2025-12-28"))).toEqual([]);
  });

  it("an indicator whose number has no way to it is incomplete", () => {
    expect(lacksInterimTargets(indicator({}))).toBe(true);
    expect(lacksInterimTargets(indicator({ interimTargets: [version(1, "2024-01-18")] }))).toBe(false);
    expect(lacksInterimTargets(indicator({ targets: [] }))).toBe(false);
    const worded = indicator({}).targets.map((target) => ({ ...target, quantity: null }));
    expect(lacksInterimTargets(indicator({ targets: worded }))).toBe(false);
  });

  it("an answer for a past day is not changed by what comes later", () => {
    const before = indicator({
      interimTargets: [version(1, "2024-01-18")],
      observations: [observed("a", "2024-06-30")],
    });
    const after = indicator({
      interimTargets: [...before.interimTargets, version(2, "2024-09-10")],
      observations: [
        ...before.observations,
        observed("b", "2024-12-31"),
        { ...observed("c", "2024-06-30"), revisesId: "a", publishedOn: "2024-10-01", value: "1" },
      ],
    });
    for (const day of ["2024-01-01", "2024-03-01", "2024-07-15", "2024-09-09"])
      expect(standingOf(asKnownOn(after, day), day)).toEqual(standingOf(asKnownOn(before, day), day));
    expect(standingOf(asKnownOn(after, "2025-12-29"), "2025-12-29")).toMatchObject({
      observation: { id: "b" },
      interim: { number: 2 },
      versions: 2,
      final: { quantity: "10000", dueOn: "2024-12-31", originalDueOn: "2025-12-31" },
    });
  });
});

function compared(more: Partial<Compared>): Compared {
  return {
    observation: seen({}),
    indicator: { kind: "POINT", direction: "UP", definitions: [definition(1)] },
    interim: null,
    final: null,
    asOf: "2025-12-29",
    ...more,
  };
}

function seen(more: Partial<NonNullable<Compared["observation"]>>): NonNullable<Compared["observation"]> {
  return { value: "1", qualifier: "EXACT", definition: 1, asOf: "2024-01-31", ...more };
}

function way(...points: (readonly [string, string])[]): NonNullable<Compared["interim"]> {
  return { setOn: "2024-01-18", points: points.map(([dueOn, quantity]) => ({ dueOn, quantity })) };
}

function basis(reason: Extract<Standing, { reason: string }>["reason"]) {
  return { verdict: "no-basis", reason, against: null, awaited: null };
}

function definition(number: number, comparableWithPrevious = true) {
  return { number, textZh: "", textEn: "", validFrom: `202${number - 1}-01-01`, comparableWithPrevious };
}

function version(number: number, setOn: string): InterimTargetVersion {
  return {
    number,
    at: new Date(`${setOn}T02:00:00Z`),
    setOn,
    setBy: { nameZh: "林岚", nameEn: "Lin Lan" },
    groundsZh: "测算",
    groundsEn: "",
    evidence: "JUDGED",
    demonstration: false,
    points: [{ dueOn: "2024-06-30", quantity: `${8000 + number}` }],
    sources: [],
  };
}

function observed(id: string, asOf: string): Observation {
  return {
    ...{ id, series: "all", definition: 1, periodZh: "", periodEn: "", periodStart: null, asOf },
    ...{ publishedOn: addDays(asOf, 10), value: "9400", qualifier: "OVER", evidence: "SOURCED" },
    ...{
      derivationZh: "",
      derivationEn: "",
      noteZh: "",
      noteEn: "",
      revisesId: null,
      recordedOn: asOf,
      sources: [],
    },
  };
}

function indicator(more: Partial<Indicator>): Indicator {
  const document = { code: "d", number: null, titleZh: "", titleEn: "", datedOn: "2024-01-26" };
  return {
    ...{
      id: "i",
      code: "output",
      nameZh: "产值",
      nameEn: "Output",
      unitOfMeasure: "cny-100m",
      kind: "POINT",
    },
    ...{
      direction: "UP",
      noteZh: "",
      noteEn: "",
      version: 1,
      dataProvider: null,
      leadUnit: null,
      measures: [],
    },
    plan: { code: "p", windowStart: "2023-10-17", windowEnd: "2025-12-31" },
    definitions: [definition(1)],
    series: [{ code: "all", nameZh: "全部", nameEn: "All" }],
    targets: [
      {
        ...{ code: "T2", titleZh: "", titleEn: "", valueZh: "", valueEn: "", quantity: "10000" },
        ...{ originalDueOn: "2025-12-31", dueTextZh: "", dueTextEn: "" },
        dateChanges: [{ fromDate: "2025-12-31", toDate: "2024-12-31", document }],
      },
    ],
    interimTargets: [],
    observations: [],
    ...more,
  };
}
