import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountText, columnText } from "@/lib/indicators/amount";
import { drawnSeries, latestOf, partsOn, tracksOf } from "@/lib/indicators/drawing";
import { compareDecimals, decimalPlaces, plainDecimal, shiftDecimal } from "@/lib/indicators/exact-decimal";
import { adoptDefinition, type Indicator, standing } from "@/lib/indicators/indicator";
import {
  areComparable,
  currentOn,
  currentValues,
  knownBy,
  knownOn,
  type Observation,
  revisionChains,
} from "@/lib/indicators/observation";
import { UNITS_OF_MEASURE } from "@/lib/indicators/unit-of-measure";
import { indicators as reference } from "@/prisma/reference/indicators";

describe("moving the point", () => {
  const decimals = fc
    .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 24n }), fc.integer({ min: 0, max: 12 }))
    .map(([negative, digits, places]) => {
      const text = digits.toString().padStart(places + 1, "0");
      const point = text.length - places;
      return `${negative ? "-" : ""}${text.slice(0, point)}${places ? `.${text.slice(point)}` : ""}`;
    });
  const shifts = fc.integer({ min: -15, max: 15 });

  it("there and back again loses nothing", () => {
    fc.assert(
      fc.property(decimals, shifts, (value, places) => {
        expect(shiftDecimal(shiftDecimal(value, places), -places)).toBe(plainDecimal(value));
      }),
    );
  });

  it("by two steps is the same as by their sum", () => {
    fc.assert(
      fc.property(decimals, shifts, shifts, (value, a, b) => {
        expect(shiftDecimal(shiftDecimal(value, a), b)).toBe(shiftDecimal(value, a + b));
      }),
    );
  });

  it("keeps the order of numbers", () => {
    fc.assert(
      fc.property(decimals, decimals, shifts, (a, b, places) => {
        const before = Math.sign(compareDecimals(a, b));
        expect(Math.sign(compareDecimals(shiftDecimal(a, places), shiftDecimal(b, places)))).toBe(before);
      }),
    );
  });

  it("is exact where floating point is not", () => {
    expect(shiftDecimal("1.15", 2)).toBe("115");
    expect(shiftDecimal("8539.9", -1)).toBe("853.99");
    expect(shiftDecimal("0.0000", 3)).toBe("0");
    expect(shiftDecimal("-0.0010", 2)).toBe("-0.1");
    expect(decimalPlaces("12.6000")).toBe(1);
  });
});

describe("amounts", () => {
  it.each([
    ["cny-100m", "8000", "8000亿元", "CNY 800 billion"],
    ["cny-100m", "8539.9", "8539.9亿元", "CNY 853.99 billion"],
    ["cny-100m", "180000", "18万亿元", "CNY 18 trillion"],
    ["cny-100m", "121300", "12.13万亿元", "CNY 12.13 trillion"],
    ["cny-100m", "142983", "142,983亿元", "CNY 14.2983 trillion"],
    ["cny-10k", "829.6", "829.6万元", "CNY 8.296 million"],
    ["patent-10k", "134.9", "134.9万件", "1.349 million patents"],
    ["patent-10k", "6", "6万件", "60 thousand patents"],
    ["enterprise-10k", "0.9", "0.9万家", "9 thousand enterprises"],
    ["filing-10k", "5.46", "5.46万次", "54.6 thousand filings"],
    ["institution", "2700", "2700家", "2,700 institutions"],
    ["institution", "1", "1家", "1 institution"],
    ["count", "16000", "16,000", "16,000"],
    ["percent", "12.6000", "12.6%", "12.6%"],
    ["per-10k-people", "15.3", "15.3件/万人", "15.3 per 10,000 people"],
  ] as const)("%s %s", (unit, value, zh, en) => {
    expect(amountText(value, unit, "zh")).toBe(zh);
    expect(amountText(value, unit, "en")).toBe(en);
  });

  it("say how the source words them", () => {
    expect(amountText("9400", "cny-100m", "zh", "OVER")).toBe("超9400亿元");
    expect(amountText("6", "patent-10k", "en", "NEARLY")).toBe("nearly 60 thousand patents");
    expect(columnText("168713", "cny-100m", "en", "ABOUT")).toBe("about 16,871.3");
  });

  it("know every unit of the reference data", () => {
    for (const { unitOfMeasure } of reference) expect(UNITS_OF_MEASURE).toContain(unitOfMeasure);
  });
});

describe("revision chains", () => {
  /** Chains of random length whose links became known on random days, in any order. */
  const histories = fc
    .array(fc.array(fc.integer({ min: 1, max: 28 }), { minLength: 1, maxLength: 4 }), { maxLength: 6 })
    .map((chains) =>
      chains.flatMap((days, chain) =>
        days.map((day, link) =>
          observation({
            id: `${chain}-${link}`,
            revisesId: link === 0 ? null : `${chain}-${link - 1}`,
            publishedOn: on(day),
          }),
        ),
      ),
    );

  it("hold every observation once, first to latest", () => {
    fc.assert(
      fc.property(histories, (all) => {
        const chains = revisionChains(all);
        expect(
          chains
            .flat()
            .map(({ id }) => id)
            .sort(),
        ).toEqual(all.map(({ id }) => id).sort());
        for (const chain of chains) {
          chain.forEach((link, index) => {
            expect(link.revisesId).toBe(chain[index - 1]?.id ?? null);
          });
        }
      }),
    );
  });

  it("as known on a day are never changed by what is published later", () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 1, max: 28 }), (all, day) => {
        const publishedByThen = all.filter((one) => {
          const chain = revisionChains(all).find((links) => links.includes(one)) ?? [one];
          // What had been entered by the day: a correction is entered after what it corrects.
          return chain.slice(0, chain.indexOf(one) + 1).every((link) => knownOn(link) <= on(day));
        });
        const later = all.filter((one) => !publishedByThen.includes(one) && knownOn(one) > on(day));
        expect(
          ids(currentOn([...publishedByThen, ...later.filter(followsIn(publishedByThen))], on(day))),
        ).toEqual(ids(currentOn(publishedByThen, on(day))));
      }),
    );
  });

  it("leave at most one value in force of each, and none from the future", () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 1, max: 28 }), (all, day) => {
        const current = currentOn(all, on(day));
        for (const chain of revisionChains(all)) {
          expect(chain.filter((link) => current.some(({ id }) => id === link.id)).length).toBeLessThan(2);
        }
        expect(current.every((one) => knownOn(one) <= on(day))).toBe(true);
        expect(ids(currentValues(knownBy(all, on(day))))).toEqual(ids(current));
      }),
    );
  });

  it("count a value without a publication date as known when it was entered", () => {
    const value = observation({ publishedOn: null, recordedOn: "2024-03-05" });
    expect(currentOn([value], "2024-03-04")).toEqual([]);
    expect(ids(currentOn([value], "2024-03-05"))).toEqual([value.id]);
  });
});

describe("what a line may join", () => {
  const flow = (id: string, periodStart: string, asOf: string, more: Partial<Observation> = {}) =>
    observation({ id, periodStart, asOf, ...more });

  it("is full years, not the part of one", () => {
    const drawn = indicator({
      observations: [
        flow("2022", "2022-01-01", "2022-12-31"),
        flow("2023", "2023-01-01", "2023-12-31"),
        flow("q3", "2024-01-01", "2024-09-30"),
        flow("2024", "2024-01-01", "2024-12-31"),
        flow("nov", "2025-01-01", "2025-11-30"),
      ],
    });
    expect(shape(drawn)).toEqual([
      ["line", "2022", "2023", "2024"],
      ["apart", "q3", "nov"],
    ]);
  });

  it("is quarters with quarters", () => {
    const drawn = indicator({
      observations: [
        flow("q1", "2024-01-01", "2024-03-31"),
        flow("q2", "2024-04-01", "2024-06-30"),
        flow("year", "2024-01-01", "2024-12-31"),
      ],
    });
    expect(shape(drawn)).toEqual([
      ["line", "q1", "q2"],
      ["apart", "year"],
    ]);
  });

  it("ends where the definition is no longer comparable, and draws the revised value beside it", () => {
    const drawn = indicator({
      definitions: [definition(1), definition(2, false)],
      observations: [
        flow("2021", "2021-01-01", "2021-12-31"),
        flow("first", "2022-01-01", "2022-12-31"),
        flow("revised", "2022-01-01", "2022-12-31", { definition: 2, revisesId: "first" }),
        flow("2023", "2023-01-01", "2023-12-31", { definition: 2 }),
      ],
    });
    expect(shape(drawn)).toEqual([
      ["line", "2021"],
      ["line", "revised", "2023"],
      ["superseded", "first"],
    ]);
    expect(latestOf(drawn)?.id).toBe("2023");
  });

  it("goes on through a definition that is comparable", () => {
    const definitions = [definition(1), definition(2), definition(3, false)];
    expect(areComparable(definitions, 1, 2)).toBe(true);
    expect(areComparable(definitions, 3, 1)).toBe(false);
  });

  it("leaves single values to the table and sets parts side by side", () => {
    const series = ["all", "a", "b"].map((code) => ({ code, nameZh: code, nameEn: code }));
    const year = (code: string, of: number) =>
      flow(`${code}${of}`, `${of}-01-01`, `${of}-12-31`, { series: code });
    const drawn = indicator({
      series,
      observations: [year("all", 2022), year("all", 2023), year("a", 2023), year("b", 2023)],
    });
    expect(drawnSeries(drawn)).toEqual(["all"]);
    expect(ids(partsOn(drawn))).toEqual(["all2023", "a2023", "b2023"]);
  });
});

describe("targets", () => {
  it.each([
    ["10000", "EXACT", "UP", "reached"],
    ["9999.9", "EXACT", "UP", "short"],
    ["9400", "OVER", "UP", "open"],
    ["10000", "OVER", "UP", "reached"],
    ["9900", "NEARLY", "UP", "short"],
    ["10000", "NEARLY", "UP", "open"],
    ["10000", "ABOUT", "UP", "open"],
    ["9000", "NEARLY", "DOWN", "reached"],
    ["9000", "OVER", "DOWN", "open"],
    ["11000", "OVER", "DOWN", "short"],
  ] as const)("%s (%s) against 10000, %s is better: %s", (value, qualifier, direction, expected) => {
    expect(standing({ value, qualifier }, "10000", direction)).toBe(expected);
  });
});

describe("definitions", () => {
  it("come one after another", () => {
    const adopted = { textZh: "新", textEn: "new", validFrom: "2020-01-01", comparableWithPrevious: true };
    expect(adoptDefinition({ definitions: [definition(1)] }, adopted)).toMatchObject({
      refusal: "definition.not-later",
    });
    expect(
      adoptDefinition({ definitions: [definition(1)] }, { ...adopted, validFrom: "2024-01-01" }),
    ).toMatchObject({ number: 2 });
  });
});

function observation(more: Partial<Observation>): Observation {
  return {
    id: "x",
    series: "all",
    definition: 1,
    periodZh: "",
    periodEn: "",
    periodStart: null,
    asOf: "2024-01-01",
    publishedOn: "2024-01-02",
    value: "1",
    qualifier: "EXACT",
    evidence: "SOURCED",
    derivationZh: "",
    derivationEn: "",
    noteZh: "",
    noteEn: "",
    revisesId: null,
    recordedOn: "2024-01-02",
    sources: [],
    ...more,
  };
}

function definition(number: number, comparableWithPrevious = true) {
  const validFrom = `202${number - 1}-01-01`;
  return {
    number,
    textZh: `口径${number}`,
    textEn: `definition ${number}`,
    validFrom,
    comparableWithPrevious,
  };
}

function indicator(
  more: Partial<Indicator>,
): Pick<Indicator, "kind" | "definitions" | "observations" | "series"> {
  return {
    kind: "PERIOD",
    definitions: [definition(1)],
    series: [{ code: "all", nameZh: "全国", nameEn: "Nationwide" }],
    observations: [],
    ...more,
  };
}

function shape(drawn: ReturnType<typeof indicator>): string[][] {
  return tracksOf("all", drawn).map(({ role, points }) => [role, ...ids(points)]);
}

function ids(observations: readonly Observation[]): string[] {
  return observations.map(({ id }) => id);
}

function on(day: number): string {
  return `2024-02-${String(day).padStart(2, "0")}`;
}

/** Keeps chains whole: a correction may only follow what is there. */
function followsIn(earlier: readonly Observation[]) {
  const present = new Set(earlier.map(({ id }) => id));
  return (one: Observation): boolean => {
    const follows = one.revisesId === null || present.has(one.revisesId);
    if (follows) present.add(one.id);
    return follows;
  };
}
