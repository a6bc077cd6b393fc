import { existsSync, readdirSync, readFileSync } from "node:fs";
import { open } from "node:fs/promises";
import path from "node:path";
import ExcelJS from "exceljs";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { db } from "@/lib/db/client";
import { env } from "@/lib/env";
import { cancelImportCommand } from "@/lib/patent-imports/commands/cancel";
import { discardImport } from "@/lib/patent-imports/commands/discard";
import { mapColumns } from "@/lib/patent-imports/commands/map-columns";
import { undoImportCommand } from "@/lib/patent-imports/commands/undo";
import { uploadImport } from "@/lib/patent-imports/commands/upload";
import { listImports } from "@/lib/patent-imports/queries/list-imports";
import { readImport } from "@/lib/patent-imports/queries/read-import";
import { readProgress } from "@/lib/patent-imports/queries/read-progress";
import { readRefused } from "@/lib/patent-imports/queries/read-refused";
import * as takeBack from "@/lib/patent-imports/take-back.store";
import * as takeIn from "@/lib/patent-imports/take-in.store";
import { claimPatentCommand } from "@/lib/patents/commands/claim-patent";
import { linkMeasure } from "@/lib/patents/commands/link-measure";
import { recordCriterionCommand } from "@/lib/patents/commands/record-criterion";
import { namesIn } from "@/lib/patents/patent";
import { takeStepCommand } from "@/lib/pipeline/commands/take-step";
import { takeStepsCommand } from "@/lib/pipeline/commands/take-steps";
import { withClient } from "../../scripts/lib/query.ts";
import { as, closeDatabase, countRows, TODAY, valueOf } from "../support/act";
import { cast } from "../support/cast";
import { graded } from "../support/evaluation-scene";
import {
  checked,
  confirm,
  csv,
  imported,
  look,
  numberOf,
  received,
  USUAL_HEADINGS,
  uploaded,
  usualRow,
  usualRows,
  work,
  workOff,
} from "../support/patent-import-files";
import { ENTERED_AT, patent, unitId } from "../support/patents";
import { recomputed, tallied } from "../support/register-tallies";
import { resetDatabase } from "../support/test-database";

beforeEach(resetDatabase);
afterAll(closeDatabase);

const REGISTER = ["patent", "patent_claim", "patent_criterion", "patent_grading", "patent_import_change"];
const SHARED = "../shared/data";

async function row(number: string) {
  return db().patent.findUniqueOrThrow({ where: { applicationNo: number } });
}

/** What the figures say of the whole register, by unit. */
async function figures() {
  const rows = await db().$queryRaw<{ unit: string; n: number }[]>`
    select unit_id::text as unit, sum(n)::int as n from patent_tally where dimension = 'TYPE' group by 1 having sum(n) <> 0 order by 1`;
  return Object.fromEntries(rows.map(({ unit, n }) => [unit, n]));
}

/** As if the worker had been killed before a batch that is taken back. */
function killedAtBatch(which: number) {
  const real = takeBack.takeBack;
  let batches = 0;
  return vi.spyOn(takeBack, "takeBack").mockImplementation(async (...of) => {
    if (++batches === which) {
      throw Object.assign(new Error("Connection terminated unexpectedly"), { code: "57P01" });
    }
    return real(...of);
  });
}

const NATION = "00000000-0000-0000-0000-000000000000";

describe("done", () => {
  it("previews what would become of every row, and writes nothing into the register", async () => {
    const before = await countRows(...REGISTER, "institution");
    const rows = [...usualRows(1, 3), usualRow(1), ["CN202110000009.0", "坏号", "甲", "2021-03-05", "", ""]];
    const importId = await checked(cast.moeStaff, csv(rows));
    const view = await look(cast.moeStaff, importId);
    expect(view).toMatchObject({
      state: "CHECKED",
      rowsTotal: 5,
      added: 3,
      changed: 0,
      unchanged: 0,
      refused: 2,
    });
    expect(view.notes.rows["number.twice"]).toEqual({
      count: 1,
      samples: [{ line: 5, column: 0, value: numberOf(1), params: { line: 2 } }],
    });
    expect(view.notes.rows["number.check-digit"]?.samples[0]).toMatchObject({
      line: 6,
      params: { expected: expect.any(String) },
    });
    expect(await countRows(...REGISTER, "institution")).toEqual(before);
  });

  it("imports what was previewed: patents, institutions, figures, and a trail of acts", async () => {
    const importId = await imported(
      cast.moeStaff,
      csv([usualRow(1, { holders: "甲大学（测试）；张三；乙股份有限公司" }), ...usualRows(2, 3)]),
    );
    expect(await look(cast.moeStaff, importId)).toMatchObject({ state: "IMPORTED", added: 4, refused: 0 });
    const moe = await unitId("MOE");
    const made = await row(numberOf(1));
    expect(made).toMatchObject({
      title: "一种第1号装置",
      holders: "甲大学（测试）；张三；乙股份有限公司",
      holderKind: "UNIVERSITY",
      status: "IN_FORCE",
      inventors: "张三；李四",
      unitIds: [moe],
      importId,
      version: 1,
      stage: "INVENTORIED",
    });
    const institutions = await db().institution.findMany({ where: { id: { in: made.holderIds } } });
    expect(made.holderIds[1]).toBe(0);
    expect(institutions.map(({ name, kind }) => [name, kind]).sort()).toEqual([
      ["乙股份有限公司", "ENTERPRISE"],
      ["甲大学（测试）", "UNIVERSITY"],
    ]);
    expect(await db().institution.count({ where: { name: "张三" } })).toBe(0);
    expect(await figures()).toEqual({ [NATION]: 4, [moe]: 4 });
    const trail = await db().auditEvent.findMany({
      where: { recordType: "patent-import" },
      orderBy: { id: "asc" },
    });
    expect(trail.map(({ useCase }) => useCase)).toEqual([
      "patent-imports.upload",
      "patent-imports.map-columns",
      "patent-imports.end-check",
      "patent-imports.confirm",
      "patent-imports.end-import",
    ]);
    expect(trail.at(-1)?.after).toMatchObject({ state: "IMPORTED", added: 4, sha256: expect.any(String) });
    expect(await countRows("patent_import_row")).toEqual({ patent_import_row: 0 });
  });

  it("knows a university's province where its name does not tell it", async () => {
    await imported(
      cast.moeStaff,
      csv([usualRow(1, { holders: "清华大学" }), usualRow(2, { holders: "浙江大学" })]),
    );
    expect(await row(numberOf(1))).toMatchObject({ province: "11", holderKind: "UNIVERSITY" });
    expect(await row(numberOf(2))).toMatchObject({ province: "33" });
  });

  it("changes nothing when the same file comes again, and says that it came before", async () => {
    const file = csv(usualRows(1, 20));
    const first = await imported(cast.moeStaff, file);
    const before = await db().patent.findMany({ orderBy: { id: "asc" } });
    const second = await checked(cast.moeStaff, file);
    const view = await look(cast.moeStaff, second);
    expect(view).toMatchObject({
      added: 0,
      changed: 0,
      unchanged: 20,
      twin: { id: first, state: "IMPORTED" },
    });
    expect(await confirm(cast.moeStaff, second)).toMatchObject({
      kind: "refused",
      refusal: { refusal: "patent-import.nothing-to-import" },
    });
    expect(await db().patent.findMany({ orderBy: { id: "asc" } })).toEqual(before);
  });

  it("fills in and replaces what the file says, and empties nothing", async () => {
    const { number } = await patent({
      number: numberOf(1),
      title: "旧名称",
      filedOn: "2021-03-05",
      inventors: "王五",
    });
    const headings = ["申请号", "专利名称", "申请日", "主分类号"];
    await imported(cast.coordinator, csv([[number, "新名称", "2021-03-05", "H01M4/525"]], headings), {
      unit: "MOE",
    });
    expect(await row(number)).toMatchObject({
      title: "新名称",
      inventors: "王五",
      ipc: ["H01M 4/525"],
      version: 2,
      status: "IN_FORCE",
    });
  });

  it("lets a unit claim what another is responsible for, without changing it", async () => {
    const { number } = await patent({
      number: numberOf(1),
      title: "教育部登记的名称",
      filedOn: "2021-03-05",
    });
    const importId = await imported(cast.miitStaff, csv([usualRow(1, { title: "工信部的名称" })]));
    const [moe, miit] = [await unitId("MOE"), await unitId("MIIT")];
    expect(await look(cast.miitStaff, importId)).toMatchObject({ added: 0, changed: 1 });
    expect(await row(number)).toMatchObject({ title: "教育部登记的名称", unitIds: [moe, miit], version: 2 });
    expect(await db().patentClaim.findMany()).toMatchObject([{ unitId: miit, importId }]);
    expect(await figures()).toEqual({ [NATION]: 1, [moe]: 1, [miit]: 1 });
    const again = await checked(cast.miitStaff, csv([usualRow(1, { title: "工信部的名称" })]));
    expect(await look(cast.miitStaff, again)).toMatchObject({ changed: 0, unchanged: 1 });
  });

  it("brings grades and criteria as gradings and facts of their own", async () => {
    const label = await db().gradeLabel.upsert({
      where: { id: 1 },
      create: { id: 1, nameZh: "甲级", nameEn: "First" },
      update: {},
    });
    const headings = ["申请号", "专利名称", "申请日", "法律状态", "等级", "海外同族"];
    const there = await patent({ number: numberOf(2), filedOn: "2021-03-05" });
    const rows = [1, 2].map((serial) => [
      numberOf(serial),
      `装置${serial}`,
      "2021-03-05",
      "授权",
      label.nameZh,
      "是",
    ]);
    const importId = await imported(cast.coordinator, csv(rows, headings), { unit: "MOE" });
    for (const number of [numberOf(1), there.number]) {
      expect(await row(number)).toMatchObject({ grade: 1, criteria: 0b00010 });
    }
    expect(await db().patentGrading.count({ where: { importId } })).toBe(2);
    expect(await db().patentCriterion.findMany({ where: { importId } })).toMatchObject([
      { kind: "OVERSEAS_FAMILY", proof: "专利.csv" },
      { kind: "OVERSEAS_FAMILY", proof: "专利.csv" },
    ]);
    valueOf(await as(cast.coordinator).run(undoImportCommand, { importId }));
    await workOff();
    expect(await row(there.number)).toMatchObject({
      grade: null,
      criteria: 0,
      title: "一种锂离子电池正极材料及其制备方法",
    });
    expect(await countRows("patent", "patent_grading", "patent_criterion")).toEqual({
      patent: 1,
      patent_grading: 0,
      patent_criterion: 0,
    });
  });

  it("grades again what was graded so and withdrawn, and taken back leaves what was withdrawn withdrawn", async () => {
    const there = await patent({ number: numberOf(2), filedOn: "2021-03-05" });
    const headings = ["申请号", "专利名称", "申请日", "法律状态", "等级"];
    const file = csv([[numberOf(2), "装置", "2021-03-05", "授权", "A级"]], headings);
    const withdrawn = { withdrawnAt: ENTERED_AT, withdrawReason: "误评" };
    for (const grade of [2, 1]) {
      const id = await graded(there, grade);
      await db().patentGrading.update({ where: { id }, data: withdrawn });
    }
    const importId = await imported(cast.coordinator, file, { unit: "MOE" });
    expect(await row(there.number)).toMatchObject({ grade: 1 });
    valueOf(await as(cast.coordinator).run(undoImportCommand, { importId }));
    await workOff();
    expect(await row(there.number)).toMatchObject({ grade: null });
    expect(await db().patentGrading.count({ where: { NOT: { withdrawnAt: null } } })).toBe(2);
  });

  it("remembers how columns were read, for the source and for any", async () => {
    const headings = ["号码甲", "题目", "哪天", "谁"];
    const file = (serial: number) => csv([[numberOf(serial), "一种装置", "2021-03-05", "甲大学"]], headings);
    const importId = await uploaded(cast.moeStaff, file(1), { source: "某平台" });
    const { version } = await look(cast.moeStaff, importId);
    const columns = ["number", "title", "filedOn", "holders"];
    valueOf(await as(cast.moeStaff).run(mapColumns, { importId, version, columns }));
    const next = await look(cast.miitStaff, await uploaded(cast.miitStaff, file(2), { source: "别的平台" }));
    expect(next.mapping.columns).toEqual(columns);
  });

  it("goes on behind its last batch after a restart, with no row twice and none lost", async () => {
    const importId = await checked(cast.moeStaff, csv(usualRows(1, 250)));
    valueOf(await confirm(cast.moeStaff, importId));
    const real = takeIn.takeIn;
    let batches = 0;
    const killed = vi.spyOn(takeIn, "takeIn").mockImplementation(async (...of) => {
      if (++batches === 2)
        throw Object.assign(new Error("Connection terminated unexpectedly"), { code: "57P01" });
      return real(...of);
    });
    await expect(work()).rejects.toThrow("Connection terminated");
    killed.mockRestore();
    expect(await look(cast.moeStaff, importId)).toMatchObject({ state: "IMPORTING", added: 100 });
    await workOff();
    expect(await look(cast.moeStaff, importId)).toMatchObject({
      state: "IMPORTED",
      added: 250,
      changed: 0,
      unchanged: 0,
    });
    expect(await countRows("patent")).toEqual({ patent: 250 });
    expect(await figures()).toMatchObject({ [NATION]: 250 });
  });

  it("reads the file again when the checked rows are gone with a crash of the database", async () => {
    const importId = await checked(cast.moeStaff, csv(usualRows(1, 50)));
    await db().$executeRaw`delete from patent_import_row`;
    valueOf(await confirm(cast.moeStaff, importId));
    await workOff();
    expect(await look(cast.moeStaff, importId)).toMatchObject({ state: "IMPORTED", added: 50 });
  });

  it("begins a check anew after a restart, without doubling anything", async () => {
    const importId = await checked(cast.moeStaff, csv([...usualRows(1, 50), usualRow(1)]));
    await db().patentImport.update({ where: { id: importId }, data: { state: "CHECKING" } });
    await workOff();
    expect(await look(cast.moeStaff, importId)).toMatchObject({
      state: "CHECKED",
      added: 50,
      refused: 1,
      rowsTotal: 51,
    });
    expect(await countRows("patent_import_row", "patent_import_refusal")).toEqual({
      patent_import_row: 50,
      patent_import_refusal: 1,
    });
  });

  it("stops when asked to: before the first row, between batches, and at the last", async () => {
    const importId = await uploaded(cast.moeStaff, csv(usualRows(1, 110)));
    const { version, mapping } = await look(cast.moeStaff, importId);
    valueOf(await as(cast.moeStaff).run(mapColumns, { importId, version, columns: mapping.columns }));
    valueOf(await as(cast.moeStaff).run(cancelImportCommand, { importId }));
    await workOff();
    expect(await look(cast.moeStaff, importId)).toMatchObject({ state: "CANCELLED", rowsImported: 0 });

    const again = await checked(cast.moeStaff, csv(usualRows(1, 110)));
    valueOf(await confirm(cast.moeStaff, again));
    const real = takeIn.nextSpan;
    const last = vi.spyOn(takeIn, "nextSpan").mockImplementation(async (...of) => {
      const span = await real(...of);
      // All rows are in, and the end has not been written yet.
      if (span === null) valueOf(await as(cast.moeStaff).run(cancelImportCommand, { importId: again }));
      return span;
    });
    await workOff();
    last.mockRestore();
    const view = await look(cast.moeStaff, again);
    expect(view).toMatchObject({ state: "CANCELLED", added: 110 });
    valueOf(await as(cast.moeStaff).run(undoImportCommand, { importId: again }));
    await workOff();
    expect(await look(cast.moeStaff, again)).toMatchObject({ state: "UNDONE" });
    expect(await countRows(...REGISTER)).toEqual(Object.fromEntries(REGISTER.map((table) => [table, 0])));
    expect(await figures()).toEqual({});
  });

  it("takes a whole import back: what was added goes, what was changed says again what it said", async () => {
    const there = await patent({ number: numberOf(1), title: "原名称", filedOn: "2021-03-05" });
    const before = await row(there.number);
    const importId = await imported(cast.coordinator, csv(usualRows(1, 5)), { unit: "MIIT" });
    expect(await look(cast.coordinator, importId)).toMatchObject({ added: 4, changed: 1 });
    expect(await row(there.number)).toMatchObject({ title: "一种第1号装置" });
    valueOf(await as(cast.coordinator).run(undoImportCommand, { importId }));
    await workOff();
    expect(await look(cast.coordinator, importId)).toMatchObject({ state: "UNDONE" });
    expect(await row(there.number)).toEqual({ ...before, version: 3 });
    expect(await countRows("patent", "patent_claim")).toEqual({ patent: 1, patent_claim: 0 });
    expect(await figures()).toEqual({ [NATION]: 1, [await unitId("MOE")]: 1 });
  });

  it("goes on taking back after a restart in the middle, and shows how far it is", async () => {
    const there = await patent({ number: numberOf(1), title: "原名称", filedOn: "2021-03-05" });
    const before = { row: await row(there.number), tallied: await tallied() };
    const importId = await imported(cast.coordinator, csv(usualRows(1, 251)), { unit: "MOE" });
    valueOf(await as(cast.coordinator).run(undoImportCommand, { importId }));
    const killed = killedAtBatch(3);
    await expect(work()).rejects.toThrow("Connection terminated");
    killed.mockRestore();
    const half = await look(cast.coordinator, importId);
    expect(half).toMatchObject({ state: "UNDOING", rowsImported: 252, toUndo: 251 });
    expect([half.removed > 0, half.removed < 250, half.restored]).toEqual([true, true, 1]);
    expect(half.progress).toMatchObject({ done: half.removed + 1, total: 251 });
    expect(await countRows("patent")).toEqual({ patent: 251 - half.removed });
    expect(await tallied()).toEqual(await recomputed());
    expect(await confirm(cast.coordinator, importId)).toMatchObject({
      refusal: { refusal: "patent-import.at-work" },
    });
    await workOff();
    expect(await look(cast.coordinator, importId)).toMatchObject({
      ...{ state: "UNDONE", removed: 250, restored: 1, rowsImported: 0 },
    });
    expect(await row(there.number)).toEqual({ ...before.row, version: 3 });
    expect(await tallied()).toEqual(before.tallied);
    expect(await tallied()).toEqual(await recomputed());
    const event = await db().auditEvent.findFirstOrThrow({ where: { useCase: "patent-imports.end-undo" } });
    expect(event.after).toMatchObject({ patentsRemoved: 250, patentsRestored: 1 });
  });

  it("two imports of overlapping rows at once add every patent once", async () => {
    const first = await checked(cast.moeStaff, csv(usualRows(1, 600)));
    const reversed = csv([...usualRows(301, 600)].reverse());
    const second = await checked(cast.miitStaff, reversed);
    valueOf(await confirm(cast.moeStaff, first));
    valueOf(await confirm(cast.miitStaff, second));
    await Promise.all([work(), work()]);
    await workOff();
    const [a, b] = [await look(cast.moeStaff, first), await look(cast.miitStaff, second)];
    expect([a.state, b.state]).toEqual(["IMPORTED", "IMPORTED"]);
    expect(a.added + b.added).toBe(900);
    expect(await countRows("patent", "patent_claim")).toEqual({ patent: 900, patent_claim: 300 });
    expect(await figures()).toMatchObject({
      [NATION]: 900,
      [await unitId("MOE")]: 600,
      [await unitId("MIIT")]: 600,
    });
  });

  it("gives refused rows back as they stood, with reasons", async () => {
    const importId = await checked(
      cast.moeStaff,
      csv([usualRow(1), ["2.0211E+11", '坏 "号"', "甲", "2021-03-05", "", ""]]),
    );
    const view = valueOf(await as(cast.moeStaff).ask(readRefused, { importId }));
    expect(view).toMatchObject({
      total: 1,
      columns: USUAL_HEADINGS,
      rows: [
        {
          line: 3,
          cells: ["2.0211E+11", '坏 "号"', "甲", "2021-03-05", "", ""],
          reasons: [{ code: "number.scientific" }],
        },
      ],
    });
  });
});

describe("invalid", () => {
  const bad = async (text: string | Uint8Array) => look(cast.moeStaff, await checked(cast.moeStaff, text));

  it("NUL bytes, half surrogates, a megabyte in a cell, ten thousand columns, formulas: problems, never a crash", async () => {
    const rows = [
      [numberOf(1), "空\u0000字节", "甲大学", "2021-03-05", "", ""],
      [numberOf(2), "长".repeat(350_000), "甲大学", "2021-03-05", "", ""],
      [numberOf(3), "宽", ...Array.from({ length: 10_000 }, () => "x")],
      [numberOf(4), '=HYPERLINK("x")', "甲大学", "2021-03-05", "", ""],
      [numberOf(5), "空日期", "甲大学", "1899-12-30", "", ""],
    ];
    const view = await bad(csv(rows));
    expect(view).toMatchObject({ state: "CHECKED", added: 1, refused: 4, warned: 1 });
    expect(Object.keys(view.notes.rows).sort()).toEqual(
      ["cell.formula", "date.too-early", "row.too-many-fields", "text.control", "title.too-long"].sort(),
    );
    const wide = Buffer.from(
      `\ufeff${csv([[numberOf(1), "半个\ud83d字符", "甲大学", "2021-03-05", "", ""]])}`,
      "utf16le",
    );
    expect((await bad(wide)).notes.rows["text.damaged"]).toMatchObject({ count: 1 });
  });

  it("a disk that is full while uploading leaves nothing behind", async () => {
    const incoming = path.join(env().EVIDENCE_DIRECTORY, "incoming");
    await received(csv(usualRows(1, 1)));
    const before = readdirSync(incoming);
    const handle = await open(path.join(incoming, before[0] as string));
    const full = vi
      .spyOn(Object.getPrototypeOf(handle), "write")
      .mockRejectedValue(Object.assign(new Error("no space left on device"), { code: "ENOSPC" }));
    await expect(received(csv(usualRows(1, 1)))).rejects.toMatchObject({ code: "ENOSPC" });
    full.mockRestore();
    await handle.close();
    expect(readdirSync(incoming)).toEqual(before);
  });

  it("a quote never closed costs its own row only", async () => {
    const lines = csv(usualRows(1, 4)).split("\n");
    lines[2] = `${numberOf(2)},"没有关上的引号,甲大学,2021-03-05,,`;
    const view = await bad(lines.join("\n"));
    expect(view).toMatchObject({ added: 3, refused: 1, rowsTotal: 4 });
    expect(view.notes.rows["row.quote-open"]?.samples).toMatchObject([{ line: 3 }]);
  });

  it("a mapping without the number, or with it twice, is not taken", async () => {
    const importId = await uploaded(cast.moeStaff, csv(usualRows(1, 1)));
    const { version } = await look(cast.moeStaff, importId);
    const map = (columns: string[]) => as(cast.moeStaff).run(mapColumns, { importId, version, columns });
    expect(await map(["skip", "title", "holders", "filedOn", "status", "inventors"])).toMatchObject({
      refusal: { refusal: "patent-import.no-number-column" },
    });
    expect(await map(["number", "number", "title", "filedOn", "status", "inventors"])).toMatchObject({
      refusal: { refusal: "patent-import.field-twice" },
    });
    expect(await look(cast.moeStaff, importId)).toMatchObject({ state: "UPLOADED", version });
  });
});

describe("forbidden and hidden", () => {
  it("a unit imports for itself only, and sees no other unit's imports", async () => {
    const file = { ...(await received(csv(usualRows(1, 1)))), unit: "MIIT" };
    expect(await as(cast.moeStaff).run(uploadImport, file)).toMatchObject({
      refusal: { refusal: "patent-import.unit-not-yours" },
    });
    const importId = await uploaded(cast.moeStaff, csv(usualRows(1, 1)));
    expect(await as(cast.miitStaff).ask(readImport, { importId })).toEqual({ kind: "not-found" });
    expect(await as(cast.miitStaff).run(discardImport, { importId })).toEqual({ kind: "not-found" });
    expect(valueOf(await as(cast.miitStaff).ask(listImports, {})).rows).toEqual([]);
    expect(valueOf(await as(cast.coordinator).ask(listImports, {})).rows).toHaveLength(1);
    expect(await as(cast.leader).ask(listImports, {})).toEqual({ kind: "forbidden" });
  });
});

describe("conflict", () => {
  it("is not taken back once something was built on it, and says what", async () => {
    const importId = await imported(cast.moeStaff, csv(usualRows(1, 3)));
    const { id } = await row(numberOf(2));
    const before = await countRows(...REGISTER);
    await db().patentGrading.create({
      data: { patentId: id, grade: 1, on: new Date("2025-06-01"), basis: "自评", at: new Date("2025-06-01") },
    });
    await db().patent.update({
      where: { applicationNo: numberOf(3) },
      data: { title: "改过", version: { increment: 1 } },
    });
    valueOf(await as(cast.moeStaff).run(undoImportCommand, { importId }));
    await workOff();
    const view = await look(cast.moeStaff, importId);
    expect(view.state).toBe("IMPORTED");
    expect(view.notes.inTheWay).toEqual([
      { kind: "grading", count: 1, numbers: [numberOf(2)] },
      { kind: "edit", count: 1, numbers: [numberOf(3)] },
    ]);
    expect(await countRows(...REGISTER)).toEqual({ ...before, patent_grading: 1 });
  });

  it("is not taken back once a grade it brought was withdrawn, as the reason would go with it", async () => {
    await patent({ number: numberOf(2), filedOn: "2021-03-05" });
    const headings = ["申请号", "专利名称", "申请日", "法律状态", "等级"];
    const file = csv([[numberOf(2), "装置", "2021-03-05", "授权", "A级"]], headings);
    const importId = await imported(cast.coordinator, file, { unit: "MOE" });
    await db().patentGrading.updateMany({
      where: { importId },
      data: { withdrawnAt: ENTERED_AT, withdrawReason: "误评" },
    });
    valueOf(await as(cast.coordinator).run(undoImportCommand, { importId }));
    await workOff();
    const { state, notes } = await look(cast.coordinator, importId);
    expect([state, notes.inTheWay]).toEqual([
      "IMPORTED",
      [{ kind: "grading", count: 1, numbers: [numberOf(2)] }],
    ]);
  });

  it("lets nothing be built on its patents while it is taken back", async () => {
    await patent({ number: numberOf(300), title: "原名称", filedOn: "2021-03-05", units: ["MIIT"] });
    const other = await patent();
    const importId = await imported(cast.coordinator, csv(usualRows(1, 300)), { unit: "MOE" });
    // The worker's day is another one than the test's.
    await db().patent.updateMany({ data: { stageSince: new Date("2025-03-03") } });
    valueOf(await as(cast.coordinator).run(undoImportCommand, { importId }));
    const killed = killedAtBatch(2);
    await expect(work()).rejects.toThrow("Connection terminated");
    killed.mockRestore();
    const { version, number } = { version: 1, number: numberOf(250) };
    const before = await countRows(...REGISTER, "patent_step", "conversion", "patent_measure");
    const step = { stage: "GRADED", on: TODAY, proof: "评级表", reason: "", fileId: "" };
    const office = as(cast.coordinator);
    const fact = { kind: "AWARD", heldOn: "2024-01-10", proof: "获奖证书", fileId: "" };
    const refused = (which: string) => ({
      ...{ kind: "refused", refusal: { refusal: "patent.being-taken-back", params: { number: which } } },
    });
    expect(await office.run(takeStepCommand, { number, version, ...step })).toMatchObject(refused(number));
    expect(
      await office.run(takeStepsCommand, { patents: `${other.number}\n${number}`, ...step }),
    ).toMatchObject(refused(number));
    expect(await office.run(recordCriterionCommand, { number, ...fact })).toMatchObject(refused(number));
    expect(await office.run(claimPatentCommand, { number, unit: "CAS", note: "" })).toMatchObject(
      refused(number),
    );
    expect(await office.run(linkMeasure, { number, measure: "M01" })).toMatchObject(refused(number));
    expect(await countRows(...REGISTER, "patent_step", "conversion", "patent_measure")).toEqual(before);
    // What is none of the import's goes on as ever, and so does what already says again what it said.
    expect((await office.run(linkMeasure, { number: numberOf(300), measure: "M01" })).kind).toBe("done");
    expect((await office.run(takeStepCommand, { number: other.number, version, ...step })).kind).toBe("done");
    await workOff();
    expect(await look(cast.coordinator, importId)).toMatchObject({
      state: "UNDONE",
      removed: 299,
      restored: 1,
    });
    expect(await countRows("patent", "patent_measure")).toEqual({ patent: 2, patent_measure: 1 });
    expect(await tallied()).toEqual(await recomputed());
  });

  it("has another import of its patents wait until it is taken back", async () => {
    const first = await imported(cast.moeStaff, csv(usualRows(1, 250)));
    const second = await checked(cast.miitStaff, csv(usualRows(201, 60)));
    valueOf(await as(cast.moeStaff).run(undoImportCommand, { importId: first }));
    const killed = killedAtBatch(2);
    await expect(work()).rejects.toThrow("Connection terminated");
    killed.mockRestore();
    valueOf(await confirm(cast.miitStaff, second));
    const queued = (phaseAt: string) =>
      db().patentImport.update({ where: { id: first }, data: { phaseAt: new Date(phaseAt) } });
    await queued("2100-01-01");
    await work(); // the second, which comes before in the queue
    expect(await look(cast.miitStaff, second)).toMatchObject({ state: "IMPORTING", added: 0 });
    await queued("2000-01-01");
    await workOff();
    expect((await look(cast.moeStaff, first)).state).toBe("UNDONE");
    expect(await look(cast.miitStaff, second)).toMatchObject({ state: "IMPORTED", added: 60, changed: 0 });
    expect(await countRows("patent", "patent_claim")).toEqual({ patent: 60, patent_claim: 0 });
    expect(await tallied()).toEqual(await recomputed());
  }, 20_000);

  it("stops where something was built all the same, says how far it came, and goes on once that is gone", async () => {
    const importId = await imported(cast.moeStaff, csv(usualRows(1, 250)));
    const unit = as(cast.moeStaff);
    valueOf(await unit.run(undoImportCommand, { importId }));
    const killed = killedAtBatch(2);
    await expect(work()).rejects.toThrow("Connection terminated");
    killed.mockRestore();
    const { id } = await row(numberOf(240));
    // Past every guard: by the owner of the database, without triggers.
    await withClient(process.env.TEST_OWNER_URL ?? "", async (client) => {
      await client.query("set session_replication_role = replica");
      await client.query(
        `insert into patent_measure (patent_id, measure_id, at, by_id)
         select $1, (select id from measure limit 1), now(), (select id from person limit 1)`,
        [id],
      );
    });
    await workOff();
    const view = await look(cast.moeStaff, importId);
    expect(view.state).toBe("PARTLY_UNDONE");
    expect(view.notes.inTheWay).toEqual([{ kind: "link", count: 1, numbers: [numberOf(240)] }]);
    expect(await countRows("patent")).toEqual({ patent: 250 - view.removed });
    expect(view.removed).toBeGreaterThan(0);
    expect(await tallied()).toEqual(await recomputed());
    const event = await db().auditEvent.findFirstOrThrow({ where: { useCase: "patent-imports.end-undo" } });
    expect(event.after).toMatchObject({
      state: "PARTLY_UNDONE",
      patentsRemoved: view.removed,
      inTheWay: "link 1",
    });
    const code = { refusal: { refusal: "patent-import.partly-undone" } };
    expect(await confirm(cast.moeStaff, importId)).toMatchObject(code);
    expect(await unit.run(discardImport, { importId })).toMatchObject(code);
    await db().patentMeasure.deleteMany();
    valueOf(await unit.run(undoImportCommand, { importId }));
    await workOff();
    expect(await look(cast.moeStaff, importId)).toMatchObject({ state: "UNDONE", removed: 250 });
    expect(await countRows(...REGISTER)).toEqual(Object.fromEntries(REGISTER.map((table) => [table, 0])));
    expect(await tallied()).toEqual({});
  });

  it("is not taken back while somebody who began before is still building on it", async () => {
    const importId = await imported(cast.moeStaff, csv(usualRows(1, 3)));
    const { id } = await row(numberOf(2));
    await withClient(process.env.DATABASE_URL ?? "", async (earlier) => {
      await earlier.query("begin");
      await earlier.query(
        `insert into patent_grading (patent_id, grade, graded_on, basis, at) values ($1, 1, '2025-06-01', '自评', now())`,
        [id],
      );
      valueOf(await as(cast.moeStaff).run(undoImportCommand, { importId }));
      const working = work();
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(await look(cast.moeStaff, importId)).toMatchObject({ state: "UNDOING", removed: 0 });
      await earlier.query("commit");
      await working;
    });
    const view = await look(cast.moeStaff, importId);
    expect(view).toMatchObject({ state: "IMPORTED", removed: 0 });
    expect(view.notes.inTheWay).toEqual([{ kind: "grading", count: 1, numbers: [numberOf(2)] }]);
    expect(await countRows("patent")).toEqual({ patent: 3 });
  });

  it("is not taken back under a later import", async () => {
    const first = await imported(cast.moeStaff, csv(usualRows(1, 3)));
    await imported(cast.moeStaff, csv([usualRow(1, { title: "后来的名称" })]));
    valueOf(await as(cast.moeStaff).run(undoImportCommand, { importId: first }));
    await workOff();
    expect((await look(cast.moeStaff, first)).notes.inTheWay).toMatchObject([{ kind: "import", count: 1 }]);
    expect(await row(numberOf(1))).toMatchObject({ title: "后来的名称" });
  });

  it("what is over cannot be confirmed, cancelled or thrown away again", async () => {
    const importId = await imported(cast.moeStaff, csv(usualRows(1, 1)));
    const unit = as(cast.moeStaff);
    const code = { refusal: { refusal: "patent-import.imported-already" } };
    expect(await confirm(cast.moeStaff, importId)).toMatchObject(code);
    expect(await unit.run(cancelImportCommand, { importId })).toMatchObject(code);
    expect(await unit.run(discardImport, { importId })).toMatchObject(code);
    expect(valueOf(await unit.ask(readProgress, { importId }))).toMatchObject({ state: "IMPORTED" });
  });

  it("a preview thrown away leaves nothing", async () => {
    const importId = await checked(cast.moeStaff, csv([...usualRows(1, 3), usualRow(1)]));
    valueOf(await as(cast.moeStaff).run(discardImport, { importId }));
    expect(await countRows("patent_import", "patent_import_refusal", "patent")).toEqual({
      patent_import: 0,
      patent_import_refusal: 0,
      patent: 0,
    });
  });
});

it("an .xlsx goes the same way", async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("清单");
  sheet.addRow(USUAL_HEADINGS);
  for (const cells of usualRows(1, 3)) sheet.addRow(cells);
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  const importId = await imported(cast.moeStaff, bytes, { fileName: "专利.xlsx" });
  expect(await look(cast.moeStaff, importId)).toMatchObject({ state: "IMPORTED", format: "xlsx", added: 3 });
});

describe.skipIf(!existsSync(SHARED))("real exports", () => {
  it.each([
    ["patents/cnipr_export_199.csv", 199, 0],
    ["patents/ustb_751.csv", 751, 0],
    ["patents/taian_city_7384.csv", 7384, 0],
    ["import_tests/taian_200_gb18030.csv", 200, 0],
    ["import_tests/taian_200_utf8_bom_crlf.csv", 200, 0],
    ["import_tests/ustb_200_gbk_semicolon.csv", 200, 0],
    ["import_tests/messy_numbers_dates_70.csv", 70, 19],
    // 60 patents, a line of totals and a note
    ["import_tests/ledger_style_60.xlsx", 62, 2],
  ])("%s goes through", async (name, rows, refused) => {
    const importId = await imported(cast.coordinator, readFileSync(`${SHARED}/${name}`), { fileName: name });
    const view = await look(cast.coordinator, importId);
    expect(view).toMatchObject({ state: "IMPORTED", rowsTotal: rows, refused, added: rows - refused });
    expect(await db().patent.count()).toBe(view.added);
    const holders = await db().patent.findMany({ select: { holders: true, holderIds: true }, take: 500 });
    for (const { holders: names, holderIds } of holders)
      expect(holderIds).toHaveLength(namesIn(names).length);
  });
});
