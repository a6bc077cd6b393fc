import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { readHistory } from "@/lib/history/queries/read-history";
import { endMembershipCommand } from "@/lib/units/commands/end-membership";
import { recordMembershipCommand } from "@/lib/units/commands/record-membership";
import { registerUnitCommand } from "@/lib/units/commands/register-unit";
import { reviseMembershipCommand } from "@/lib/units/commands/revise-membership";
import { reviseUnitCommand } from "@/lib/units/commands/revise-unit";
import { listUnits } from "@/lib/units/queries/list-units";
import { readMembership } from "@/lib/units/queries/read-membership";
import { readUnit } from "@/lib/units/queries/read-unit";
import { readUnitHistory } from "@/lib/units/queries/read-unit-history";
import { as, closeDatabase, countRows, valueOf } from "../support/act";
import { cast } from "../support/cast";
import { assignedInstruction } from "../support/instruction-scene";
import { ASSIGNED_AT, assignedTask, personId } from "../support/scene";
import { resetDatabase } from "../support/test-database";

beforeEach(resetDatabase);
afterAll(closeDatabase);

const coordinator = as(cast.coordinator);
const others = [cast.leader, cast.moeLiaison, cast.moeStaff, cast.systemAdministrator, cast.auditor];

async function membershipForm(code: string) {
  const id = valueOf(await coordinator.ask(readUnit, { code })).memberships[0]?.id;
  const { version, leftOn, ...m } = valueOf(await coordinator.ask(readMembership, { membershipId: id }));
  const { role, joinedOn, evidence, noteZh, noteEn, sourceIds } = m;
  const terms = { role, joinedOn, evidence, noteZh, noteEn, sourceIds, leftOn: leftOn ?? "" };
  return { membershipId: m.id, version: String(version), hostsOffice: m.hostsOffice ? "on" : "", ...terms };
}

async function unitForm(code: string) {
  const { nameZh, nameEn, shortNameZh, remitZh, remitEn, protocolRank, version } = valueOf(
    await coordinator.ask(readUnit, { code }),
  );
  const particulars = { nameZh, nameEn, shortNameZh, remitZh, remitEn, protocolRank: String(protocolRank) };
  return { code, version: String(version), ...particulars };
}

const joining = {
  code: "STA",
  role: "MEMBER",
  joinedOn: "2025-01-15",
  evidence: "C",
  noteZh: "依职责推断",
  noteEn: "Inferred from remit",
  sourceIds: "S30",
};

const codes = async (filter: object, member = cast.coordinator) =>
  valueOf(await as(member).ask(listUnits, filter)).rows.map((row) => row.code);

describe("the list of units", () => {
  it("holds the members of the day, counted, with the number announced beside", async () => {
    const view = valueOf(await as(cast.moeStaff).ask(listUnits, {}));
    expect(view).toMatchObject({ on: "2025-06-16", memberCount: 21, announcedMemberCount: 21, total: 26 });
    expect(view.rows).toHaveLength(21);
    expect(view.rows[0]).toMatchObject({
      code: "CNIPA",
      role: "LEAD",
      hostsOffice: true,
      joinedOn: "2023-11-09",
    });
  });

  it("counts none before the mechanism first met, and shows outsiders when asked for them", async () => {
    const before = valueOf(await coordinator.ask(listUnits, { on: "2023-11-08" }));
    expect(before).toMatchObject({ memberCount: 0, announcedMemberCount: 21, rows: [] });
    expect(await codes({ on: "2023-11-08", membership: "OUTSIDE" })).toHaveLength(26);
    expect(await codes({ membership: "OUTSIDE" })).toEqual(["MOJ", "GACC", "STA", "NCA", "CAST"]);
    expect(await codes({ membership: "ALL" })).toHaveLength(26);
  });

  it("finds a unit by name, short name and abbreviation", async () => {
    expect(await codes({ q: "知识产权局" })).toEqual(["CNIPA"]);
    expect(await codes({ q: "科技部" })).toEqual(["MOST"]);
    expect(await codes({ q: "peoples bank" })).toEqual([]);
    expect(await codes({ q: "people's BANK" })).toEqual(["PBC"]);
    expect(await codes({ q: "cmc-edd" })).toEqual(["CMC-EDD"]);
    expect(await codes({ q: "%_\\" })).toEqual([]);
  });

  it("sorts Chinese names by pinyin, English ones by name, and by day of joining", async () => {
    valueOf(await coordinator.run(recordMembershipCommand, joining));
    const pinyin = await codes({ sort: "name", locale: "zh" });
    // 财 cai, 工 gong, 国 guo, 教 jiao, 科 ke, 农 nong, 人 ren, 商 shang, 中 zhong
    const order = ["MOF", "MIIT", "NDRC", "MOE", "MOST", "MARA", "MOHRSS", "MOFCOM", "CAS"];
    expect(pinyin.filter((code) => order.includes(code))).toEqual(order);
    expect((await codes({ sort: "name", locale: "en" }))[0]).toBe("CCPIT");
    expect((await codes({ sort: "-joined" }))[0]).toBe("STA");
    expect((await codes({ sort: "rank" }))[0]).toBe("CNIPA");
  });

  it("filters by role, and by evidence for coordinators", async () => {
    expect(await codes({ role: "LEAD" })).toEqual(["CNIPA"]);
    expect(await codes({ evidence: "A" })).toEqual(["CNIPA", "NDRC", "MOE", "MOST"]);
    expect(await codes({ evidence: "C" })).toEqual(["MOHRSS", "MOFCOM"]);
  });
});

describe("what speaks for a membership", () => {
  it("is seen by coordinators: everything but class A is unconfirmed", async () => {
    const { rows } = valueOf(await coordinator.ask(listUnits, {}));
    expect(rows.filter((row) => row.grounds?.unconfirmed === false).map((row) => row.code)).toHaveLength(4);
    expect(rows.filter((row) => row.grounds?.unconfirmed === true)).toHaveLength(17);
    const unit = valueOf(await coordinator.ask(readUnit, { code: "MIIT" }));
    expect(unit.memberships[0]?.grounds).toMatchObject({ evidence: "B", unconfirmed: true });
  });

  it("is in nobody else's view, list, filter or history", async () => {
    const form = await membershipForm("MIIT");
    valueOf(await coordinator.run(reviseMembershipCommand, { ...form, evidence: "A", noteZh: "名单公布" }));
    for (const member of others) {
      const views = [
        valueOf(await as(member).ask(listUnits, {})),
        valueOf(await as(member).ask(readUnit, { code: "MIIT" })),
        valueOf(await as(member).ask(readUnit, { code: "MOFCOM" })),
        valueOf(await as(member).ask(readUnitHistory, { code: "MIIT" })),
      ];
      expect(JSON.stringify(views)).not.toMatch(
        /evidence|grounds|unconfirmed|note[ZE]|待核实|to be confirmed/,
      );
      expect(await codes({ evidence: "C" }, member)).toHaveLength(21);
      expect(await as(member).ask(readMembership, { membershipId: form.membershipId })).toEqual({
        kind: "forbidden",
      });
      const trail = { type: "membership", id: form.membershipId };
      expect((await as(member).ask(readHistory, trail)).kind).toBe("not-found");
    }
    const [entry] = valueOf(await coordinator.ask(readUnitHistory, { code: "MIIT" }));
    expect(entry?.changes.map(({ field }) => field).sort()).toEqual(["evidence", "noteZh"]);
  });
});

describe("joining and leaving", () => {
  it("is done: counted from the day of joining to the day before leaving", async () => {
    expect(await coordinator.run(recordMembershipCommand, joining)).toEqual({
      kind: "done",
      value: { code: "STA" },
    });
    const form = await membershipForm("STA");
    const ended = await coordinator.run(endMembershipCommand, { ...form, leftOn: "2025-06-01" });
    expect(ended).toEqual({ kind: "done", value: { code: "STA" } });
    const countOn = async (on: string) => valueOf(await coordinator.ask(listUnits, { on })).memberCount;
    expect(await countOn("2025-01-14")).toBe(21);
    expect(await countOn("2025-01-15")).toBe(22);
    expect(await countOn("2025-05-31")).toBe(22);
    expect(await countOn("2025-06-01")).toBe(21);
    expect(await codes({ membership: "FORMER" })).toEqual(["STA"]);
    const history = valueOf(await as(cast.moeStaff).ask(readUnitHistory, { code: "STA" }));
    expect(history[0]?.changes).toEqual([{ field: "leftOn", before: null, after: "2025-06-01" }]);
    // Back again later.
    valueOf(await coordinator.run(recordMembershipCommand, { ...joining, joinedOn: "2025-06-10" }));
    expect(await countOn("2025-06-10")).toBe(22);
  });

  it("is confirmed when a list is published", async () => {
    const form = await membershipForm("MIIT");
    valueOf(await coordinator.run(reviseMembershipCommand, { ...form, evidence: "A", sourceIds: "S1 s15" }));
    const unit = valueOf(await coordinator.ask(readUnit, { code: "MIIT" }));
    expect(unit.memberships[0]).toMatchObject({ grounds: { evidence: "A", unconfirmed: false } });
    expect(unit.memberships[0]?.sources.map(({ id }) => id)).toEqual(["S1", "S15"]);
  });

  it("is invalid without a date and a class of evidence", async () => {
    const outcome = await coordinator.run(recordMembershipCommand, {
      ...joining,
      joinedOn: "2025-02-30",
      evidence: "",
    });
    expect(outcome).toMatchObject({
      kind: "invalid",
      fields: { joinedOn: [{ code: "date" }], evidence: [{ code: "choose" }] },
    });
  });

  it("is refused when it overlaps, needs a second lead, ends too early, or cites unknown sources", async () => {
    const before = await countRows("membership", "audit_event");
    const refusalOf = async (input: object) => {
      const outcome = await coordinator.run(recordMembershipCommand, { ...joining, ...input });
      return outcome.kind === "refused" ? outcome.refusal : outcome;
    };
    expect(await refusalOf({ code: "MOE" })).toEqual({ refusal: "membership.overlaps", field: "joinedOn" });
    expect(await refusalOf({ role: "LEAD" })).toEqual({ refusal: "membership.lead-taken", field: "role" });
    expect(await refusalOf({ sourceIds: "S1, S998" })).toMatchObject({
      refusal: "source.unknown",
      params: { ids: "S998" },
    });
    const ending = { ...(await membershipForm("MOE")), leftOn: "2023-11-09" };
    expect(await coordinator.run(endMembershipCommand, ending)).toMatchObject({
      kind: "refused",
      refusal: { refusal: "membership.ends-before-it-begins", field: "leftOn" },
    });
    expect(await countRows("membership", "audit_event")).toEqual(before);
  });

  it("is refused to a unit with open duties until they are handed over", async () => {
    const task = await assignedTask({}, "M01-71");
    await assignedTask({}, "M01-72");
    await db().difficulty.create({
      data: {
        taskId: task.id,
        ...{ title: "数据难以取得", description: "缺数据", request: "请提供", state: "ROUTED" },
        unitId: (await db().unit.findUniqueOrThrow({ where: { code: "MOE" } })).id,
        routedToId: (await db().unit.findUniqueOrThrow({ where: { code: "MIIT" } })).id,
        raisedAt: ASSIGNED_AT,
        raisedById: await personId(cast.moeStaff),
        number: 907,
      },
    });
    const { number } = await assignedInstruction({ kind: "unit", code: "MOE" });
    const before = await countRows("membership", "audit_event");
    const form = { ...(await membershipForm("MIIT")), leftOn: "2025-06-01" };
    const refused = {
      kind: "refused",
      refusal: {
        refusal: "membership.open-duties",
        field: "leftOn",
        params: { count: 4, codes: "M01-71, M01-72, #907", instructions: String(number) },
      },
    };
    expect(await coordinator.run(endMembershipCommand, form)).toEqual(refused);
    expect(await coordinator.run(reviseMembershipCommand, form)).toEqual(refused);
    expect(await countRows("membership", "audit_event")).toEqual(before);
    // A task and an instruction that are closed, and a difficulty that is answered, are no longer in the way.
    await db().task.updateMany({ where: { demonstration: false }, data: { stage: "COMPLETED" } });
    await db().difficulty.updateMany({ data: { state: "ANSWERED" } });
    await db().instruction.updateMany({ data: { state: "CLOSED" } });
    expect(await coordinator.run(endMembershipCommand, form)).toMatchObject({ kind: "done" });
  });

  it("is forbidden to everybody but coordinators", async () => {
    const form = await membershipForm("MOE");
    const before = await countRows("membership", "unit");
    for (const member of others) {
      expect(await as(member).run(recordMembershipCommand, joining)).toEqual({ kind: "forbidden" });
      expect(await as(member).run(reviseMembershipCommand, { ...form, evidence: "C" })).toEqual({
        kind: "forbidden",
      });
      expect(await as(member).run(endMembershipCommand, { ...form, leftOn: "2025-01-01" })).toEqual({
        kind: "forbidden",
      });
      expect(await as(member).run(reviseUnitCommand, await unitForm("MOE"))).toEqual({ kind: "forbidden" });
      const unit = { ...(await unitForm("MOE")), code: "MOT" };
      expect(await as(member).run(registerUnitCommand, unit)).toEqual({ kind: "forbidden" });
    }
    expect(await countRows("membership", "unit")).toEqual(before);
  });

  it("is not found for an unknown unit or membership", async () => {
    expect(await coordinator.run(recordMembershipCommand, { ...joining, code: "XYZ" })).toEqual({
      kind: "not-found",
    });
    const gone = { ...(await membershipForm("MOE")), membershipId: "0190b7c0-0000-7000-8000-000000000000" };
    expect(await coordinator.run(reviseMembershipCommand, gone)).toEqual({ kind: "not-found" });
  });

  it("meets another coordinator's change instead of overwriting it", async () => {
    const form = await membershipForm("MIIT");
    valueOf(await as(cast.secondCoordinator).run(reviseMembershipCommand, { ...form, noteZh: "他人的说明" }));
    expect(await coordinator.run(reviseMembershipCommand, { ...form, noteZh: "我的说明" })).toMatchObject({
      kind: "stale",
      current: { noteZh: "他人的说明" },
      changedBy: cast.secondCoordinator.nameZh,
    });
  });

  it("lets one of two simultaneous leads through", async () => {
    const cnipa = await membershipForm("CNIPA");
    valueOf(await coordinator.run(endMembershipCommand, { ...cnipa, leftOn: "2025-01-01" }));
    const leads = ["STA", "MOJ", "CAST"].map((code) =>
      coordinator.run(recordMembershipCommand, { ...joining, code, role: "LEAD" }),
    );
    const outcomes = (await Promise.all(leads)).map(({ kind }) => kind).sort();
    expect(outcomes).toEqual(["done", "refused", "refused"]);
  });
});

describe("registering and revising a unit", () => {
  const mot = {
    code: "mot",
    nameZh: "交通运输部",
    nameEn: "Ministry of Transport",
    shortNameZh: "交通运输部",
    protocolRank: "85",
  };

  it("is done: registered, and no member yet", async () => {
    expect(await coordinator.run(registerUnitCommand, mot)).toEqual({ kind: "done", value: { code: "MOT" } });
    expect(valueOf(await coordinator.ask(readUnit, { code: "MOT" }))).toMatchObject({
      state: "OUTSIDE",
      memberships: [],
    });
    expect(await codes({ membership: "OUTSIDE" })).toContain("MOT");
  });

  it("is done: renamed, with the old name in its history for all", async () => {
    valueOf(await coordinator.run(reviseUnitCommand, { ...(await unitForm("MOE")), shortNameZh: "教育" }));
    const [entry] = valueOf(await as(cast.auditor).ask(readUnitHistory, { code: "MOE" }));
    expect(entry?.changes).toEqual([{ field: "shortNameZh", before: "教育部", after: "教育" }]);
  });

  it("is refused when code, name or rank is another unit's", async () => {
    const before = await countRows("unit", "audit_event");
    const refused = async (change: object) => coordinator.run(registerUnitCommand, { ...mot, ...change });
    const at = (refusal: string, field: string) => ({ kind: "refused", refusal: { refusal, field } });
    expect(await refused({ code: "MOE" })).toMatchObject(at("unit.code-taken", "code"));
    expect(await refused({ nameZh: "教育部" })).toMatchObject(at("unit.name-taken", "nameZh"));
    expect(await refused({ protocolRank: "30" })).toMatchObject(at("unit.rank-taken", "protocolRank"));
    const revised = await coordinator.run(reviseUnitCommand, {
      ...(await unitForm("MOE")),
      protocolRank: "10",
    });
    expect(revised).toMatchObject(at("unit.rank-taken", "protocolRank"));
    expect(await countRows("unit", "audit_event")).toEqual(before);
  });

  it("is refused when nothing changed, stale when somebody was faster", async () => {
    const form = await unitForm("MOE");
    expect(await coordinator.run(reviseUnitCommand, form)).toMatchObject({
      kind: "refused",
      refusal: { refusal: "nothing-changed" },
    });
    valueOf(await as(cast.secondCoordinator).run(reviseUnitCommand, { ...form, nameEn: "Education" }));
    expect(await coordinator.run(reviseUnitCommand, { ...form, nameEn: "Other" })).toMatchObject({
      kind: "stale",
      current: { nameEn: "Education" },
    });
  });
});

describe("a unit's page", () => {
  it("tells what the unit leads, issued and attended", async () => {
    const unit = valueOf(await as(cast.moeStaff).ask(readUnit, { code: "MOE" }));
    expect(unit.measures).toContainEqual(expect.objectContaining({ code: "M05", role: "LEAD" }));
    expect(unit.documents.map(({ number }) => number)).toContain("国知发运字〔2024〕5号");
    expect(await db().attendance.count({ where: { unit: { code: "MOE" } } })).toBe(unit.meetings.length);
    expect((await as(cast.moeStaff).ask(readUnit, { code: "NOPE" })).kind).toBe("not-found");
  });
});
