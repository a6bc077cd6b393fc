import pg from "pg";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { correctInstitutionCommand } from "@/lib/institutions/commands/correct-institution";
import { listInstitutions } from "@/lib/institutions/queries/list-institutions";
import { readInstitution } from "@/lib/institutions/queries/read-institution";
import { breakDown } from "@/lib/patent-figures/queries/break-down";
import { undoImportCommand } from "@/lib/patent-imports/commands/undo";
import { changePatentCommand } from "@/lib/patents/commands/change-patent";
import { readPatent } from "@/lib/patents/queries/read-patent";
import { searchPatents } from "@/lib/patents/queries/search-patents";
import { as, closeDatabase, countRows, valueOf } from "../support/act";
import { cast } from "../support/cast";
import { countedBy, GUESSED_WRONGLY, institution } from "../support/institution-scene";
import { PATENT_FACTS } from "../support/matrix/patents";
import { historyOf, somethingHappens } from "../support/patent-history";
import {
  checked,
  confirm,
  csv,
  imported,
  numberOf,
  USUAL_HEADINGS,
  usualRow,
  workOff,
} from "../support/patent-import-files";
import { patent } from "../support/patents";
import { recomputed, tallied } from "../support/register-tallies";
import { resetDatabase } from "../support/test-database";

beforeEach(resetDatabase);
afterAll(closeDatabase);

const [coordinator, leader, moe] = [as(cast.coordinator), as(cast.leader), as(cast.moeStaff)];
const TABLES = ["institution", "patent", "patent_tally", "audit_event"];
const SAID = { kind: "RESEARCH_INSTITUTE", province: "44", reason: "官网载明" };

const correct = (one: { id: number; version: number }, over: object = {}, who = coordinator) =>
  who.run(correctInstitutionCommand, { id: one.id, version: String(one.version), ...SAID, ...over });
const named = (name: string) => db().institution.findUniqueOrThrow({ where: { name } });
const row = (applicationNo: string) => db().patent.findUniqueOrThrow({ where: { applicationNo } });
const counted = async (number: string) => {
  const { holderKind, province } = await row(number);
  return { holderKind, province };
};
const names = async (params: object) =>
  valueOf(await leader.ask(listInstitutions, params)).rows.map(({ name }) => name);

/** A file with a place in it, of patents whose first holder's name tells nothing. */
function rowsOf(first: number, count: number, over: { holders?: string; title?: string } = {}) {
  const rows = Array.from({ length: count }, (_, at) => [
    ...usualRow(first + at, { holders: GUESSED_WRONGLY, ...over }),
    "山东",
  ]);
  return csv(rows, [...USUAL_HEADINGS, "省份"]);
}

/** Something is done while somebody else's transaction is open, which began before it and ends after it began. */
async function meanwhile(
  begins: (writer: pg.Client) => Promise<void>,
  done: () => Promise<unknown>,
  ends: (writer: pg.Client) => Promise<void>,
): Promise<void> {
  const writer = new pg.Client(process.env.DATABASE_URL);
  await writer.connect();
  try {
    await writer.query("BEGIN");
    await begins(writer);
    const doing = done();
    await new Promise((resolve) => setTimeout(resolve, 300));
    await ends(writer);
    await writer.query("COMMIT");
    await doing;
  } finally {
    await writer.end();
  }
}

describe("done", () => {
  it("counts its patents by what was said of it, and leaves those of others", async () => {
    const [one, other] = [await institution(), await institution({ name: "甲大学", kind: "UNIVERSITY" })];
    const [first, second, foreign] = [await patent(), await patent({ units: ["MIIT"] }), await patent()];
    for (const { number } of [first, second]) await countedBy(one.id, number);
    await countedBy(other.id, foreign.number);
    // Of this one it is the second holder.
    await db().patent.update({ where: { id: foreign.id }, data: { holderIds: [other.id, one.id] } });
    expect(valueOf(await correct(one))).toEqual({ id: one.id, patents: 2 });
    const said = { holderKind: "RESEARCH_INSTITUTE", province: "44" };
    expect([await counted(first.number), await counted(second.number)]).toEqual([said, said]);
    expect(await counted(foreign.number)).toEqual({ holderKind: "UNIVERSITY", province: null });
    expect(await row(first.number)).toMatchObject({ version: first.version });
    expect(await tallied()).toEqual(await recomputed());
    const { rows } = valueOf(await leader.ask(breakDown, { by: "holder" }));
    expect(rows.map(({ key, counts }) => [key, counts.total])).toEqual([
      ["RESEARCH_INSTITUTE", 2],
      ["UNIVERSITY", 1],
    ]);
    const found = valueOf(await leader.ask(searchPatents, { holder: "RESEARCH_INSTITUTE", province: "44" }));
    expect(found.counts.total).toBe(2);
  });

  it.each([1, 2])(
    "tallies and sample are those of the rows, whatever happened before: history %i",
    async (seed) => {
      const history = await historyOf(seed);
      for (let at = 0; at < 60; at++) await somethingHappens(history);
      for (const [at, id] of history.institutions.entries()) {
        const { version } = await db().institution.findUniqueOrThrow({ where: { id } });
        const over = { kind: at === 0 ? "ENTERPRISE" : "OTHER", province: at === 1 ? "" : "31" };
        const of = await db().patent.findMany({ where: { holderIds: { has: id } } });
        expect(valueOf(await correct({ id, version }, over)).patents).toBeLessThanOrEqual(of.length);
        for (const { applicationNo } of of) {
          expect(await counted(applicationNo)).toEqual({
            holderKind: over.kind,
            province: over.province || null,
          });
        }
        expect(await tallied()).toEqual(await recomputed());
      }
      const strayed = await db().$queryRaw`
      select p.id from patent p full join patent_sample s on s.id = p.id
      where (p.id % 100 = 0 or p.id is null) and (p.holder_kind, p.province) is distinct from (s.holder_kind, s.province)`;
      expect(strayed).toEqual([]);
    },
  );

  it("confirms a guess that was right, and counts nothing anew", async () => {
    const one = await institution();
    await countedBy(one.id, (await patent()).number);
    const { kind, province } = one;
    expect(valueOf(await correct(one, { kind, province: province ?? "" }))).toEqual({
      id: one.id,
      patents: 0,
    });
    expect(await named(one.name)).toMatchObject({ kind, province, confirmed: true, version: 2 });
  });

  it("leaves on the trail what it was, what it is, and why", async () => {
    const one = await institution();
    await countedBy(one.id, (await patent()).number);
    valueOf(await correct(one));
    const { institution: now, patents, history } = valueOf(await leader.ask(readInstitution, { id: one.id }));
    expect(now).toEqual({ ...one, kind: "RESEARCH_INSTITUTE", province: "44", confirmed: true, version: 2 });
    expect(patents).toBe(1);
    expect(history).toMatchObject([
      {
        useCase: "institutions.correct-institution",
        changes: [
          { field: "kind", before: "PUBLIC_BODY", after: "RESEARCH_INSTITUTE" },
          { field: "province", before: null, after: "44" },
          { field: "confirmed", before: false, after: true },
          { field: "reason", before: null, after: "官网载明" },
          { field: "patents", before: null, after: 1 },
        ],
      },
    ]);
  });

  it("stands above what later imports say, also that its province is not stated", async () => {
    await imported(cast.moeStaff, rowsOf(1, 1));
    expect(await counted(numberOf(1))).toEqual({ holderKind: "PUBLIC_BODY", province: "37" });
    valueOf(await correct(await named(GUESSED_WRONGLY), { province: "" }));
    const said = { holderKind: "RESEARCH_INSTITUTE", province: null };
    expect(await counted(numberOf(1))).toEqual(said);
    // The same patent under another title, a new one, and one whose row names no holder.
    await imported(cast.moeStaff, rowsOf(1, 2, { title: "一种改进的装置" }));
    expect(await row(numberOf(1))).toMatchObject({ title: "一种改进的装置", ...said });
    await imported(cast.moeStaff, rowsOf(1, 1, { title: "一种再改进的装置", holders: "" }));
    expect(await row(numberOf(1))).toMatchObject({ title: "一种再改进的装置", ...said });
    expect(await counted(numberOf(2))).toEqual(said);
    expect(await tallied()).toEqual(await recomputed());
  });

  it("stands above what an import that is taken back found before it", async () => {
    await imported(cast.moeStaff, rowsOf(1, 3));
    const importId = await imported(cast.moeStaff, rowsOf(1, 3, { title: "一种改进的装置" }));
    valueOf(await correct(await named(GUESSED_WRONGLY)));
    valueOf(await moe.run(undoImportCommand, { importId }));
    await workOff();
    expect(await row(numberOf(2))).toMatchObject({
      ...{ title: "一种第2号装置", holderKind: "RESEARCH_INSTITUTE", province: "44" },
    });
    expect(await tallied()).toEqual(await recomputed());
  });

  it("stands above the guess when a patent is changed by hand", async () => {
    const one = await institution();
    valueOf(await correct(one));
    const { number, version } = await patent();
    const facts = { ...PATENT_FACTS, holders: `${one.name}\n甲大学` };
    valueOf(await moe.run(changePatentCommand, { ...facts, number, version: String(version) }));
    expect(await counted(number)).toEqual({ holderKind: "RESEARCH_INSTITUTE", province: "44" });
    expect(valueOf(await moe.ask(readPatent, { number })).holderIds[0]).toBe(one.id);
  });

  it("waits for a patent that is being written under it", async () => {
    const [one, { id, number }] = [await institution(), await patent()];
    await meanwhile(
      async (writer) => {
        await writer.query("SELECT 1 FROM institution WHERE id = $1 FOR SHARE", [one.id]);
      },
      () => correct(one),
      async (writer) => {
        await writer.query("UPDATE patent SET holder_ids = ARRAY[$1::int], holder_kind = $2 WHERE id = $3", [
          ...[one.id, one.kind, id],
        ]);
      },
    );
    expect(await counted(number)).toEqual({ holderKind: "RESEARCH_INSTITUTE", province: "44" });
  });

  it("is waited for by who changes a patent and by an import", async () => {
    const [one, { number, version }] = [await institution(), await patent()];
    const importId = await checked(cast.moeStaff, rowsOf(1, 1));
    valueOf(await confirm(cast.moeStaff, importId));
    await meanwhile(
      async (writer) => {
        await writer.query("SELECT 1 FROM institution WHERE id = $1 FOR UPDATE", [one.id]);
      },
      async () => {
        const facts = { ...PATENT_FACTS, holders: one.name };
        const changing = moe.run(changePatentCommand, { ...facts, number, version: String(version) });
        await Promise.all([changing.then(valueOf), workOff()]);
      },
      async (writer) => {
        await writer.query(
          "UPDATE institution SET kind = 'RESEARCH_INSTITUTE', province = '44', confirmed = true WHERE id = $1",
          [one.id],
        );
      },
    );
    const said = { holderKind: "RESEARCH_INSTITUTE", province: "44" };
    expect([await counted(number), await counted(numberOf(1))]).toEqual([said, said]);
  });

  it("lists institutions with the patents they are first holders of", async () => {
    const before = valueOf(await leader.ask(listInstitutions, {})).total;
    const one = await institution();
    const other = await institution({ name: "乙研究院（试验）", province: "37", confirmed: true });
    for (let n = 0; n < 2; n++) await countedBy(one.id, (await patent()).number);
    await countedBy(other.id, (await patent()).number);
    const { rows, total, shown } = valueOf(await coordinator.ask(listInstitutions, {}));
    expect([total, shown]).toEqual([before + 2, before + 2]);
    const { version: _version, ...line } = one;
    expect(rows.slice(0, 2)).toMatchObject([
      { ...line, patents: 2 },
      { id: other.id, patents: 1 },
    ]);
    expect(await names({ q: "乙研究院(试验" })).toEqual([other.name]);
    expect(await names({ q: "技术转移", kind: "PUBLIC_BODY", province: "none", confirmed: "no" })).toEqual([
      one.name,
    ]);
    expect(await names({ q: "技术转移", confirmed: "yes" })).toEqual([]);
    expect(await names({ kind: "RESEARCH_INSTITUTE", province: "37" })).toEqual([other.name]);
    expect((await names({ sort: "patents" })).slice(0, 2)).not.toContain(one.name);
    const byName = await names({ sort: "name" });
    expect(await names({ sort: "name", page: "2" })).not.toContain(byName[0]);
    expect(valueOf(await leader.ask(listInstitutions, { page: "99999" })).page).toBeLessThan(99_999);
    // A further patent is seen at once.
    await countedBy(other.id, (await patent()).number);
    expect(valueOf(await leader.ask(readInstitution, { id: other.id })).patents).toBe(2);
  });
});

describe("invalid", () => {
  it.each([
    ["a person", "kind", { kind: "INDIVIDUAL" }],
    ["no kind", "kind", { kind: "" }],
    ["a province there is not", "province", { province: "99" }],
    ["no reason", "reason", { reason: "  " }],
  ])("is %s", async (_what, field, over) => {
    const one = await institution();
    const before = await countRows(...TABLES);
    expect(await correct(one, over)).toMatchObject({
      kind: "invalid",
      fields: { [field]: [expect.anything()] },
    });
    expect(await countRows(...TABLES)).toEqual(before);
    expect(await named(one.name)).toEqual(one);
  });
});

describe("forbidden", () => {
  it("to a leader is to correct, to a unit to look", async () => {
    const one = await institution();
    for (const who of [leader, moe]) expect((await correct(one, {}, who)).kind).toBe("forbidden");
    expect(await named(one.name)).toEqual(one);
    for (const member of [cast.moeStaff, cast.moeLiaison, cast.systemAdministrator, cast.auditor]) {
      expect((await as(member).ask(listInstitutions, {})).kind).toBe("forbidden");
      expect((await as(member).ask(readInstitution, { id: one.id })).kind).toBe("forbidden");
      expect((await as(member).ask(readInstitution, { id: 2_000_000_000 })).kind).toBe("forbidden");
    }
  });
});

describe("hidden", () => {
  it("is what there is not", async () => {
    expect((await correct({ id: 2_000_000_000, version: 1 })).kind).toBe("not-found");
    expect((await leader.ask(readInstitution, { id: 2_000_000_000 })).kind).toBe("not-found");
    expect((await leader.ask(readInstitution, { id: "x" })).kind).toBe("not-found");
  });
});

describe("conflict", () => {
  it("is a form opened before another coordinator's correction, and shows that one", async () => {
    const one = await institution();
    valueOf(await correct(one, {}, as(cast.secondCoordinator)));
    const before = await countRows(...TABLES);
    expect(await correct(one, { kind: "ENTERPRISE" })).toMatchObject({
      kind: "stale",
      current: { kind: "RESEARCH_INSTITUTE", province: "44", version: 2 },
      changedBy: cast.secondCoordinator.nameZh,
    });
    expect(await countRows(...TABLES)).toEqual(before);
  });

  it("is the second of two that are sent at the same moment", async () => {
    const one = await institution();
    const both = await Promise.all([correct(one), correct(one, { kind: "ENTERPRISE" })]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(["done", "stale"]);
    expect((await named(one.name)).version).toBe(2);
  });

  it("is to say again what was confirmed", async () => {
    const one = await institution();
    valueOf(await correct(one));
    expect(await correct({ ...one, version: 2 })).toEqual({
      kind: "refused",
      refusal: { refusal: "nothing-changed" },
    });
  });
});
