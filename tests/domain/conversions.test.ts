import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Role } from "@/lib/auth/role";
import {
  type Conversion,
  type ConversionTerms,
  cancelConversion,
  changeConversion,
  type Recording,
  recordConversion,
} from "@/lib/conversions/conversion";
import {
  mayChangeConversion,
  mayReadConversions,
  mayRecordConversions,
} from "@/lib/conversions/conversion.policy";
import { filingDueOn, filingDutyOf, filingStateOf, threeMonthsAfter } from "@/lib/conversions/filing";
import { readMoney, sumMoney } from "@/lib/conversions/money";
import type { Actor } from "@/lib/kernel/actor";
import { addDays, isCalendarDate } from "@/lib/kernel/calendar-date";
import { CONVERSION_KINDS } from "@/lib/patents/conversion-kind";
import { canonicalNumbers, MOST_PATENTS, namedPatents, writtenNumbers } from "@/lib/patents/patent-list";

const TODAY = "2025-06-16";
const [A, B] = ["CN202010123456.7", "CN202110123456.9"].map(
  (number) => canonicalNumbers(number.slice(0, 14))[0],
) as [string, string];
const [MOE, MIIT] = ["unit-moe", "unit-miit"];
const FOUND = [
  { id: 1, number: A, title: "甲", unitIds: [MOE, MIIT] },
  { id: 2, number: B, title: "乙", unitIds: [MIIT] },
];
const TERMS: ConversionTerms & { patents: string } = {
  patents: A,
  kind: "ORDINARY_LICENCE",
  fromParty: "甲大学",
  toParty: "乙公司",
  toProvince: null,
  amount: "1200000",
  currency: "CNY",
  contractNo: "",
  signedOn: "2025-03-10",
  effectiveOn: null,
  filingNo: null,
  filedOn: null,
  note: "",
  fileId: null,
};
const NOTHING: Recording = { found: FOUND, proof: null, under: null };
const by = (unitId: string) => ({ unitId });
const record = (over: Partial<typeof TERMS> = {}, there: Partial<Recording> = {}, who = by(MOE)) =>
  recordConversion({ ...NOTHING, ...there }, { ...TERMS, ...over }, who, TODAY);

const day = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("the three months of a licence", () => {
  it.each([
    ["2025-03-10", "2025-06-10"],
    ["2025-11-30", "2026-02-28"],
    ["2023-11-30", "2024-02-29"],
    ["2025-01-31", "2025-04-30"],
    ["2025-12-31", "2026-03-31"],
    ["2024-02-29", "2024-05-29"],
  ])("that takes effect on %s end on %s", (from, until) => {
    expect(threeMonthsAfter(from)).toBe(until);
  });

  it("end on a day that exists, in the third month after, and never run backwards", () => {
    fc.assert(
      fc.property(day, (from) => {
        const until = threeMonthsAfter(from);
        const months = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
        expect(isCalendarDate(until)).toBe(true);
        expect(months(until) - months(from)).toBe(3);
        expect(threeMonthsAfter(addDays(from, 1)) >= until).toBe(true);
      }),
    );
  });

  it("count from the day of effect, and from signing where none is stated", () => {
    const licence = { kind: "SOLE_LICENCE", signedOn: "2025-01-10", effectiveOn: null } as const;
    expect(filingDueOn(licence)).toBe("2025-04-10");
    expect(filingDueOn({ ...licence, effectiveOn: "2025-02-01" })).toBe("2025-05-01");
    expect(filingDueOn({ ...licence, kind: "PLEDGE" })).toBeNull();
  });

  it("make it filed in time on the last day, late the day after, due until then, overdue thereafter", () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 0, max: 400 }),
        (from, filed, now) => {
          const licence = { kind: "EXCLUSIVE_LICENCE", signedOn: from, effectiveOn: null } as const;
          const dueOn = threeMonthsAfter(from);
          const filedOn = addDays(from, filed);
          const today = addDays(from, now);
          expect(filingStateOf({ ...licence, filedOn }, today)).toBe(filedOn <= dueOn ? "IN_TIME" : "LATE");
          expect(filingStateOf({ ...licence, filedOn: null }, today)).toBe(
            today <= dueOn ? "DUE" : "OVERDUE",
          );
        },
      ),
    );
  });

  it("are asked of licences alone; transfers and pledges are registered, the rest is neither", () => {
    const duties = Object.fromEntries(CONVERSION_KINDS.map((kind) => [kind, filingDutyOf(kind)]));
    expect(duties).toEqual({
      TRANSFER: "REGISTRATION",
      EXCLUSIVE_LICENCE: "FILING",
      SOLE_LICENCE: "FILING",
      ORDINARY_LICENCE: "FILING",
      OPEN_LICENCE: "FILING",
      EQUITY_CONTRIBUTION: null,
      PLEDGE: "REGISTRATION",
      SECURITISATION: null,
      INSURANCE: null,
      OWN_IMPLEMENTATION: null,
      STATE_USE: null,
    });
    const pledge = { kind: "PLEDGE", signedOn: "2020-01-01", effectiveOn: null } as const;
    expect(filingStateOf({ ...pledge, filedOn: null }, TODAY)).toBe("TO_REGISTER");
    expect(filingStateOf({ ...pledge, filedOn: "2024-01-01" }, TODAY)).toBe("REGISTERED");
    expect(filingStateOf({ ...pledge, kind: "INSURANCE", filedOn: null }, TODAY)).toBe("NONE");
  });
});

describe("an amount", () => {
  it.each([
    ["1200000", "1200000"],
    ["1,200,000.50", "1200000.5"],
    ["１２０万", "1200000"],
    ["1.2亿元", "120000000"],
    ["0.001万", "10"],
    ["3百万", "3000000"],
    ["0", "0"],
  ])("%s is read as %s", (typed, exact) => {
    expect(readMoney(typed)).toBe(exact);
  });

  it.each(["", "万", "-5", "1.234", "0.0000001万", "1e9", "12345678901234567", "约120万", "1.2.3"])(
    "%s is none",
    (typed) => {
      expect(readMoney(typed)).toBeNull();
    },
  );

  it("is summed to the cent, whatever the order", () => {
    const cents = fc.bigInt({ min: 0n, max: 10n ** 17n });
    const text = (value: bigint) => `${value / 100n}.${String(value % 100n).padStart(2, "0")}`;
    fc.assert(
      fc.property(fc.array(cents), (values) => {
        const sum = readMoney(text(values.reduce((a, b) => a + b, 0n))) ?? "too long";
        const reckoned = sumMoney(values.map(text));
        if (sum !== "too long") expect(reckoned).toBe(sum);
        expect(sumMoney(values.map(text).reverse())).toBe(reckoned);
      }),
    );
  });
});

describe("a list of patents", () => {
  it("is read line by line, in any written form, each once and in its order", () => {
    const digits = A.slice(2);
    expect(canonicalNumbers(`${B}；ZL ${digits}\n${digits.replace(".", "")}`)).toEqual([B, A]);
    expect(writtenNumbers(`${A} ${B}`)).toEqual([A, B]);
    expect(writtenNumbers("CN 2020 1 0123456.7")).toEqual(["CN 2020 1 0123456.7"]);
    expect(namedPatents(`${A}\n${A}`, FOUND)).toEqual([FOUND[0]]);
  });

  it("names the number that is wrong", () => {
    const wrong = A.slice(0, -1) + (A.endsWith("1") ? "2" : "1");
    expect(namedPatents(`${A}\n${wrong}`, FOUND)).toMatchObject({
      refusal: "patent-list.check-digit",
      params: { number: wrong, expected: A.slice(-1) },
    });
    expect(namedPatents("甲乙丙", FOUND)).toMatchObject({
      refusal: "patent-list.unreadable",
      params: { number: "甲乙丙" },
    });
    expect(namedPatents(B, [])).toMatchObject({ refusal: "patent-list.unknown", params: { number: B } });
  });

  it("is not endless", () => {
    const many = Array.from(
      { length: MOST_PATENTS + 1 },
      (_, place) => `20201${String(place).padStart(7, "0")}`,
    );
    const found = canonicalNumbers(many.join("\n")).map((number, id) => ({
      id,
      number,
      title: "",
      unitIds: [],
    }));
    expect(namedPatents(many.join("\n"), found)).toMatchObject({ refusal: "patent-list.too-many" });
  });
});

describe("recording a contract", () => {
  it("reports it for the actor's unit, or for the units that answer for its patents", () => {
    expect(record()).toMatchObject({ act: "record", unitIds: [MOE], patents: [FOUND[0]] });
    const all = { ...TERMS, patents: `${A}\n${B}` };
    expect(recordConversion(NOTHING, all, "responsible", TODAY)).toMatchObject({
      act: "record",
      unitIds: [MOE, MIIT],
    });
  });

  it.each([
    [{ patents: " " }, "patent-list.empty"],
    [{ toParty: "" }, "conversion.counterparty-missing"],
    [{ signedOn: "2025-06-17" }, "conversion.signed-later"],
    [{ effectiveOn: "2025-03-09" }, "conversion.effective-before-signed"],
    [{ filingNo: "X1" }, "conversion.filing-date-missing"],
    [{ filedOn: "2025-06-17" }, "conversion.filed-later"],
    [{ filedOn: "2025-03-09" }, "conversion.filed-before-signed"],
    [{ fileId: "somebody-else's" }, "proof.unknown"],
  ])("refuses %j", (over, refusal) => {
    expect(record(over as never)).toMatchObject({ refusal });
  });

  it("asks for no second party where there is none", () => {
    for (const kind of ["OWN_IMPLEMENTATION", "STATE_USE"] as const) {
      expect(record({ kind, toParty: "" })).toMatchObject({ act: "record" });
    }
  });
});

describe("a filing number that is there already", () => {
  const under = {
    id: 7,
    kind: TERMS.kind,
    signedOn: TERMS.signedOn,
    amount: "1200000.00",
    currency: "CNY" as const,
    unitIds: [MOE],
    patentIds: [1],
  };
  const filed = { filingNo: "X1", filedOn: "2025-04-01" };

  it("is joined by another unit, with the patents it adds", () => {
    const joined = record({ ...filed, patents: `${A}\n${B}` }, { under }, by(MIIT));
    expect(joined).toMatchObject({ act: "join", id: 7, unitIds: [MIIT], patents: [FOUND[1]] });
    expect(record({ ...filed, amount: null }, { under }, by(MIIT))).toMatchObject({ act: "join" });
  });

  it("is refused to the unit that reports it", () => {
    expect(record(filed, { under })).toMatchObject({ refusal: "conversion.already-reported" });
  });

  it("is refused to whoever says another kind, day or amount", () => {
    const others: Partial<typeof TERMS>[] = [
      { kind: "TRANSFER" },
      { signedOn: "2025-03-11" },
      { amount: "1200000.01" },
      { currency: "USD" },
    ];
    for (const other of others) {
      const answer = record({ ...filed, ...other }, { under }, by(MIIT));
      expect(answer).toMatchObject({ refusal: "conversion.filing-no-differs", field: "filingNo" });
      expect(answer).not.toHaveProperty("params");
    }
  });
});

describe("a recorded contract", () => {
  const kept: Conversion = {
    ...TERMS,
    id: 7,
    patentIds: [1, 9],
    unseenPatentIds: [9],
    unitIds: [MOE],
    cancelled: false,
    version: 1,
  };

  it("keeps the patents that whoever corrects it does not see", () => {
    const changed = changeConversion(kept, NOTHING, { ...TERMS, patents: B }, TODAY);
    expect(changed).toMatchObject({ patentIds: [2, 9] });
  });

  it("is cancelled by the one unit that reports it, and by a coordinator where there are several", () => {
    const both = { ...kept, unitIds: [MOE, MIIT] };
    expect(cancelConversion(kept, "重复", by(MOE))).toEqual({ reason: "重复" });
    expect(cancelConversion(both, "重复", by(MOE))).toMatchObject({
      refusal: "conversion.reported-by-others",
    });
    expect(cancelConversion(both, "重复", "coordinator")).toEqual({ reason: "重复" });
  });

  it("is closed to every act once it is cancelled", () => {
    const cancelled = { ...kept, cancelled: true };
    expect(cancelConversion(cancelled, "重复", "coordinator")).toMatchObject({
      refusal: "conversion.cancelled",
    });
    expect(changeConversion(cancelled, NOTHING, TERMS, TODAY)).toMatchObject({
      refusal: "conversion.cancelled",
    });
  });
});

describe("who may", () => {
  const actor = (role: Role, unitId = MOE) => ({ role, unitId }) as Actor;

  it("is asked of role and unit", () => {
    expect(mayRecordConversions(actor("LEADER"))).toBe(false);
    expect(mayReadConversions(actor("LEADER"))).toBe(true);
    for (const role of ["SYSTEM_ADMINISTRATOR", "SECURITY_ADMINISTRATOR", "AUDITOR"] as const) {
      expect(mayReadConversions(actor(role))).toBe(false);
    }
    expect(mayChangeConversion(actor("STAFF"), { unitIds: [MIIT, MOE] })).toBe(true);
    expect(mayChangeConversion(actor("STAFF"), { unitIds: [MIIT] })).toBe(false);
    expect(mayChangeConversion(actor("COORDINATOR"), { unitIds: [MIIT] })).toBe(true);
  });
});
