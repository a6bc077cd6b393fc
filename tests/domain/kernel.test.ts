import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { brokenConstraint, isConnectionError } from "@/lib/db/errors";
import {
  addDays,
  daysBetween,
  fromDatabaseDate,
  isCalendarDate,
  shanghaiDateAt,
  toDatabaseDate,
  weekdayOf,
} from "@/lib/kernel/calendar-date";
import {
  calendarDate,
  checkbox,
  decimal,
  fieldMessages,
  line,
  optionalCalendarDate,
} from "@/lib/kernel/validation";
import { clockAt } from "@/lib/web/clock";
import { flatValues, formValues } from "@/lib/web/form-values";
import { listHref } from "@/lib/web/list-params";
import { localPath } from "@/lib/web/local-path";

const anyDate = fc
  .date({ min: new Date("1985-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("calendar dates", () => {
  it("are those of Asia/Shanghai, whatever the server's zone: 16:00 UTC is the next day", () => {
    expect(shanghaiDateAt(new Date("2026-09-30T15:59:59Z"))).toBe("2026-09-30");
    expect(shanghaiDateAt(new Date("2026-09-30T16:00:00Z"))).toBe("2026-10-01");
  });

  it("are those of the time zone's own tables since its last summer time", () => {
    const asTold = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" });
    const instants = fc.date({
      min: new Date("1992-01-01"),
      max: new Date("2099-12-31"),
      noInvalidDate: true,
    });
    fc.assert(fc.property(instants, (instant) => shanghaiDateAt(instant) === asTold.format(instant)));
  });

  it("cross the database and come back the same", () => {
    fc.assert(fc.property(anyDate, (date) => fromDatabaseDate(toDatabaseDate(date)) === date));
  });

  it("count days both ways", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });

  it("have weekdays that follow one another", () => {
    expect(weekdayOf("2023-11-09")).toBe(4);
    fc.assert(fc.property(anyDate, (date) => weekdayOf(addDays(date, 1)) === (weekdayOf(date) % 7) + 1));
  });

  it.each(["2023-02-29", "2025-13-01", "2025-00-10", "2025-1-1", "", "today", "2025-06-31", "20250601"])(
    "do not take %j for a date",
    (text) => expect(isCalendarDate(text)).toBe(false),
  );
});

describe("the clock", () => {
  it("shows the real date and instant in production", () => {
    const real = new Date("2026-03-01T16:30:00Z");
    expect(clockAt(real)).toEqual({ now: real, today: "2026-03-02" });
  });

  it("is moved by whole days in a demonstration, so that the instant falls on the day shown", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("2024-01-01"), max: new Date("2030-01-01"), noInvalidDate: true }),
        (real) => {
          const { now, today } = clockAt(real, "2025-12-29");
          expect(today).toBe("2025-12-29");
          expect(shanghaiDateAt(now)).toBe(today);
          expect(Math.abs(real.getTime() - now.getTime()) % 86_400_000).toBe(0);
        },
      ),
    );
  });
});

describe("input", () => {
  it("names the field and the reason in codes", () => {
    const schema = z.object({
      title: line(5),
      due: calendarDate,
      rows: z.array(z.object({ name: line(3) })),
    });
    const parsed = schema.safeParse({
      title: " ",
      due: "2025-02-30",
      rows: [{ name: "ok" }, { name: "too long" }],
    });
    expect(parsed.success).toBe(false);
    if (parsed.success) return;
    expect(fieldMessages(parsed.error)).toEqual({
      title: [{ code: "required" }],
      due: [{ code: "date" }],
      "rows.1.name": [{ code: "too-long", params: { maximum: 3 } }],
    });
  });

  it("tidies lines and reads empty dates as none", () => {
    expect(line(20).parse("  a \n\t b ")).toBe("a b");
    expect(optionalCalendarDate.parse("")).toBeNull();
    expect(checkbox.parse(undefined)).toBe(false);
    expect(checkbox.parse("on")).toBe(true);
  });

  it("keeps decimals exact", () => {
    const money = decimal(16, 4);
    expect(money.parse("1,234,567.89")).toBe("1234567.89");
    for (const wrong of ["1e5", "0x10", "1.23456", "abc", "", "--1", "١٢"])
      expect(money.safeParse(wrong).success).toBe(false);
  });
});

describe("posted forms", () => {
  const form = (entries: [string, string][]) => {
    const data = new FormData();
    for (const [name, value] of entries) data.append(name, value);
    return data;
  };

  it("become nested values, lists in their order and without holes", () => {
    expect(
      formValues(
        form([
          ["title", "a"],
          ["agenda.2.title", "third"],
          ["agenda.0.title", "first"],
          ["$ACTION_ID", "x"],
          ["m", "1"],
          ["m", "2"],
        ]),
      ),
    ).toEqual({ title: "a", agenda: [{ title: "first" }, { title: "third" }], m: ["1", "2"] });
  });

  it("cannot reach a prototype", () => {
    formValues(
      form([
        ["__proto__.polluted", "yes"],
        ["a.constructor.prototype.polluted", "yes"],
      ]),
    );
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it("survive any names whatever", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string())), (entries) => {
        formValues(form(entries));
      }),
    );
  });

  it("give their values back by posted name", () => {
    const entries: [string, string][] = [
      ["a", "1"],
      ["rows.0.x", "2"],
      ["rows.1.x", "3"],
    ];
    expect(flatValues(formValues(form(entries)))).toEqual(Object.fromEntries(entries));
  });
});

describe("addresses", () => {
  it("never lead off the site", () => {
    for (const evil of [
      "//evil.example",
      "https://evil.example",
      "/\\evil.example",
      "javascript:alert(1)",
      "",
      undefined,
      "/a\nb",
    ]) {
      expect(localPath(evil)).toBe("/");
    }
    expect(localPath("/measures/M01?x=1#y")).toBe("/measures/M01?x=1#y");
  });

  it("leave defaults out, and begin again at page one when a filter changes", () => {
    expect(listHref("/units", { q: "教", page: "3" }, { role: "LEAD" })).toBe("/units?q=%E6%95%99&role=LEAD");
    expect(listHref("/units", { q: "教", page: "3" }, { page: "1" })).toBe("/units?q=%E6%95%99");
    expect(listHref("/units", { q: "教" }, { q: null })).toBe("/units");
  });
});

describe("what the database says", () => {
  it("is told apart: away, or refusing", () => {
    expect(isConnectionError(Object.assign(new Error("x"), { code: "ECONNREFUSED" }))).toBe(true);
    expect(isConnectionError({ cause: new Error("Connection terminated unexpectedly") })).toBe(true);
    expect(isConnectionError(new Error("duplicate key value"))).toBe(false);
    expect(isConnectionError(null)).toBe(false);
  });

  it("names the constraint it would not break, however deep it is wrapped", () => {
    const error = {
      message: "outer",
      cause: {
        originalMessage: "",
        cause: new Error('conflicting key value violates exclusion constraint "appointment_one_at_a_time"'),
      },
    };
    expect(brokenConstraint(error, ["person_email_key", "appointment_one_at_a_time"])).toBe(
      "appointment_one_at_a_time",
    );
    expect(brokenConstraint(new Error("something else"), ["person_email_key"])).toBeNull();
  });
});
