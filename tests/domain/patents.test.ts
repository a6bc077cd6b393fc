import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  canonicalOf,
  checkDigit,
  isNumberProblem,
  numberSought,
  readApplicationNumber,
  readPublicationNumber,
} from "@/lib/patents/application-number";
import { readIpc, readLocarno } from "@/lib/patents/classification";
import { CRITERIA, criteriaBits, criteriaIn, isHighValue } from "@/lib/patents/criterion";
import {
  endCriterion,
  maintainedTenYearsOn,
  openCriteria,
  recordCriterion,
} from "@/lib/patents/criterion-fact";
import { PATENT_STATUSES } from "@/lib/patents/patent";
import { changeFacts, checkFacts, handOver, numberTyped, withdrawClaim } from "@/lib/patents/patent-facts";
import { TYPE_DIGITS } from "@/lib/patents/patent-type";

const TODAY = "2025-06-16";

/** The body of a number as the standard has it since 2003, and as it was before. */
const newBody = fc
  .tuple(
    fc.integer({ min: 2004, max: 2025 }),
    fc.constantFrom(..."12389"),
    fc.integer({ min: 0, max: 9_999_999 }),
  )
  .map(([year, type, serial]) => `${year}${type}${String(serial).padStart(7, "0")}`);
const oldBody = fc
  .tuple(
    fc.integer({ min: 1989, max: 2003 }),
    fc.constantFrom(..."12389"),
    fc.integer({ min: 0, max: 99_999 }),
  )
  .map(
    ([year, type, serial]) =>
      `${String(year % 100).padStart(2, "0")}${type}${String(serial).padStart(5, "0")}`,
  );
const body = fc.oneof(newBody, oldBody);
const canonical = body.map((digits) => `CN${digits}.${checkDigit(digits)}`);

describe("an application number", () => {
  it.each([
    ["201710601862.3", "CN201710601862.3"],
    ["97101765.4", "CN97101765.4"],
    ["ZL95115608.X", "CN95115608.X"],
    ["ZL201811564288.X", "CN201811564288.X"],
    ["ZL2015 1 0958772.0", "CN201510958772.0"],
    ["ＣＮ２０１９１０６０３５６５．１", "CN201910603565.1"],
    ["2020105660889", "CN202010566088.9"],
    ["申请号：CN202411064734.6", "CN202411064734.6"],
    ["CN2016107130043A", "CN201610713004.3"],
    ["CN85102475", "CN85102475"],
  ])("%s is %s", (written, number) => {
    expect(canonicalOf(written)).toBe(number);
  });

  it.each([
    ["", "empty"],
    ["1.85E+11", "scientific"],
    ["2.0201E12", "scientific"],
    ["CN107123456B", "publication"],
    ["20201056608", "length"],
    ["电池", "characters"],
    ["202040566088.9", "type"],
    ["185010566088.9", "year"],
  ])("%s is none: %s", (written, problem) => {
    expect(readApplicationNumber(written)).toMatchObject({ problem });
  });

  it("is read back from every way it is written", () => {
    const written = fc.tuple(
      canonical,
      fc.constantFrom("", "CN", "ZL", "zl ", "专利号：ZL"),
      fc.boolean(),
      fc.boolean(),
    );
    fc.assert(
      fc.property(written, ([number, before, dotted, spaced]) => {
        const digits = number.slice(2);
        const plain = dotted ? digits : digits.replace(".", "");
        const shown =
          spaced && plain.length > 11 ? `${plain.slice(0, 4)} ${plain[4]} ${plain.slice(5)}` : plain;
        expect(canonicalOf(`${before}${shown}`)).toBe(number);
      }),
    );
  });

  it("with one digit wrong is refused, and the digit that was expected is named", () => {
    fc.assert(
      fc.property(canonical, fc.nat(11), fc.integer({ min: 1, max: 9 }), (number, place, by) => {
        const digits = number.slice(2, -2);
        const at = place % digits.length;
        const wrong = digits.slice(0, at) + ((Number(digits[at]) + by) % 10) + digits.slice(at + 1);
        const read = readApplicationNumber(`${wrong}${number.slice(-2)}`);
        expect(isNumberProblem(read)).toBe(true);
        if (isNumberProblem(read) && read.problem === "check-digit")
          expect(read.expected).toBe(checkDigit(wrong));
      }),
    );
  });

  it("with the check digit wrong is refused", () => {
    fc.assert(
      fc.property(body, fc.constantFrom(..."0123456789X"), (digits, given) => {
        const right = checkDigit(digits);
        const read = readApplicationNumber(`${digits}.${given}`);
        if (given === right) expect(isNumberProblem(read)).toBe(false);
        else expect(read).toEqual({ problem: "check-digit", expected: right });
      }),
    );
  });

  it("with two neighbours swapped is refused", () => {
    fc.assert(
      fc.property(canonical, fc.nat(10), (number, place) => {
        const digits = number.slice(2, -2);
        const at = place % (digits.length - 1);
        fc.pre(digits[at] !== digits[at + 1]);
        const swapped = digits.slice(0, at) + digits[at + 1] + digits[at] + digits.slice(at + 2);
        expect(isNumberProblem(readApplicationNumber(`${swapped}${number.slice(-2)}`))).toBe(true);
      }),
    );
  });

  it("says its type, and whether it came from abroad", () => {
    fc.assert(
      fc.property(newBody, (digits) => {
        const read = readApplicationNumber(`${digits}.${checkDigit(digits)}`);
        const type = TYPE_DIGITS[digits[4] as string];
        expect(read).toMatchObject({ type, pct: "89".includes(digits[4] as string), checkDigit: "given" });
        expect(readApplicationNumber(digits)).toMatchObject({ type, checkDigit: "reckoned" });
      }),
    );
  });

  it("never throws, whatever is typed, and answers with what the register takes", () => {
    const REGISTER = /^CN(\d{4}[12389]\d{7}\.[0-9X]|\d{2}[12389]\d{5}(\.[0-9X])?)$/;
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string()), (text) => {
        const number = canonicalOf(text);
        if (number !== null) expect(number).toMatch(REGISTER);
        numberSought(text);
        readPublicationNumber(text);
        readIpc(text);
        readLocarno(text);
      }),
    );
  });
});

describe("a class", () => {
  it.each([
    ["H02K17/02", "H02K 17/02"],
    ["E01B3/32(2006.01)I", "E01B 3/32"],
    ["H01M 10/0525", "H01M 10/0525"],
    ["ｈ０１ｍ　４/５２５", "H01M 4/525"],
    ["G06F", "G06F"],
    ["Y02E 60/10", null],
    ["电池", null],
  ])("of the IPC: %s is %s", (written, symbol) => {
    expect(readIpc(written)).toBe(symbol);
  });

  it.each([
    ["26-05", "26-05"],
    ["LOC(10)Cl. 6-01", "06-01"],
    ["33-01", null],
    ["00-01", null],
    ["H01M", null],
  ])("of Locarno: %s is %s", (written, symbol) => {
    expect(readLocarno(written)).toBe(symbol);
  });
});

const FACTS = {
  ...{ title: "电池", publicationNo: "", holders: "甲大学", ipc: "", locarno: "" },
  ...{ filedOn: "2020-06-15", publishedOn: null, grantedOn: null },
  ...{
    status: "IN_FORCE" as const,
    statusText: "",
    statusOn: null,
    stateFunded: "" as const,
    industry: null,
  },
};
const OF_2020 = { type: "INVENTION" as const, year: 2020, pct: false };

describe("what is said of a patent", () => {
  it("is taken when nothing contradicts the number", () => {
    expect(checkFacts({ facts: FACTS, yearConfirmed: false }, OF_2020, TODAY)).toBeNull();
  });

  it("is asked about when the years differ, but not of an international application filed before", () => {
    const facts = { ...FACTS, filedOn: "2018-11-02" };
    const asked = { facts, yearConfirmed: false };
    expect(checkFacts(asked, OF_2020, TODAY)).toMatchObject({ refusal: "patent.year-differs" });
    expect(checkFacts({ facts, yearConfirmed: true }, OF_2020, TODAY)).toBeNull();
    expect(checkFacts(asked, { ...OF_2020, pct: true }, TODAY)).toBeNull();
    const later = { facts: { ...FACTS, filedOn: "2021-01-02" }, yearConfirmed: false };
    expect(checkFacts(later, { ...OF_2020, pct: true }, TODAY)).toMatchObject({
      refusal: "patent.year-differs",
    });
  });

  it("has no day ahead of today or before filing", () => {
    const day = fc
      .date({ min: new Date("2019-01-01"), max: new Date("2027-01-01"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, fc.constantFrom("publishedOn", "grantedOn", "statusOn"), (date, field) => {
        const refusal = checkFacts(
          { facts: { ...FACTS, [field]: date }, yearConfirmed: true },
          OF_2020,
          TODAY,
        );
        if (date > TODAY) expect(refusal).toMatchObject({ refusal: "patent.date-ahead", field });
        else if (date < FACTS.filedOn)
          expect(refusal).toMatchObject({ refusal: "patent.before-filing", field });
        else expect(refusal).toBeNull();
      }),
    );
  });

  it("is not saved when nothing was changed", () => {
    const record = {
      ...{ ...FACTS, id: 1, number: "CN202010566088.9", type: "INVENTION" as const, unitIds: ["a"] },
      ...{ stage: "INVENTORIED" as const, stageSince: TODAY, grade: null, criteria: 0, version: 1 },
    };
    const typed = { facts: FACTS, yearConfirmed: false };
    expect(changeFacts(record, typed, TODAY)).toMatchObject({ refusal: "nothing-changed" });
  });

  it("is refused with the digit that was expected", () => {
    expect(numberTyped("202010566088.7")).toMatchObject({ field: "number", params: { expected: "9" } });
  });
});

describe("who answers for a patent", () => {
  const units = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e"), { minLength: 1 });

  it("is at least one unit, whoever withdraws and whoever it is handed to", () => {
    fc.assert(
      fc.property(units, fc.constantFrom("a", "b", "c", "d", "e"), (unitIds, unit) => {
        const left = withdrawClaim({ unitIds }, unit);
        if ("unitIds" in left)
          expect([left.unitIds[0], left.unitIds.includes(unit)]).toEqual([unitIds[0], false]);
        const handed = handOver({ unitIds }, unit);
        if ("unitIds" in handed) {
          expect(handed.unitIds[0]).toBe(unit);
          expect(new Set(handed.unitIds)).toEqual(new Set([...unitIds, unit]));
        } else expect(unitIds[0]).toBe(unit);
      }),
    );
  });
});

describe("high value", () => {
  it("is a valid invention in at least one of the five cases, and nothing else", () => {
    const kinds = fc.subarray([...CRITERIA]);
    fc.assert(
      fc.property(
        kinds,
        fc.constantFrom("INVENTION", "UTILITY_MODEL", "DESIGN"),
        fc.constantFrom(...PATENT_STATUSES),
        (held, type, status) => {
          const criteria = criteriaBits(held);
          expect(criteriaIn(criteria)).toEqual(held);
          expect(isHighValue({ type: type as "INVENTION", status, criteria })).toBe(
            type === "INVENTION" && status === "IN_FORCE" && held.length > 0,
          );
        },
      ),
    );
  });

  it.each([
    ["2015-06-15", "2025-06-16"],
    ["2012-02-29", "2022-03-02"],
    ["2015-12-31", "2026-01-01"],
  ])("a patent filed on %s has been maintained for over ten years on %s", (filedOn, since) => {
    expect(maintainedTenYearsOn(filedOn)).toBe(since);
  });

  it("each case holds once, and what ended may hold anew", () => {
    const patent = { type: "INVENTION" as const, filedOn: "2020-06-15", industry: null, criteria: 0 };
    const fact = { kind: "AWARD" as const, heldOn: "2024-01-10", proof: "证书", fileId: null };
    expect(recordCriterion(patent, fact, TODAY)).toEqual(fact);
    const held = { ...patent, criteria: criteriaBits(["AWARD"]) };
    expect(recordCriterion(held, fact, TODAY)).toMatchObject({ refusal: "criterion.holds" });
    expect(openCriteria(held)).toEqual(CRITERIA.filter((kind) => kind !== "AWARD"));
    const recorded = { heldOn: "2024-01-10", endedOn: null };
    expect(endCriterion(recorded, "2024-01-10", TODAY)).toMatchObject({
      refusal: "criterion.ends-before-it-holds",
    });
    expect(endCriterion(recorded, "2024-01-11", TODAY)).toBe("2024-01-11");
  });
});
