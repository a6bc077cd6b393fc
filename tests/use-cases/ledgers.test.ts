import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { confirmLedgerCommand } from "@/lib/ledgers/commands/confirm";
import { discardLedger } from "@/lib/ledgers/commands/discard";
import { mapColumns } from "@/lib/ledgers/commands/map-columns";
import { undoLedgerCommand } from "@/lib/ledgers/commands/undo";
import { uploadLedger } from "@/lib/ledgers/commands/upload";
import type { LedgerField } from "@/lib/ledgers/headings";
import { listLedgers } from "@/lib/ledgers/queries/list-ledgers";
import { readLedger } from "@/lib/ledgers/queries/read-ledger";
import { readRefused } from "@/lib/ledgers/queries/read-refused";
import { readLedgerFile } from "@/lib/ledgers/read-file";
import { ALL_SHEETS } from "@/lib/ledgers/table";
import { as, closeDatabase, countRows, valueOf } from "../support/act";
import { cast } from "../support/cast";
import { USUAL_COLUMNS, USUAL_ROWS, upload } from "../support/ledger-files";
import { draftTask, WORDING } from "../support/scene";
import { resetDatabase } from "../support/test-database";

beforeEach(resetDatabase);
afterAll(closeDatabase);

const coordinator = as(cast.coordinator);
const TASK_TABLES = ["task", "task_version", "task_unit", "task_milestone"];
const NO_ID = "00000000-0000-4000-8000-000000000000";

async function previewed(...of: Parameters<typeof upload>): Promise<string> {
  return valueOf(await coordinator.run(uploadLedger, upload(...of))).id;
}

async function look(ledgerId: string) {
  return valueOf(await coordinator.ask(readLedger, { ledgerId }));
}

async function confirm(ledgerId: string) {
  return coordinator.run(confirmLedgerCommand, { ledgerId, seen: String((await look(ledgerId)).version) });
}

async function settings(ledgerId: string, over: object = {}) {
  const { version, columns, units, measureCode, leadCode } = await look(ledgerId);
  return { ledgerId, version: String(version), columns, units, measureCode, leadCode, ...over };
}

async function task(code: string) {
  return db().task.findFirstOrThrow({
    where: { code },
    include: { currentVersion: { include: { units: { include: { unit: true } }, milestones: true } } },
  });
}

describe("done", () => {
  it("previews every row with what would become of it, and writes no task", async () => {
    const before = await countRows(...TASK_TABLES);
    const ledger = await look(await previewed());
    expect(ledger.counts).toEqual({ ADDED: 2, CHANGED: 0, UNCHANGED: 0, REFUSED: 1 });
    expect(ledger.rows[0]?.parsed).toMatchObject({
      measureCode: "M01",
      title: "盘点高校专利",
      lead: "MOE",
      supports: ["MIIT", "MOST"],
      dueOn: "2025-12-31",
      deliverable: "清单",
    });
    expect(ledger.rows[1]?.problems).toMatchObject([{ code: "due-month-end", kind: "note", column: 5 }]);
    expect(ledger.rows[2]?.problems).toContainEqual(
      expect.objectContaining({ code: "unit-unknown", kind: "refuse", params: { name: "某某部" } }),
    );
    expect(await countRows(...TASK_TABLES)).toEqual(before);
  });

  it("makes drafts of the rows, each traced, and remembers how the columns were read", async () => {
    const id = await previewed();
    const ledger = await look(id);
    expect(await confirm(id)).toMatchObject({ kind: "done" });
    const code = ledger.rows[0]?.parsed?.code ?? "";
    const made = await task(code);
    expect(made).toMatchObject({ stage: "DRAFT", version: 1, demonstration: false });
    expect(made.currentVersion).toMatchObject({
      number: 1,
      weight: 10,
      cadence: "MONTHLY",
      orderNote: "台账《台账.xlsx》第2行",
    });
    expect(made.currentVersion?.units.map(({ unit, role }) => `${unit.code} ${role}`).sort()).toEqual([
      "MIIT SUPPORT",
      "MOE LEAD",
      "MOST SUPPORT",
    ]);
    expect(made.currentVersion?.milestones).toMatchObject([{ share: 100, ordinal: 0 }]);
    const trail = await db().auditEvent.findMany({ where: { useCase: "ledgers.confirm" } });
    expect(trail.map(({ recordType }) => recordType).sort()).toEqual(["ledger", "task", "task"]);
    expect(await db().ledgerMapping.count()).toBe(1);
    expect((await look(id)).state).toBe("CONFIRMED");
  });

  it("reads unknown names as the units the coordinator says, the next time too", async () => {
    const id = await previewed();
    const told = await settings(id, { units: [{ name: "某某部", code: "MOF" }] });
    expect(await coordinator.run(mapColumns, told)).toMatchObject({ kind: "done" });
    expect((await look(id)).counts).toMatchObject({ ADDED: 3, REFUSED: 0 });
    await confirm(id);
    const again = await look(
      await previewed(USUAL_COLUMNS, [["9", "M03", "另一任务", "某某部", "", "2025-03-31", "", ""]]),
    );
    expect(again.rows[0]).toMatchObject({ outcome: "ADDED", parsed: { lead: "MOF" } });
  });

  it("reads the columns as the coordinator says, with defaults for what the rows leave out", async () => {
    const id = await previewed(
      ["事情", "什么时候"],
      [
        ["专利盘点", "3月～4月上旬"],
        ["专利评价", "长期坚持"],
      ],
    );
    expect((await look(id)).counts).toMatchObject({ REFUSED: 2 });
    const columns: LedgerField[] = ["title", "dueOn"];
    const over = { columns, measureCode: "M05", leadCode: "MOE", year: "2025", dueOn: "2025-12-31" };
    await coordinator.run(mapColumns, await settings(id, over));
    const { rows } = await look(id);
    expect(rows.map(({ outcome, parsed }) => [outcome, parsed?.dueOn, parsed?.lead])).toEqual([
      ["ADDED", "2025-04-10", "MOE"],
      ["ADDED", "2025-12-31", "MOE"],
    ]);
  });

  it("changes a draft that says otherwise, and leaves alone one that says the same", async () => {
    const draft = await draftTask({ title: "盘点高校专利" }, "M01-50");
    const id = await previewed(
      USUAL_COLUMNS.slice(0, 6),
      USUAL_ROWS.slice(0, 1).map((row) => row.slice(0, 6)),
    );
    const [row] = (await look(id)).rows;
    expect(row).toMatchObject({ outcome: "CHANGED", parsed: { code: "M01-50" } });
    await confirm(id);
    const after = await task("M01-50");
    expect(after.currentVersion?.units.map(({ unit }) => unit.code).sort()).toEqual(["MIIT", "MOE", "MOST"]);
    expect(after.currentVersion).toMatchObject({ id: draft.versionId, deliverable: WORDING.deliverable });
    const same = await look(
      await previewed(USUAL_COLUMNS.slice(0, 6), [
        ["1", "M01", "盘点高校专利", "教育部", "工信部和科技部", "2025-12-31"],
      ]),
    );
    expect(same.counts).toMatchObject({ UNCHANGED: 1, CHANGED: 0 });
  });

  it("takes a whole import back: new drafts go, changed ones say again what they said", async () => {
    await draftTask({ title: "盘点高校专利" }, "M01-50");
    const before = await countRows(...TASK_TABLES);
    const id = await previewed();
    await confirm(id);
    expect(await coordinator.run(undoLedgerCommand, { ledgerId: id })).toMatchObject({ kind: "done" });
    expect(await countRows(...TASK_TABLES)).toEqual(before);
    const again = await task("M01-50");
    expect(again.currentVersion?.units.map(({ unit, part }) => [unit.code, part]).sort()).toEqual([
      ["MIIT", "组织企业对接"],
      ["MOE", "组织高校盘点"],
    ]);
    expect(again.currentVersion?.milestones).toHaveLength(2);
    expect((await look(id)).state).toBe("UNDONE");
  });

  it("says of the same file sent again that it was, and changes nothing with it", async () => {
    const id = await previewed();
    await confirm(id);
    const again = await look(await previewed());
    expect(again.twin).toMatchObject({ id, state: "CONFIRMED" });
    expect(again.counts).toEqual({ ADDED: 0, CHANGED: 0, UNCHANGED: 2, REFUSED: 1 });
  });

  it("keeps a foreign number in the order note, and finds the task by it when the title has changed", async () => {
    const columns = ["任务编号", "举措", "任务名称", "牵头单位", "完成时限"];
    const id = await previewed(columns, [["3-2", "M04", "原来的名称", "教育部", "2025-06-30"]]);
    await confirm(id);
    const code = (await look(id)).rows[0]?.parsed?.code ?? "";
    expect((await task(code)).currentVersion?.orderNote).toBe("台账《台账.xlsx》第2行，编号3-2");
    const next = await look(await previewed(columns, [["3-2", "M04", "改过的名称", "教育部", "2025-06-30"]]));
    expect(next.rows[0]).toMatchObject({ outcome: "CHANGED", parsed: { code } });
  });

  it("throws a preview away, and lists what there is", async () => {
    const id = await previewed();
    expect(valueOf(await coordinator.ask(listLedgers, {})).rows).toMatchObject([{ id, state: "PREVIEWED" }]);
    expect(await coordinator.run(discardLedger, { ledgerId: id })).toMatchObject({ kind: "done" });
    expect(valueOf(await coordinator.ask(listLedgers, {})).total).toBe(0);
    expect(await countRows("ledger_row")).toEqual({ ledger_row: 0 });
  });

  it("gives the refused rows back as they stood in the file", async () => {
    const refused = valueOf(await coordinator.ask(readRefused, { ledgerId: await previewed() }));
    expect(refused.columns).toEqual(USUAL_COLUMNS);
    expect(refused.rows.map(({ line }) => [line.row, line.texts[3]])).toEqual([[4, "某某部"]]);
  });

  it("imports 5,000 rows within one transaction, and takes them back", async () => {
    const rows = Array.from({ length: 5_000 }, (_, i) => [
      String(i + 1),
      `M${String((i % 15) + 1).padStart(2, "0")}`,
      `第${i + 1}项任务`,
      "教育部",
      "工业和信息化部、科技部",
      "2025年底前",
      "成果",
      "标准",
    ]);
    const id = await previewed(USUAL_COLUMNS, rows);
    const ledger = await look(id);
    expect(ledger.counts).toMatchObject({ ADDED: 5_000, REFUSED: 0 });
    const started = performance.now();
    expect(await confirm(id)).toMatchObject({ kind: "done" });
    const took = performance.now() - started;
    if (process.env.MEASURED) process.stdout.write(`5,000 rows confirmed in ${Math.round(took)} ms\n`);
    expect(await db().task.count({ where: { stage: "DRAFT", demonstration: false } })).toBe(5_000);
    expect(await coordinator.run(undoLedgerCommand, { ledgerId: id })).toMatchObject({ kind: "done" });
    expect(await db().task.count({ where: { stage: "DRAFT", demonstration: false } })).toBe(0);
  }, 60_000);
});

describe("invalid", () => {
  it("takes no file without rows, nor a mapping to fields there are not", async () => {
    expect(
      await coordinator.run(uploadLedger, { ...upload(), table: { ...upload().table, lines: [] } }),
    ).toMatchObject({
      kind: "invalid",
    });
    const id = await previewed();
    const asked = await settings(id, { columns: ["nothing"] });
    expect(await coordinator.run(mapColumns, asked)).toMatchObject({ kind: "invalid" });
  });
});

describe("forbidden", () => {
  it("is everybody who is no coordinator", async () => {
    const id = await previewed();
    const before = await countRows("ledger_import", ...TASK_TABLES);
    for (const member of [cast.moeLiaison, cast.leader, cast.systemAdministrator]) {
      expect(await as(member).run(confirmLedgerCommand, { ledgerId: id, seen: "1" })).toEqual({
        kind: "forbidden",
      });
      expect(await as(member).ask(readLedger, { ledgerId: id })).toEqual({ kind: "forbidden" });
    }
    expect(await countRows("ledger_import", ...TASK_TABLES)).toEqual(before);
  });
});

describe("hidden", () => {
  it("is a ledger that is not there", async () => {
    expect(await coordinator.ask(readLedger, { ledgerId: NO_ID })).toEqual({ kind: "not-found" });
    expect(await coordinator.run(undoLedgerCommand, { ledgerId: NO_ID })).toEqual({ kind: "not-found" });
  });
});

describe("conflict", () => {
  it("confirms once", async () => {
    const id = await previewed();
    const { version } = await look(id);
    const seen = String(version);
    const both = await Promise.all([
      coordinator.run(confirmLedgerCommand, { ledgerId: id, seen }),
      coordinator.run(confirmLedgerCommand, { ledgerId: id, seen }),
    ]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(["done", "refused"]);
    expect(both).toContainEqual({ kind: "refused", refusal: { refusal: "ledger.confirmed-already" } });
    expect(await db().task.count({ where: { demonstration: false } })).toBe(2);
  });

  it("looks again when tasks have changed since the preview", async () => {
    const id = await previewed();
    await draftTask({ title: "盘点高校专利" }, "M01-50");
    const before = await countRows(...TASK_TABLES);
    expect(await confirm(id)).toMatchObject({ kind: "refused", refusal: { refusal: "ledger.outdated" } });
    expect(await countRows(...TASK_TABLES)).toEqual(before);
    await coordinator.run(mapColumns, await settings(id));
    expect((await look(id)).counts).toMatchObject({ ADDED: 1, CHANGED: 1 });
    expect(await confirm(id)).toMatchObject({ kind: "done" });
  });

  it("leaves an assigned task alone, and says that it is amended instead", async () => {
    const { id: taskId } = await draftTask({ title: "盘点高校专利" }, "M01-50");
    const by = await db().person.findFirstOrThrow();
    await db().taskStep.create({ data: { taskId, kind: "ASSIGNED", at: new Date(), byId: by.id } });
    await db().task.update({ where: { id: taskId }, data: { stage: "ASSIGNED" } });
    const { rows } = await look(await previewed());
    expect(rows[0]).toMatchObject({ outcome: "REFUSED" });
    expect(rows[0]?.problems).toContainEqual(
      expect.objectContaining({ code: "task-assigned", params: { code: "M01-50" } }),
    );
  });

  it("takes nothing back once one of its drafts has been worked on, and names it", async () => {
    const id = await previewed();
    await confirm(id);
    const code = (await look(id)).rows[0]?.parsed?.code ?? "";
    await db().task.updateMany({ where: { code }, data: { version: { increment: 1 } } });
    const before = await countRows(...TASK_TABLES);
    expect(await coordinator.run(undoLedgerCommand, { ledgerId: id })).toEqual({
      kind: "refused",
      refusal: { refusal: "ledger.built-on", params: { count: 1, codes: code } },
    });
    expect(await countRows(...TASK_TABLES)).toEqual(before);
    expect((await look(id)).built).toEqual([code]);
  });

  it("answers a stale mapping with the one there is", async () => {
    const id = await previewed();
    const old = await settings(id, { measureCode: "M02" });
    await coordinator.run(mapColumns, await settings(id, { measureCode: "M03" }));
    const outcome = await coordinator.run(mapColumns, old);
    expect(outcome).toMatchObject({ kind: "stale", current: { measureCode: "M03" } });
  });

  it("refuses two columns for one field, and a ledger without a title", async () => {
    const id = await previewed();
    const { columns } = await look(id);
    const twice = columns.map((field) => (field === "skip" ? ("lead" as const) : field));
    expect(await coordinator.run(mapColumns, await settings(id, { columns: twice }))).toMatchObject({
      refusal: { refusal: "ledger.field-twice", field: "columns.3" },
    });
    const none = columns.map((field) => (field === "title" ? ("skip" as const) : field));
    expect(await coordinator.run(mapColumns, await settings(id, { columns: none }))).toMatchObject({
      refusal: { refusal: "ledger.no-title-column" },
    });
  });

  it("neither reads anew nor discards what is confirmed", async () => {
    const id = await previewed();
    await confirm(id);

    expect(await coordinator.run(discardLedger, { ledgerId: id })).toMatchObject({
      refusal: { refusal: "ledger.confirmed-already" },
    });
    expect(await coordinator.run(mapColumns, await settings(id))).toMatchObject({
      refusal: { refusal: "ledger.confirmed-already" },
    });
  });
});

const shared = path.resolve(import.meta.dirname, "../../../shared/data/tasks");

describe.skipIf(!existsSync(shared))("real tables go through", () => {
  async function uploaded(fileName: string, sheet: string | null): Promise<string> {
    const bytes = readFileSync(path.join(shared, fileName));
    const file = await readLedgerFile(bytes, fileName, sheet);
    if (!("table" in file)) throw new Error(JSON.stringify(file));
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const { name: _name, hidden: _hidden, ...table } = file.table;
    return valueOf(await coordinator.run(uploadLedger, { fileName, sha256, sheet: file.sheet, table })).id;
  }

  /** Every unknown name stands for one unit: what the coordinator does by hand. */
  async function told(id: string, over: object) {
    const { names } = await look(id);
    const units = names.map(({ name }) => ({ name, code: "MOE" }));
    valueOf(await coordinator.run(mapColumns, await settings(id, { units, measureCode: "M06", ...over })));
    return look(id);
  }

  it("of a college, twenty sheets with merged cells, its departments told as a unit", async () => {
    const id = await uploaded("college_key_tasks_merged.xlsx", ALL_SHEETS);
    const before = await look(id);
    expect(before.counts).toMatchObject({ REFUSED: 479 });
    expect(before.names).toHaveLength(20);
    // The steps under a merged task tell its rows apart.
    const columns = before.columnViews.map(({ heading, field }) =>
      heading.startsWith("任务分解") ? "deliverable" : field,
    );
    const { counts } = await told(id, { columns, dueOn: "2025-12-31" });
    expect(counts.ADDED).toBeGreaterThan(470);
    expect(counts.ADDED + counts.REFUSED).toBe(479);
    expect(await confirm(id)).toMatchObject({ kind: "done" });
    expect(
      await db().task.count({ where: { code: { startsWith: "M06-" }, stage: "DRAFT" } }),
    ).toBeGreaterThan(470);
    expect(await coordinator.run(undoLedgerCommand, { ledgerId: id })).toMatchObject({ kind: "done" });
  });

  it("of a college as csv, with months for deadlines", async () => {
    const id = await uploaded("college_key_tasks_479.csv", null);
    const { counts } = await told(id, { year: "2025", dueOn: "2025-12-31" });
    expect(counts.ADDED).toBeGreaterThan(430);
    expect(counts.ADDED + counts.REFUSED).toBe(479);
    expect(await confirm(id)).toMatchObject({ kind: "done" });
  });

  it("of a recovery plan, its ministries told as units; what lies outside the plan is refused and says so", async () => {
    const id = await uploaded("pnrr_as_task_ledger_527.csv", null);
    const { counts } = await told(id, {});
    expect(counts.ADDED).toBeGreaterThan(150);
    const refused = valueOf(await coordinator.ask(readRefused, { ledgerId: id }));
    const reasons = new Set(
      refused.rows.flatMap(({ problems }) =>
        problems.filter(({ kind }) => kind === "refuse").map(({ code }) => code),
      ),
    );
    expect([...reasons].sort()).toEqual(
      ["note-too-long", "task.date-before-plan", "task.due-outside-plan", "too-long"].filter((code) =>
        reasons.has(code),
      ),
    );
    expect(await confirm(id)).toMatchObject({ kind: "done" });
    expect((await look(id)).state).toBe("CONFIRMED");
  });
});
