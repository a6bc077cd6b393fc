import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type CalendarDate } from "@/lib/kernel/calendar-date";
import { codesIn, codesText } from "@/lib/kernel/code-list";
import {
  endMembership,
  isMemberOn,
  type Membership,
  membershipStateOn,
  recordMembership,
  reviseMembership,
} from "@/lib/units/membership";
import { reviseUnit } from "@/lib/units/unit";
import { endMembershipInput, listUnitsInput, registerUnitInput } from "@/lib/units/unit.schema";

const membership: Membership = {
  id: "1",
  unitId: "2",
  unitCode: "MIIT",
  version: 1,
  role: "MEMBER",
  hostsOffice: false,
  joinedOn: "2023-11-09",
  leftOn: null,
  evidence: "B",
  noteZh: "",
  noteEn: "",
  sourceIds: "S15",
};
const { id: _id, unitId: _unit, unitCode: _code, version: _version, ...terms } = membership;

describe("membership on a date", () => {
  it("begins on the day of joining and is over on the day of leaving", () => {
    const period = { joinedOn: "2023-11-09", leftOn: "2025-01-01" };
    expect(
      ["2023-11-08", "2023-11-09", "2024-12-31", "2025-01-01"].map((day) => isMemberOn(period, day)),
    ).toEqual([false, true, true, false]);
  });

  it("tells who left from who never belonged until then", () => {
    const periods = [{ joinedOn: "2023-11-09", leftOn: "2024-06-01" }];
    expect(membershipStateOn(periods, "2023-01-01")).toBe("OUTSIDE");
    expect(membershipStateOn(periods, "2024-05-31")).toBe("MEMBER");
    expect(membershipStateOn(periods, "2024-06-01")).toBe("FORMER");
    expect(membershipStateOn([], "2024-06-01")).toBe("OUTSIDE");
  });

  it("property: over any periods, a day is exactly one of member, former and outside", () => {
    const day = fc.integer({ min: 0, max: 1500 }).map((days): CalendarDate => addDays("2023-01-01", days));
    const period = fc
      .tuple(day, fc.integer({ min: 1, max: 400 }), fc.boolean())
      .map(([joinedOn, length, left]) => ({
        joinedOn,
        leftOn: left ? addDays(joinedOn, length) : null,
      }));
    fc.assert(
      fc.property(fc.array(period), day, (periods, on) => {
        const state = membershipStateOn(periods, on);
        expect(state === "MEMBER").toBe(periods.some((each) => isMemberOn(each, on)));
        expect(state === "OUTSIDE").toBe(periods.every((each) => each.joinedOn > on));
      }),
    );
  });
});

const NONE = { count: 0, codes: [], instructions: [] };

describe("recording, revising and ending a membership", () => {
  it("is decided on its terms", () => {
    expect(recordMembership(terms, [])).toEqual(terms);
    expect(reviseMembership(membership, { ...terms, evidence: "A" }, [], NONE)).toMatchObject({
      evidence: "A",
    });
    expect(endMembership(membership, "2025-01-01", NONE)).toEqual({ leftOn: "2025-01-01" });
  });

  it("is refused with sources nobody knows, naming them", () => {
    expect(recordMembership(terms, ["S900", "S901"])).toEqual({
      refusal: "source.unknown",
      field: "sourceIds",
      params: { ids: "S900, S901" },
    });
  });

  it("is refused when it would end before it begins, has ended, or does not change", () => {
    const tooEarly = { refusal: "membership.ends-before-it-begins", field: "leftOn" };
    expect(endMembership(membership, "2023-11-09", NONE)).toEqual(tooEarly);
    expect(reviseMembership(membership, { ...terms, leftOn: "2023-11-09" }, [], NONE)).toEqual(tooEarly);
    expect(endMembership({ ...membership, leftOn: "2025-01-01" }, "2025-06-01", NONE)).toEqual({
      refusal: "membership.ended",
    });
    expect(reviseMembership(membership, terms, [], NONE)).toEqual({ refusal: "nothing-changed" });
  });

  it("is refused while the unit has duties, naming how many and the first of them", () => {
    const codes = ["M01-01", "M01-02", "M02-03", "M05-01", "M05-02", "#7"];
    const refusal = {
      refusal: "membership.open-duties",
      field: "leftOn",
      params: { count: 7, codes: "M01-01, M01-02, M02-03, M05-01, M05-02 …", instructions: "4" },
    };
    const duties = { count: 7, codes, instructions: [4] };
    expect(endMembership(membership, "2025-01-01", duties)).toEqual(refusal);
    expect(reviseMembership(membership, { ...terms, leftOn: "2025-01-01" }, [], duties)).toEqual(refusal);
    // Anything but leaving is not concerned, nor is a period that is over.
    expect(reviseMembership(membership, { ...terms, evidence: "A" }, [], duties)).toMatchObject({
      evidence: "A",
    });
    const over = { ...membership, leftOn: "2025-01-01" };
    expect(reviseMembership(over, { ...terms, leftOn: "2025-02-01" }, [], duties)).toMatchObject({
      leftOn: "2025-02-01",
    });
  });
});

describe("a unit", () => {
  const unit = {
    nameZh: "教育部",
    nameEn: "MOE",
    shortNameZh: "教育部",
    remitZh: "",
    remitEn: "",
    protocolRank: 30,
  };

  it("is revised when something changes", () => {
    const stored = { id: "1", code: "MOE", version: 1, ...unit };
    expect(reviseUnit(stored, { ...unit, protocolRank: 31 })).toMatchObject({ protocolRank: 31 });
    expect(reviseUnit(stored, unit)).toEqual({ refusal: "nothing-changed" });
  });

  it("has an abbreviation in capitals, however it is typed", () => {
    expect(registerUnitInput.parse({ ...unit, code: " ｍｉｉt " }).code).toBe("MIIT");
    expect(registerUnitInput.safeParse({ ...unit, code: "教育部" }).success).toBe(false);
  });
});

describe("input", () => {
  it("of the list falls back where it is malformed", () => {
    expect(
      listUnitsInput.parse({ on: "2023-02-30", membership: "x", role: "x", evidence: "x", sort: "x" }),
    ).toEqual({
      q: "",
      on: null,
      membership: "MEMBER",
      role: null,
      evidence: null,
      sort: { by: "rank", descending: false },
      locale: "zh",
    });
  });

  it("of an end needs a date that exists", () => {
    const given = { membershipId: "0190b7c0-0000-7000-8000-000000000000", version: "1" };
    expect(endMembershipInput.safeParse({ ...given, leftOn: "2025-02-29" }).success).toBe(false);
    expect(endMembershipInput.safeParse({ ...given, leftOn: "2025-02-28" }).success).toBe(true);
  });

  it("property: a list of codes survives being written out and read again", () => {
    const code = fc.integer({ min: 1, max: 200 }).map((number) => `S${number}`);
    fc.assert(
      fc.property(fc.array(code), (codes) => {
        expect(codesText(codesIn(codesText(codes)))).toBe(codesText(codes));
        expect(new Set(codesIn(codesText(codes)))).toEqual(new Set(codes));
      }),
    );
  });
});
