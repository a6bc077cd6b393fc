import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attendanceTrail, recordAttendance } from "@/lib/meetings/attendance";
import {
  conveneMeeting,
  freeCode,
  MEETING_KINDS,
  type Meeting,
  type MeetingTerms,
  nextNumber,
  reviseMeeting,
  termsTrail,
} from "@/lib/meetings/meeting";

const terms: MeetingTerms = {
  kind: "PLENARY",
  number: 2,
  titleZh: "第二次全体会议",
  titleEn: "Second plenary meeting",
  heldOn: "2025-01-10",
  placeZh: "北京",
  placeEn: "Beijing",
  chairZh: "",
  chairEn: "",
  summaryZh: "",
  summaryEn: "",
  evidence: "SOURCED",
  agenda: [
    { titleZh: "审议工作规则", titleEn: "Deliberation of the rules", presenterZh: "张三", presenterEn: "" },
  ],
  deliberated: [
    { titleZh: "工作规则", titleEn: "Rules", outcome: "APPROVED", textPublic: false, rulesId: "r2" },
  ],
};
const meeting: Meeting = { ...terms, id: "m2", code: "plenary-2", planId: "p", version: 1 };
const approved = { id: "r2", number: 2, approvedByMeetingId: "m2", inForceFrom: "2025-01-20" };
const around = { taken: [{ kind: "PLENARY" as const, number: 1 }], rules: [approved] };

describe("convening a meeting", () => {
  it("proposes a number that is free, counted within the kind", () => {
    const taken = fc.array(
      fc.record({ kind: fc.constantFrom(...MEETING_KINDS), number: fc.integer({ min: 1, max: 50 }) }),
    );
    fc.assert(
      fc.property(taken, fc.constantFrom(...MEETING_KINDS), (all, kind) => {
        const number = nextNumber(kind, all);
        expect(all.some((one) => one.kind === kind && one.number === number)).toBe(false);
        expect(
          conveneMeeting({ ...terms, kind, number, deliberated: [] }, { taken: all, rules: [] }),
        ).toMatchObject({ number });
      }),
    );
    expect(nextNumber("SPECIAL", around.taken)).toBe(1);
  });

  it("refuses a number that is taken, at the number", () => {
    expect(conveneMeeting({ ...terms, number: 1 }, around)).toEqual({
      refusal: "meeting.number-taken",
      field: "number",
    });
    expect(conveneMeeting({ ...terms, kind: "LIAISON", number: 1 }, around)).toMatchObject({
      kind: "LIAISON",
    });
  });

  it("refuses a version of the rules that is not the plan's, at its row", () => {
    const [document] = terms.deliberated;
    const deliberated = [
      { ...document, rulesId: null },
      { ...document, rulesId: "other" },
    ] as MeetingTerms["deliberated"];
    expect(conveneMeeting({ ...terms, deliberated }, around)).toMatchObject({
      field: "deliberated.1.rulesId",
    });
  });

  it("gives an address nobody has", () => {
    expect(freeCode("PLENARY", 2, ["plenary-1"])).toBe("plenary-2");
    expect(freeCode("PLENARY", 2, ["plenary-2", "plenary-2-2"])).toBe("plenary-2-3");
  });
});

describe("revising a meeting", () => {
  it("needs a change", () => {
    expect(reviseMeeting(meeting, structuredClone(terms), around)).toEqual({ refusal: "nothing-changed" });
    expect(reviseMeeting(meeting, { ...terms, placeZh: "上海" }, around)).toMatchObject({ placeZh: "上海" });
  });

  it("keeps the version of the rules that the meeting approved, with its outcome", () => {
    expect(reviseMeeting(meeting, { ...terms, deliberated: [] }, around)).toEqual({
      refusal: "meeting.rules-kept",
      params: { number: 2 },
    });
    const deferred = terms.deliberated.map((document) => ({ ...document, outcome: "DEFERRED" as const }));
    expect(reviseMeeting(meeting, { ...terms, deliberated: deferred }, around)).toMatchObject({
      refusal: "meeting.rules-approved",
      field: "deliberated.0.outcome",
    });
    const elsewhere = { ...around, rules: [{ ...approved, approvedByMeetingId: "m3" }] };
    expect(reviseMeeting(meeting, { ...terms, deliberated: [] }, elsewhere)).toMatchObject({
      deliberated: [],
    });
  });

  it("does not move behind the entry into force of what it approved", () => {
    expect(reviseMeeting(meeting, { ...terms, heldOn: "2025-01-20" }, around)).toMatchObject({
      heldOn: "2025-01-20",
    });
    expect(reviseMeeting(meeting, { ...terms, heldOn: "2025-01-21" }, around)).toMatchObject({
      refusal: "meeting.after-its-rules",
      field: "heldOn",
    });
  });

  it("is kept on the trail as lines that can be compared", () => {
    const trail = termsTrail(terms, around.rules);
    expect(trail.agenda).toBe("1. 审议工作规则 / Deliberation of the rules（张三）");
    expect(trail.deliberated).toBe(
      "1. 工作规则 / Rules：审议通过 approved；文本未公开 text not public；工作规则第2版 rules version 2",
    );
  });
});

describe("recording attendance", () => {
  const expected = [
    { id: "u1", code: "CNIPA", nameZh: "国家知识产权局" },
    { id: "u2", code: "MOE", nameZh: "教育部" },
  ];
  const line = (unitId: string, state: "PRESENT" | "EXCUSED" | "ABSENT" | null, personZh = "") => ({
    unitId,
    state,
    personZh,
    personEn: "",
  });

  it("keeps the units with a state and leaves out the others", () => {
    expect(recordAttendance([], expected, [line("u1", "PRESENT", "申某"), line("u2", null)])).toEqual([
      line("u1", "PRESENT", "申某"),
    ]);
    expect(recordAttendance([line("u1", "PRESENT")], expected, [line("u1", null)])).toEqual([]);
  });

  it("refuses strangers, a unit twice, a person without a state, and no change", () => {
    const refusal = (entries: ReturnType<typeof line>[], before: ReturnType<typeof line>[] = []) =>
      recordAttendance(before, expected, entries);
    expect(refusal([line("u3", "PRESENT")])).toMatchObject({ refusal: "meeting.unit-not-expected" });
    expect(refusal([line("u1", "PRESENT"), line("u1", "ABSENT")])).toMatchObject({
      refusal: "meeting.unit-twice",
      field: "attendance.1.state",
    });
    expect(refusal([line("u2", null, "某")])).toMatchObject({ refusal: "meeting.person-without-state" });
    expect(
      refusal([line("u2", null), line("u1", "ABSENT")], [line("u1", "ABSENT"), line("u2", null)]),
    ).toEqual({
      refusal: "nothing-changed",
    });
  });

  it("is kept on the trail in the order of the members", () => {
    expect(attendanceTrail([line("u2", "EXCUSED"), line("u1", "PRESENT", "申某")], expected)).toBe(
      "国家知识产权局：出席 present（申某）\n教育部：请假 excused",
    );
  });
});
