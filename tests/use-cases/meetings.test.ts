import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { readHistory } from "@/lib/history/queries/read-history";
import { conveneMeetingCommand } from "@/lib/meetings/commands/convene-meeting";
import { recordAttendanceCommand } from "@/lib/meetings/commands/record-attendance";
import { reviseMeetingCommand } from "@/lib/meetings/commands/revise-meeting";
import { listMeetings } from "@/lib/meetings/queries/list-meetings";
import { readAttendance } from "@/lib/meetings/queries/read-attendance";
import { readConvening } from "@/lib/meetings/queries/read-convening";
import { readMeeting } from "@/lib/meetings/queries/read-meeting";
import { readMeetingTerms } from "@/lib/meetings/queries/read-meeting-terms";
import { draftRulesVersion } from "@/lib/working-rules/commands/draft-rules-version";
import { readRulesInForce } from "@/lib/working-rules/queries/read-rules-in-force";
import { as, closeDatabase, countRows, valueOf } from "../support/act";
import { cast } from "../support/cast";
import { resetDatabase } from "../support/test-database";

beforeEach(resetDatabase);
afterAll(closeDatabase);

const coordinator = as(cast.coordinator);
const others = [cast.leader, cast.moeLiaison, cast.moeStaff, cast.systemAdministrator, cast.auditor];
const TABLES = ["meeting", "agenda_item", "deliberated_document", "attendance", "audit_event"];

async function newMeeting(changes: object = {}) {
  const { planId } = valueOf(await coordinator.ask(readConvening, {}));
  return {
    planId,
    kind: "PLENARY",
    number: "2",
    titleZh: "第二次全体会议",
    titleEn: "Second plenary meeting",
    heldOn: "2025-01-10",
    evidence: "SOURCED",
    agenda: [
      { titleZh: "通报进展", titleEn: "Progress", presenterZh: "办公室", presenterEn: "Office" },
      { titleZh: "审议事项", titleEn: "Matters", presenterZh: "", presenterEn: "" },
    ],
    ...changes,
  };
}

/** What the edit form of a meeting would post. */
async function meetingForm(code: string, changes: object = {}) {
  const { meeting } = valueOf(await coordinator.ask(readMeetingTerms, { code }));
  const { id: _id, planId: _plan, version, number, deliberated, ...rest } = meeting;
  return {
    ...rest,
    version: String(version),
    number: String(number),
    deliberated: deliberated.map((one) => ({
      ...one,
      textPublic: String(one.textPublic),
      rulesId: one.rulesId ?? "",
    })),
    ...changes,
  };
}

describe("reading meetings", () => {
  it("shows the first plenary with its agenda, documents and sources, and no attendance", async () => {
    for (const member of [cast.coordinator, ...others]) {
      const meeting = valueOf(await as(member).ask(readMeeting, { code: "plenary-1" }));
      expect(meeting.heldOn).toBe("2023-11-09");
      expect(meeting.agenda).toHaveLength(4);
      expect(meeting.deliberated.map((one) => [one.outcome, one.textPublic, one.rulesNumber])).toEqual([
        ["APPROVED", false, 1],
        ["APPROVED", false, null],
        ["APPROVED", false, null],
      ]);
      expect(meeting.rulesApproved).toEqual([{ number: 1, inForceFrom: "2023-11-09" }]);
      expect(meeting.attendance).toEqual([]);
      expect(meeting.sources.map(({ id }) => id)).toEqual(["S1", "S2", "S3"]);
    }
  });

  it("finds by words, kind and year, in the order asked for", async () => {
    valueOf(await coordinator.run(conveneMeetingCommand, await newMeeting()));
    const special = {
      kind: "SPECIAL",
      number: "1",
      titleZh: "100%覆盖专题会",
      titleEn: "Full coverage",
      heldOn: "2024-05-06",
    };
    valueOf(await coordinator.run(conveneMeetingCommand, await newMeeting({ ...special, agenda: [] })));
    const found = async (params: object) => {
      const { meetings, shown, total } = valueOf(await as(cast.moeStaff).ask(listMeetings, params));
      expect([shown, total]).toEqual([meetings.length, 3]);
      return meetings.map(({ code }) => code);
    };
    expect(await found({})).toEqual(["plenary-2", "special-1", "plenary-1"]);
    expect(await found({ sort: "date" })).toEqual(["plenary-1", "special-1", "plenary-2"]);
    expect(await found({ sort: "kind" })).toEqual(["plenary-1", "plenary-2", "special-1"]);
    expect(await found({ kind: "PLENARY", year: "2025" })).toEqual(["plenary-2"]);
    expect(await found({ year: "2022" })).toEqual([]);
    expect(await found({ q: "PROGRESS" })).toEqual(["plenary-2"]);
    expect(await found({ q: "0%覆" })).toEqual(["special-1"]);
    expect(await found({ q: "%_" })).toEqual([]);
    expect(await found({ kind: "?", year: "now", sort: "x", page: "-1" })).toHaveLength(3);
    expect(valueOf(await coordinator.ask(listMeetings, {})).years).toEqual([2025, 2024, 2023]);
  });

  it("does not find what is no meeting", async () => {
    for (const code of ["plenary-9", "../x", ""]) {
      expect((await coordinator.ask(readMeeting, { code })).kind).toBe("not-found");
    }
  });

  it("keeps a draft of the rules from those who may not see it", async () => {
    const { current } = valueOf(await coordinator.ask(readRulesInForce, {}));
    valueOf(await coordinator.run(draftRulesVersion, { basedOn: current?.id }));
    const draft = await db().rulesVersion.findFirstOrThrow({ where: { number: 2 } });
    const deliberated = [{ titleZh: "规则", titleEn: "Rules", outcome: "DEFERRED", rulesId: draft.id }];
    const { code } = valueOf(await coordinator.run(conveneMeetingCommand, await newMeeting({ deliberated })));
    const linked = async (member: typeof cast.leader | typeof cast.coordinator) =>
      valueOf(await as(member).ask(readMeeting, { code })).deliberated.map((one) => one.rulesNumber);
    expect(await linked(cast.coordinator)).toEqual([2]);
    expect(await linked(cast.leader)).toEqual([null]);
  });
});

describe("convening a meeting", () => {
  it("is done under the next number of its kind, with its agenda in order", async () => {
    expect(valueOf(await coordinator.ask(readConvening, {})).next).toEqual({
      PLENARY: 2,
      SPECIAL: 1,
      LIAISON: 1,
    });
    const outcome = await coordinator.run(conveneMeetingCommand, await newMeeting());
    expect(outcome).toEqual({ kind: "done", value: { code: "plenary-2" } });
    const meeting = valueOf(await as(cast.moeStaff).ask(readMeeting, { code: "plenary-2" }));
    expect(meeting.agenda.map(({ titleZh }) => titleZh)).toEqual(["通报进展", "审议事项"]);
    expect(valueOf(await coordinator.ask(readConvening, {})).next.PLENARY).toBe(3);
    const [entry] = valueOf(await coordinator.ask(readHistory, { type: "meeting", id: meeting.id }));
    expect(entry?.changes.find(({ field }) => field === "agenda")?.after).toBe(
      "1. 通报进展 / Progress（办公室 / Office）\n2. 审议事项 / Matters",
    );
  });

  it("is invalid at the field, rows included", async () => {
    const before = await countRows(...TABLES);
    const agenda = [
      { titleZh: "有", titleEn: "Has" },
      { titleZh: "", titleEn: "x" },
    ];
    const input = await newMeeting({ kind: "PARTY", heldOn: "2025-02-30", agenda });
    expect(await coordinator.run(conveneMeetingCommand, input)).toMatchObject({
      kind: "invalid",
      fields: {
        kind: [{ code: "choose" }],
        heldOn: [{ code: "date" }],
        "agenda.1.titleZh": [{ code: "required" }],
      },
    });
    expect(await countRows(...TABLES)).toEqual(before);
  });

  it("is refused at the number when it is taken, also by one convened at the same moment", async () => {
    const before = await countRows(...TABLES);
    expect(await coordinator.run(conveneMeetingCommand, await newMeeting({ number: "1" }))).toMatchObject({
      kind: "refused",
      refusal: { refusal: "meeting.number-taken", field: "number" },
    });
    expect(await countRows(...TABLES)).toEqual(before);
    const input = await newMeeting();
    const outcomes = await Promise.all([
      coordinator.run(conveneMeetingCommand, input),
      as(cast.secondCoordinator).run(conveneMeetingCommand, input),
    ]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["done", "refused"]);
  });

  it("is forbidden to everybody else", async () => {
    const input = await newMeeting();
    for (const member of others) {
      expect(await as(member).run(conveneMeetingCommand, input)).toEqual({ kind: "forbidden" });
      expect(await as(member).ask(readConvening, {})).toEqual({ kind: "forbidden" });
    }
    expect(await db().meeting.count()).toBe(1);
  });

  it("is not found for a plan that does not exist", async () => {
    const input = await newMeeting({ planId: randomUUID() });
    expect(await coordinator.run(conveneMeetingCommand, input)).toEqual({ kind: "not-found" });
  });
});

describe("revising a meeting", () => {
  it("is done: lists replaced, the address and the rules link kept, the change readable", async () => {
    const { meeting } = valueOf(await coordinator.ask(readMeetingTerms, { code: "plenary-1" }));
    const agenda = [...meeting.agenda].reverse();
    const outcome = await coordinator.run(
      reviseMeetingCommand,
      await meetingForm("plenary-1", { agenda, placeZh: "北京市" }),
    );
    expect(outcome).toEqual({ kind: "done", value: { code: "plenary-1" } });
    const after = valueOf(await as(cast.moeStaff).ask(readMeeting, { code: "plenary-1" }));
    expect(after.agenda).toEqual(agenda);
    expect(after.rulesApproved).toEqual([{ number: 1, inForceFrom: "2023-11-09" }]);
    expect(after.deliberated[0]?.rulesNumber).toBe(1);
    const [entry] = valueOf(await coordinator.ask(readHistory, { type: "meeting", id: meeting.id }));
    expect(entry?.changes.map(({ field }) => field).sort()).toEqual(["agenda", "placeZh"]);
    const lines = String(entry?.changes.find(({ field }) => field === "agenda")?.after).split("\n");
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/^1\. 审议专项行动落实举措 \//);
  });

  it("is refused when nothing changed", async () => {
    expect(await coordinator.run(reviseMeetingCommand, await meetingForm("plenary-1"))).toMatchObject({
      refusal: { refusal: "nothing-changed" },
    });
  });

  it("is refused when it drops the rules it approved, or moves behind their entry into force", async () => {
    const before = await countRows(...TABLES);
    expect(
      await coordinator.run(reviseMeetingCommand, await meetingForm("plenary-1", { deliberated: [] })),
    ).toMatchObject({ refusal: { refusal: "meeting.rules-kept" } });
    expect(
      await coordinator.run(reviseMeetingCommand, await meetingForm("plenary-1", { heldOn: "2023-11-10" })),
    ).toMatchObject({ refusal: { refusal: "meeting.after-its-rules", field: "heldOn" } });
    expect(await countRows(...TABLES)).toEqual(before);
  });

  it("is refused at the number of another meeting; a corrected number keeps the address", async () => {
    valueOf(await coordinator.run(conveneMeetingCommand, await newMeeting()));
    expect(
      await coordinator.run(reviseMeetingCommand, await meetingForm("plenary-2", { number: "1" })),
    ).toMatchObject({ refusal: { refusal: "meeting.number-taken", field: "number" } });
    valueOf(await coordinator.run(reviseMeetingCommand, await meetingForm("plenary-2", { number: "3" })));
    expect(valueOf(await coordinator.ask(readMeeting, { code: "plenary-2" })).number).toBe(3);
    const second = valueOf(await coordinator.run(conveneMeetingCommand, await newMeeting()));
    expect(second.code).toBe("plenary-2-2");
  });

  it("is forbidden to everybody else, and nothing changes", async () => {
    const form = await meetingForm("plenary-1", { titleZh: "改" });
    for (const member of others) {
      expect(await as(member).run(reviseMeetingCommand, form)).toEqual({ kind: "forbidden" });
    }
    expect(valueOf(await coordinator.ask(readMeeting, { code: "plenary-1" })).titleZh).not.toBe("改");
  });

  it("meets another editor's text instead of overwriting it, rows included", async () => {
    const opened = await meetingForm("plenary-1");
    const agenda = [{ titleZh: "他人的议题", titleEn: "Theirs", presenterZh: "", presenterEn: "" }];
    valueOf(await as(cast.secondCoordinator).run(reviseMeetingCommand, { ...opened, agenda }));
    expect(await coordinator.run(reviseMeetingCommand, { ...opened, chairZh: "我改的" })).toMatchObject({
      kind: "stale",
      current: { version: Number(opened.version) + 1, agenda },
      changedBy: cast.secondCoordinator.nameZh,
    });
    expect(await db().agendaItem.count()).toBe(1);
  });
});

describe("recording attendance", () => {
  async function form(changes: Record<string, object> = {}, code = "plenary-1") {
    const { meeting, lines } = valueOf(await coordinator.ask(readAttendance, { code }));
    return {
      code,
      version: String(meeting.version),
      attendance: lines.map((line) => ({
        unitId: line.id,
        state: line.state ?? "",
        personZh: line.personZh ?? "",
        personEn: line.personEn ?? "",
        ...changes[line.code],
      })),
    };
  }

  it("is done for the members of the day, in their order, and can be taken back", async () => {
    const input = await form({ CNIPA: { state: "PRESENT", personZh: "甲" }, MOE: { state: "EXCUSED" } });
    expect(input.attendance).toHaveLength(21);
    expect(await coordinator.run(recordAttendanceCommand, input)).toEqual({
      kind: "done",
      value: { code: "plenary-1" },
    });
    const meeting = valueOf(await as(cast.moeStaff).ask(readMeeting, { code: "plenary-1" }));
    expect(meeting.attendance.map(({ unitCode, state, personZh }) => [unitCode, state, personZh])).toEqual([
      ["CNIPA", "PRESENT", "甲"],
      ["MOE", "EXCUSED", ""],
    ]);
    const [entry] = valueOf(await coordinator.ask(readHistory, { type: "meeting", id: meeting.id }));
    expect(entry?.changes[0]?.after).toBe("国家知识产权局：出席 present（甲）\n教育部：请假 excused");
    const back = await form({ CNIPA: { state: "", personZh: "" }, MOE: { state: "" } });
    valueOf(await coordinator.run(recordAttendanceCommand, back));
    expect(await db().attendance.count()).toBe(0);
  });

  it("is invalid for a state that does not exist", async () => {
    const outcome = await coordinator.run(recordAttendanceCommand, await form({ CNIPA: { state: "LATE" } }));
    expect(outcome).toMatchObject({
      kind: "invalid",
      fields: { "attendance.0.state": [{ code: "choose" }] },
    });
  });

  it("is refused for a unit that was no member, for a person without a state, and for no change", async () => {
    const unit = await db().unit.create({
      data: { code: "X", nameZh: "某单位", nameEn: "X", shortNameZh: "某", protocolRank: 999 },
    });
    const input = await form();
    const strange = { ...input, attendance: [{ unitId: unit.id, state: "PRESENT" }] };
    expect(await coordinator.run(recordAttendanceCommand, strange)).toMatchObject({
      refusal: { refusal: "meeting.unit-not-expected", field: "attendance.0.state" },
    });
    const nameless = await form({ MOE: { personZh: "乙" } });
    expect(await coordinator.run(recordAttendanceCommand, nameless)).toMatchObject({
      refusal: { refusal: "meeting.person-without-state" },
    });
    expect(await coordinator.run(recordAttendanceCommand, input)).toMatchObject({
      refusal: { refusal: "nothing-changed" },
    });
    expect(await db().attendance.count()).toBe(0);
  });

  it("is forbidden to everybody else", async () => {
    const input = await form({ CNIPA: { state: "PRESENT" } });
    for (const member of others) {
      expect(await as(member).run(recordAttendanceCommand, input)).toEqual({ kind: "forbidden" });
    }
    expect(await db().attendance.count()).toBe(0);
  });

  it("is stale when the meeting was changed meanwhile", async () => {
    const input = await form({ CNIPA: { state: "PRESENT" } });
    valueOf(
      await coordinator.run(reviseMeetingCommand, await meetingForm("plenary-1", { placeZh: "北京市" })),
    );
    expect(await coordinator.run(recordAttendanceCommand, input)).toMatchObject({ kind: "stale" });
  });
});
