import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { addPatentCommand } from "@/lib/patents/commands/add-patent";
import { changePatentCommand } from "@/lib/patents/commands/change-patent";
import { claimPatentCommand } from "@/lib/patents/commands/claim-patent";
import { endCriterionCommand } from "@/lib/patents/commands/end-criterion";
import { handOverCommand } from "@/lib/patents/commands/hand-over";
import { linkMeasure } from "@/lib/patents/commands/link-measure";
import { linkTask } from "@/lib/patents/commands/link-task";
import { nameInventors } from "@/lib/patents/commands/name-inventors";
import { recordCriterionCommand } from "@/lib/patents/commands/record-criterion";
import { reviseCriterionCommand } from "@/lib/patents/commands/revise-criterion";
import { unlinkTask } from "@/lib/patents/commands/unlink-task";
import { withdrawClaimCommand } from "@/lib/patents/commands/withdraw-claim";
import { readHistory } from "@/lib/patents/queries/read-history";
import { readInventors } from "@/lib/patents/queries/read-inventors";
import { readLinkChoices } from "@/lib/patents/queries/read-link-choices";
import { readPatent } from "@/lib/patents/queries/read-patent";
import type { CastMember } from "@/prisma/demonstration/cast";
import { as, closeDatabase, countRows, valueOf } from "../support/act";
import { cast } from "../support/cast";
import { PATENT_FACTS } from "../support/matrix/patents";
import { freshNumber, patent, proofFile, type ScenePatent } from "../support/patents";
import { assignedTask, WORDING } from "../support/scene";
import { resetDatabase } from "../support/test-database";

beforeEach(resetDatabase);
afterAll(closeDatabase);

const NUMBER = "CN202010566088.9";
const written = () => countRows("patent", "patent_claim", "patent_criterion", "institution", "audit_event");
const row = (id: number) => db().patent.findUniqueOrThrow({ where: { id } });
const unitsOf = async ({ id }: ScenePatent) => {
  const units = await db().unit.findMany();
  return (await row(id)).unitIds.map((unitId) => units.find((unit) => unit.id === unitId)?.code);
};
const seenBy = async (member: CastMember, number: string) =>
  (await as(member).ask(readPatent, { number })).kind;

const add = (over: object = {}, member: CastMember = cast.moeStaff) =>
  as(member).run(addPatentCommand, { ...PATENT_FACTS, number: NUMBER, inventors: "张三；李四", ...over });

describe("adding a patent", () => {
  it("done: in canonical form, of the type its number says, with holders matched in their order", async () => {
    expect(valueOf(await add({ number: "ZL2020 1 0566088.9" }))).toEqual({ number: NUMBER, claimed: false });
    const added = await db().patent.findUniqueOrThrow({ where: { applicationNo: NUMBER } });
    const institutions = await db().institution.findMany({ orderBy: { id: "asc" } });
    expect(added).toMatchObject({
      ...{
        type: "INVENTION",
        holders: "甲大学；乙研究院",
        holderKind: "UNIVERSITY",
        inventors: "张三；李四",
      },
      ...{ ipcMain: "H01M 4/525", ipc: ["H01M 4/525", "H01M 10/0525"], stateFunded: true },
      ...{ stage: "INVENTORIED", stageSince: new Date("2025-06-16"), importId: null, version: 1 },
    });
    const idOf = (name: string) => institutions.find((institution) => institution.name === name)?.id;
    expect(added.holderIds).toEqual([idOf("甲大学"), idOf("乙研究院")]);
    expect(
      await db().auditEvent.findFirstOrThrow({ where: { useCase: "patents.add-patent" } }),
    ).toMatchObject({
      ...{ recordType: "patent", recordId: String(added.id) },
    });
  });

  it("done: the same institution is not registered twice", async () => {
    await add();
    const registered = await countRows("institution");
    await add({ number: freshNumber() });
    expect(await countRows("institution")).toEqual(registered);
  });

  it("done: an office names the unit that answers for it; a unit answers for itself, whatever it posts", async () => {
    const own = valueOf(await add({ unit: "MIIT" }));
    const named = valueOf(await add({ number: freshNumber(), unit: "MIIT" }, cast.coordinator));
    expect(await seenBy(cast.moeLiaison, own.number)).toBe("done");
    expect(await seenBy(cast.moeLiaison, named.number)).toBe("not-found");
    expect(await seenBy(cast.miitStaff, named.number)).toBe("done");
  });

  it("done: a year that differs from the filing date, once it is confirmed", async () => {
    const typed = { filedOn: "2019-12-30", publishedOn: "", grantedOn: "", statusOn: "" };
    const before = await written();
    expect(await add(typed)).toMatchObject({
      refusal: {
        refusal: "patent.year-differs",
        field: "yearConfirmed",
        params: { year: "2020", filed: "2019" },
      },
    });
    expect(await written()).toEqual(before);
    expect((await add({ ...typed, yearConfirmed: "on" })).kind).toBe("done");
  });

  it("done: a number of another unit is claimed, nothing of it is overwritten, and it is seen from then on", async () => {
    const there = await patent({ units: ["MIIT"], title: "原有名称" });
    expect(await seenBy(cast.moeStaff, there.number)).toBe("not-found");
    expect(valueOf(await add({ number: there.number }))).toEqual({ number: there.number, claimed: true });
    expect([(await row(there.id)).title, await unitsOf(there)]).toEqual(["原有名称", ["MIIT", "MOE"]]);
    const view = valueOf(await as(cast.miitStaff).ask(readPatent, { number: there.number }));
    expect(view.claims.map(({ unit, since }) => [unit.code, since !== null])).toEqual([
      ["MIIT", false],
      ["MOE", true],
    ]);
  });

  it("done: two units add the same number at the same moment, and both have it", async () => {
    const outcomes = await Promise.all([add(), add({}, cast.miitStaff)]);
    const kinds = outcomes.map((outcome) => outcome.kind).sort();
    // Whichever came second either claimed it or is asked to save once more.
    expect(["done,done", "done,refused"]).toContain(kinds.join());
    expect(await countRows("patent")).toEqual({ patent: 1 });
  });

  it.each([
    ["a wrong check digit", { number: "202010566088.7" }, "patent.number-check-digit", "number"],
    ["scientific notation", { number: "2.02E+12" }, "patent.number-scientific", "number"],
    ["a publication number", { number: "CN112345678B" }, "patent.number-publication", "number"],
    ["a date ahead", { grantedOn: "2025-06-17" }, "patent.date-ahead", "grantedOn"],
    ["a grant before filing", { grantedOn: "2020-06-14" }, "patent.before-filing", "grantedOn"],
    ["a Locarno class of an invention", { locarno: "13-02" }, "patent.locarno-is-for-designs", "locarno"],
    [
      "a right in force by an application",
      { publicationNo: "CN112345678A" },
      "patent.in-force-by-application",
      "publicationNo",
    ],
  ])("invalid: %s", async (_what, over, refusal, field) => {
    const before = await written();
    expect(await add(over)).toMatchObject({ kind: "refused", refusal: { refusal, field } });
    expect(await written()).toEqual(before);
  });

  it("invalid: the wrong check digit is told which it should be", async () => {
    expect(await add({ number: "202010566088.7" })).toMatchObject({ refusal: { params: { expected: "9" } } });
  });

  it.each([
    ["no title", { title: " " }, "title"],
    ["no holder", { holders: "；\n" }, "holders"],
    ["what is no IPC symbol", { ipc: "H01M 4/525; 电池" }, "ipc"],
    ["what is no publication number", { publicationNo: "授权公告" }, "publicationNo"],
    ["a day that does not exist", { filedOn: "2021-02-29" }, "filedOn"],
  ])("invalid: %s", async (_what, over, field) => {
    expect(await add(over)).toMatchObject({ kind: "invalid", fields: { [field]: expect.anything() } });
    expect(await countRows("patent")).toEqual({ patent: 0 });
  });

  it("invalid: a coordinator must name a unit, one that is there", async () => {
    for (const unit of ["", "NOBODY"]) {
      expect(await add({ unit }, cast.coordinator)).toMatchObject({
        refusal: { refusal: "patent.no-such-unit" },
      });
    }
  });

  it("done: what is pasted with NUL and half a surrogate is kept without them", async () => {
    valueOf(await add({ title: "一种\u0000电池\ud800" }));
    expect((await db().patent.findFirstOrThrow()).title).toBe("一种电池\ufffd");
  });

  it("conflict: a number that the unit has already", async () => {
    const there = await patent();
    expect(await add({ number: there.number })).toMatchObject({
      refusal: { refusal: "patent.already-there" },
    });
  });
});

describe("claiming a patent by its number", () => {
  const claim = (number: string, member: CastMember, over: object = {}) =>
    as(member).run(claimPatentCommand, { number, note: "本校与企业共有", ...over });

  it("done: the unit sees it, the others see since when it claims it", async () => {
    const there = await patent();
    expect(valueOf(await claim(there.number, cast.miitStaff)).number).toBe(there.number);
    expect(await unitsOf(there)).toEqual(["MOE", "MIIT"]);
    const { claims } = valueOf(await as(cast.moeStaff).ask(readPatent, { number: there.number }));
    expect(claims[1]).toMatchObject({
      unit: { code: "MIIT" },
      by: { nameZh: "田野" },
      note: "本校与企业共有",
    });
  });

  it("counts once for the nation, and for each unit that claims it", async () => {
    const there = await patent();
    await claim(there.number, cast.miitStaff);
    const [sum] = await db().$queryRaw<{ nation: number; units: number }[]>`
      select sum(n) filter (where unit_id = '00000000-0000-0000-0000-000000000000')::int as nation,
        sum(n) filter (where unit_id <> '00000000-0000-0000-0000-000000000000')::int as units
      from patent_tally where dimension = 'TYPE'`;
    expect(sum).toEqual({ nation: 1, units: 2 });
  });

  it("invalid: a number the register does not hold, or no number at all", async () => {
    expect(await claim(NUMBER, cast.miitStaff)).toMatchObject({
      refusal: { refusal: "patent.not-in-register" },
    });
    expect(await claim("电池", cast.miitStaff)).toMatchObject({
      refusal: { refusal: "patent.number-characters" },
    });
  });

  it("conflict: what it claims already", async () => {
    const there = await patent();
    expect(await claim(there.number, cast.moeStaff)).toMatchObject({
      refusal: { refusal: "patent.claimed-already" },
    });
    expect(await countRows("patent_claim")).toEqual({ patent_claim: 0 });
  });

  it("forbidden to leaders and administrators", async () => {
    const { number } = await patent();
    for (const member of [cast.leader, cast.auditor])
      expect((await claim(number, member)).kind).toBe("forbidden");
  });
});

describe("withdrawing a claim", () => {
  const withdraw = (number: string, member: CastMember, unit = "") =>
    as(member).run(withdrawClaimCommand, { number, unit });

  it("done: the unit sees it no longer; the office withdraws for a unit", async () => {
    const [first, second] = [
      await patent({ units: ["MOE", "MIIT"] }),
      await patent({ units: ["MOE", "MIIT"] }),
    ];
    expect(valueOf(await withdraw(first.number, cast.miitStaff))).toMatchObject({ seen: false });
    expect(await seenBy(cast.miitStaff, first.number)).toBe("not-found");
    expect(valueOf(await withdraw(second.number, cast.coordinator, "MIIT"))).toMatchObject({ seen: true });
    expect([await unitsOf(first), await unitsOf(second)]).toEqual([["MOE"], ["MOE"]]);
    expect(await countRows("patent_claim")).toEqual({ patent_claim: 0 });
  });

  it("refused: the responsible unit stays until it is handed over", async () => {
    const there = await patent({ units: ["MOE", "MIIT"] });
    expect(await withdraw(there.number, cast.moeLiaison)).toMatchObject({
      refusal: { refusal: "patent.responsible-stays" },
    });
    expect(await unitsOf(there)).toEqual(["MOE", "MIIT"]);
  });

  it("hidden from a unit that does not claim it", async () => {
    const { number } = await patent();
    expect((await withdraw(number, cast.miitStaff)).kind).toBe("not-found");
  });
});

describe("handing a patent over", () => {
  const handOver = (number: string, unit: string, member: CastMember = cast.coordinator) =>
    as(member).run(handOverCommand, { number, unit });

  it("done: the new unit stands first, the one before it stays a claimant", async () => {
    const there = await patent({ units: ["MOE", "MIIT"] });
    expect((await handOver(there.number, "MIIT")).kind).toBe("done");
    expect(await unitsOf(there)).toEqual(["MIIT", "MOE"]);
    const claims = await db().patentClaim.findMany({ include: { unit: true } });
    expect(claims.map(({ unit }) => unit.code)).toEqual(["MOE"]);
    expect((await as(cast.moeStaff).run(withdrawClaimCommand, { number: there.number })).kind).toBe("done");
  });

  it("invalid: to nobody, or to the unit that has it", async () => {
    const { number } = await patent();
    expect(await handOver(number, "NOBODY")).toMatchObject({ refusal: { refusal: "patent.no-such-unit" } });
    expect(await handOver(number, "MOE")).toMatchObject({ refusal: { refusal: "nothing-changed" } });
  });

  it("forbidden to the units themselves", async () => {
    const { number } = await patent();
    expect((await handOver(number, "MIIT", cast.moeLiaison)).kind).toBe("forbidden");
  });
});

describe("changing what is said of a patent", () => {
  const change = ({ number, version }: ScenePatent, over: object = {}, member: CastMember = cast.moeStaff) =>
    as(member).run(changePatentCommand, { ...PATENT_FACTS, number, version: String(version), ...over });

  it("done: holders matched anew, the trail has what differs, inventors are left alone", async () => {
    const there = await patent();
    valueOf(
      await change(there, { holders: "丙公司\n甲大学", status: "CEASED", statusText: "未缴年费专利权终止" }),
    );
    expect(await row(there.id)).toMatchObject({
      ...{ holders: "丙公司；甲大学", holderKind: "ENTERPRISE", status: "CEASED" },
      ...{ statusText: "未缴年费专利权终止", inventors: "张三；李四", version: 2 },
    });
    const { after } = await db().auditEvent.findFirstOrThrow({ where: { useCase: "patents.change-patent" } });
    expect(after).toMatchObject({ holders: "丙公司\n甲大学", status: "CEASED" });
    expect(after).not.toHaveProperty("title");
    expect(after).not.toHaveProperty("inventors");
  });

  it("invalid: nothing differs; a year that differs is asked about anew only when the day is", async () => {
    const there = await patent({ number: NUMBER, filedOn: "2019-11-01" });
    const typed = { filedOn: "2019-11-01" };
    valueOf(await change(there, typed));
    const now = { ...there, version: 2 };
    expect(await change(now, typed)).toMatchObject({ refusal: { refusal: "nothing-changed" } });
    expect(await change(now, { filedOn: "2019-11-02" })).toMatchObject({
      refusal: { refusal: "patent.year-differs" },
    });
  });

  it("refused: the industry that a criterion stands on cannot be emptied", async () => {
    const there = await patent({ industry: 3, criteria: [{ kind: "STRATEGIC_INDUSTRY" }] });
    expect(await change(there)).toMatchObject({ refusal: { refusal: "patent.industry-is-criterion" } });
    expect((await change(there, { industry: "6" })).kind).toBe("done");
  });

  it("conflict: what another has changed meanwhile is shown, and stays", async () => {
    const there = await patent();
    valueOf(await change(there, { title: "甲改的名称" }));
    const outcome = await change(there, { title: "乙改的名称" }, cast.coordinator);
    expect(outcome).toMatchObject({
      ...{ kind: "stale", changedBy: "许诺" },
      current: { title: "甲改的名称", holders: "甲大学\n乙研究院", version: 2 },
    });
    expect(JSON.stringify(outcome)).not.toContain("张三");
    expect((await row(there.id)).title).toBe("甲改的名称");
  });

  it("hidden from other units and administrators, forbidden to leaders", async () => {
    const there = await patent();
    const before = await written();
    expect((await change(there, {}, cast.miitLiaison)).kind).toBe("not-found");
    expect((await change(there, {}, cast.auditor)).kind).toBe("not-found");
    expect((await change(there, {}, cast.leader)).kind).toBe("forbidden");
    expect({ ...(await written()), audit_event: 0 }).toEqual({ ...before, audit_event: 0 });
    expect((await row(there.id)).version).toBe(1);
  });
});

describe("inventors", () => {
  it("done: read by who keeps the patent, apart from everything else", async () => {
    const { number } = await patent();
    expect(valueOf(await as(cast.moeStaff).ask(readInventors, { number }))).toEqual({
      inventors: ["张三", "李四"],
    });
    expect(JSON.stringify(valueOf(await as(cast.moeStaff).ask(readPatent, { number })))).not.toContain(
      "张三",
    );
  });

  it("forbidden to leaders, hidden from other units", async () => {
    const { number } = await patent();
    expect((await as(cast.leader).ask(readInventors, { number })).kind).toBe("forbidden");
    expect((await as(cast.miitStaff).ask(readInventors, { number })).kind).toBe("not-found");
  });

  it("done: changed by a form of their own, and the history says that, not who they are", async () => {
    const there = await patent();
    const input = { number: there.number, version: "1", inventors: "王五；赵六" };
    valueOf(await as(cast.moeStaff).run(nameInventors, input));
    expect((await row(there.id)).inventors).toBe("王五；赵六");
    const history = valueOf(await as(cast.leader).ask(readHistory, { number: there.number }));
    expect(history[0]?.changes).toEqual([{ field: "inventors", before: null, after: null }]);
  });
});

describe("the five criteria", () => {
  const record = ({ number }: ScenePatent, over: object = {}, member: CastMember = cast.moeStaff) =>
    as(member).run(recordCriterionCommand, {
      ...{ number, kind: "OVERSEAS_FAMILY", heldOn: "2024-01-10", proof: "同族专利清单", fileId: "" },
      ...over,
    });
  const only = async ({ id }: ScenePatent) =>
    db().patentCriterion.findFirstOrThrow({ where: { patentId: id }, orderBy: { id: "desc" } });

  it("done: high value follows from the fact, and goes with it", async () => {
    const there = await patent();
    const highValue = async () =>
      valueOf(await as(cast.leader).ask(readPatent, { number: there.number })).highValue;
    const fileId = await proofFile();
    valueOf(await record(there, { fileId }));
    const view = valueOf(await as(cast.leader).ask(readPatent, { number: there.number }));
    expect(view.criteria[0]).toMatchObject({
      ...{ kind: "OVERSEAS_FAMILY", heldOn: "2024-01-10", proof: "同族专利清单", by: { nameZh: "许诺" } },
      file: { id: fileId, name: "佐证.pdf" },
    });
    expect(await highValue()).toBe(true);
    const { id } = await only(there);
    const ended = { number: there.number, id: String(id), version: "1", endedOn: "2025-06-01" };
    valueOf(await as(cast.moeStaff).run(endCriterionCommand, ended));
    expect(await highValue()).toBe(false);
    expect((await record(there)).kind).toBe("done");
    expect(await highValue()).toBe(true);
  });

  it("done: one that was recorded wrongly is put right, its file kept", async () => {
    const fileId = await proofFile();
    const there = await patent({ criteria: [{ kind: "AWARD", fileId }] });
    const { id } = await only(there);
    const revised = {
      number: there.number,
      id: String(id),
      version: "1",
      heldOn: "2024-02-01",
      proof: "获奖证书",
    };
    valueOf(await as(cast.moeLiaison).run(reviseCriterionCommand, { ...revised, fileId }));
    expect(await only(there)).toMatchObject({
      proof: "获奖证书",
      fileId,
      heldOn: new Date("2024-02-01"),
      version: 2,
    });
    expect(await as(cast.moeStaff).run(reviseCriterionCommand, { ...revised, proof: "别的" })).toMatchObject({
      ...{ kind: "stale", current: { proof: "获奖证书" } },
    });
  });

  it("invalid: ten years count from the day of filing", async () => {
    const there = await patent({ filedOn: "2015-06-10", grantedOn: "2018-01-02" });
    const asked = { kind: "MAINTAINED_TEN_YEARS" };
    expect(await record(there, { ...asked, heldOn: "2025-06-10" })).toMatchObject({
      refusal: { refusal: "criterion.not-ten-years", field: "heldOn", params: { since: "2025-06-11" } },
    });
    expect((await record(there, { ...asked, heldOn: "2025-06-11" })).kind).toBe("done");
  });

  it.each([
    ["an industry that is not entered", {}, { kind: "STRATEGIC_INDUSTRY" }, "criterion.industry-needed"],
    ["a day ahead", {}, { heldOn: "2025-06-17" }, "patent.date-ahead"],
    ["a utility model", { type: "UTILITY_MODEL" as const }, {}, "criterion.inventions-only"],
    ["somebody else's file", {}, { fileId: "00000000-0000-4000-8000-000000000000" }, "proof.unknown"],
  ])("invalid: %s", async (_what, over, typed, refusal) => {
    expect(await record(await patent(over), typed)).toMatchObject({ refusal: { refusal } });
    expect(await countRows("patent_criterion")).toEqual({ patent_criterion: 0 });
  });

  it("invalid: without a proof", async () => {
    expect(await record(await patent(), { proof: " " })).toMatchObject({ kind: "invalid" });
  });

  it("invalid: a file that a colleague has uploaded and not used is his own", async () => {
    const fileId = await proofFile(cast.moeLiaison);
    expect(await record(await patent(), { fileId })).toMatchObject({ refusal: { refusal: "proof.unknown" } });
  });

  it("conflict: it holds already, also when two record it at the same moment", async () => {
    const there = await patent();
    const outcomes = await Promise.all([record(there), record(there, {}, cast.moeLiaison)]);
    expect(outcomes.map((outcome) => outcome.kind).sort()).toEqual(["done", "refused"]);
    expect(await countRows("patent_criterion")).toEqual({ patent_criterion: 1 });
  });

  it("hidden from other units, forbidden to leaders", async () => {
    const there = await patent();
    expect((await record(there, {}, cast.miitStaff)).kind).toBe("not-found");
    expect((await record(there, {}, cast.leader)).kind).toBe("forbidden");
  });
});

describe("links to measures and tasks", () => {
  const withoutMiit = () =>
    assignedTask({ units: [{ unitCode: "MOE", role: "LEAD", part: "全部", dueOn: WORDING.dueOn }] });

  it("done: a reader sees the tasks that he sees", async () => {
    const there = await patent({ units: ["MOE", "MIIT"] });
    const [shared, own] = [await assignedTask(), await withoutMiit()];
    const { number } = there;
    valueOf(await as(cast.moeStaff).run(linkMeasure, { number, measure: "M01" }));
    for (const { code } of [shared, own])
      valueOf(await as(cast.moeStaff).run(linkTask, { number, task: code }));
    const linked = async (member: CastMember) => {
      const view = valueOf(await as(member).ask(readPatent, { number }));
      return [...view.measures, ...view.tasks].map(({ code }) => code);
    };
    expect(await linked(cast.moeLiaison)).toEqual(["M01", shared.code, own.code].sort());
    expect(await linked(cast.miitStaff)).toEqual(["M01", shared.code]);
    const choices = valueOf(await as(cast.moeStaff).ask(readLinkChoices, { number }));
    expect(choices.measures.map(({ code }) => code)).not.toContain("M01");
    expect(choices.tasks).toEqual([]);
    valueOf(await as(cast.moeStaff).run(unlinkTask, { number, task: own.code }));
    expect(await linked(cast.moeLiaison)).toEqual(["M01", shared.code]);
  });

  it("hidden: a task he does not see cannot be linked, nor found out", async () => {
    const { number } = await patent({ units: ["MIIT"] });
    for (const task of [(await withoutMiit()).code, "M15-99"]) {
      expect(await as(cast.miitStaff).run(linkTask, { number, task })).toMatchObject({
        refusal: { refusal: "patent.no-such-task" },
      });
    }
    expect(await countRows("patent_task")).toEqual({ patent_task: 0 });
  });

  it("conflict: what is linked already", async () => {
    const { number } = await patent();
    valueOf(await as(cast.moeStaff).run(linkMeasure, { number, measure: "M01" }));
    expect(await as(cast.moeStaff).run(linkMeasure, { number, measure: "M01" })).toMatchObject({
      refusal: { refusal: "patent.linked-already" },
    });
  });
});

describe("reading a patent", () => {
  it("done: by its number in any written form", async () => {
    await patent({ number: NUMBER });
    for (const number of ["202010566088.9", "ZL2020105660889", "CN 2020 1 0566088.9"]) {
      expect(valueOf(await as(cast.leader).ask(readPatent, { number })).record.number).toBe(NUMBER);
    }
  });

  it("hidden: from units that do not claim it, like a number that is not there", async () => {
    const { number } = await patent();
    expect([await seenBy(cast.miitStaff, number), await seenBy(cast.miitStaff, NUMBER)]).toEqual([
      "not-found",
      "not-found",
    ]);
    expect(await seenBy(cast.moeStaff, "no number")).toBe("not-found");
  });

  it("done: says which import it came from, and what a later one changed", async () => {
    const there = await patent();
    const unit = await db().unit.findUniqueOrThrow({ where: { code: "MOE" } });
    const byId = (await db().person.findUniqueOrThrow({ where: { loginName: "moe.staff" } })).id;
    const source = await db().patentImport.create({
      data: {
        ...{
          fileName: "高校盘点.csv",
          sha256: "0".repeat(64),
          size: 1,
          format: "csv",
          unitId: unit.id,
          byId,
        },
        ...{ headings: [], examples: [], mapping: {}, at: new Date("2025-03-01T02:00:00Z") },
      },
    });
    await db().patent.update({ where: { id: there.id }, data: { importId: source.id, addedById: null } });
    await db().patentImportChange.create({
      data: {
        ...{ importId: source.id, patentId: there.id, version: 2 },
        before: { title: "旧", inventors: "张三", status: "PENDING", unit_ids: [] },
        after: { title: "新", inventors: "李四", status: "PENDING", unit_ids: [unit.id] },
      },
    });
    const { origin } = valueOf(await as(cast.moeStaff).ask(readPatent, { number: there.number }));
    expect(origin).toMatchObject({
      by: { nameZh: "许诺" },
      import: { id: source.id, fileName: "高校盘点.csv" },
    });
    const history = valueOf(await as(cast.moeStaff).ask(readHistory, { number: there.number }));
    expect(history[0]?.changes).toEqual([
      { field: "importedFrom", before: null, after: `#${source.id} 高校盘点.csv` },
      { field: "title", before: "旧", after: "新" },
      { field: "inventors", before: null, after: null },
      { field: "claimedBy", before: null, after: "MOE" },
    ]);
    expect(JSON.stringify(history)).not.toContain("李四");
  });
});
