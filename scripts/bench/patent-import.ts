import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import ExcelJS from "exceljs";
import type pg from "pg";
import { IMPORT_PENDING_LIST } from "@/lib/patent-imports/import-work.store";
import { randomFrom } from "../../prisma/demonstration/activity/random.ts";
import { copyRows } from "../../prisma/demonstration/patents/copy-rows.ts";
import { PATENT_COLUMNS, patentRow } from "../../prisma/demonstration/patents/load.ts";
import {
  type Holder,
  type PatentWorld,
  type SketchedPatent,
  sketchPatent,
} from "../../prisma/demonstration/patents/sketch.ts";
import { withClient } from "../lib/query.ts";
import { commandOf, runNode } from "../lib/run.ts";
import { say } from "../start/progress.ts";
import { table } from "./figures.ts";
import type { Told } from "./import-one-file.ts";

/** Numbers no patent of the register has. */
const FIRST_ID = 4_000_000;
const TODAY = "2025-12-29";

type Database = { owner: string; application: string };

/**
 * The rate at which a file becomes patents, from its first byte to its last batch, against a plain COPY of as many
 * rows into the same table with the same indexes and no triggers. All are taken back afterwards.
 */
export async function measureImport(database: Database, rows: number): Promise<void> {
  const copyMs = await withClient(database.owner, async (client) => {
    await copied(client, WARM_UP); // the index is read from the disk once
    return copied(client, rows);
  });
  say(`COPY: ${rows} rows in ${Math.round(copyMs)} ms`);
  const csv = await measureFile(database, "patents.csv", rows);
  const workbook = await measureFile(database, "patents.xlsx", Math.min(rows, ROWS_OF_WORKBOOK));
  const lines = [csv, workbook].flatMap((one) => linesOf(one, copyMs / rows));
  print([["plain COPY, same indexes", String(rows), rate(rows, copyMs), "–", "–"], ...lines]);
}

/** One file of so many rows alone, however many, imported and taken back. */
export async function measureWhole(database: Database, rows: number): Promise<void> {
  print(linesOf(await measureFile(database, "patents.csv", rows), null));
}

function print(lines: string[][]): void {
  console.log(`\n${table(["import", "rows", "rows/s", "of COPY", "peak memory (MB)"], lines)}\n`);
}

async function measureFile({ owner, application }: Database, name: string, rows: number): Promise<Measured> {
  const directory = await mkdtemp(join(tmpdir(), "register-bench-"));
  try {
    const file = join(directory, name);
    const made = await withClient(owner, (client) => worldFrom(client, FIRST_ID));
    if (name.endsWith(".xlsx")) await writeWorkbook(file, made, rows);
    else await pipeline(Readable.from(csvOf(made, rows)), createWriteStream(file));
    say(`${name}: ${rows} rows`);
    return await imported(application, file, rows);
  } finally {
    await rm(directory, { recursive: true });
  }
}

/** More than any office sends, and what is promised. */
const ROWS_OF_WORKBOOK = 100_000;

const rate = (rows: number, ms: number) => Math.round((rows / ms) * 1000).toLocaleString("en");

type Measured = Told & { file: string; rows: number };

function linesOf({ file, rows, checkMs, importMs, undoMs, peak }: Measured, copyMsOfRow: number | null) {
  const share = (ms: number) => (copyMsOfRow ? `${Math.round(((copyMsOfRow * rows) / ms) * 100)} %` : "–");
  const whole = checkMs + importMs;
  return [
    [`${file}: check`, String(rows), rate(rows, checkMs), "–", "–"],
    [`${file}: import of what was checked`, String(rows), rate(rows, importMs), share(importMs), "–"],
    [`${file}: file to register, both together`, String(rows), rate(rows, whole), share(whole), String(peak)],
    [`${file}: taken back as a whole`, String(rows), rate(rows, undoMs), "–", "–"],
  ];
}

/** Milliseconds of COPY alone: the rows are made up between its chunks. */
async function copied(client: pg.Client, rows: number): Promise<number> {
  const world = await worldFrom(client, FIRST_ID);
  const asRow = patentRow(`${TODAY}T00:00:00Z`);
  let ms = 0;
  await client.query("BEGIN");
  await client.query("SET LOCAL session_replication_role = replica");
  await client.query(`SET LOCAL gin_pending_list_limit = '${IMPORT_PENDING_LIST}'`);
  for (const chunk of chunks(world, rows)) {
    const values = chunk.map(asRow);
    const began = performance.now();
    await copyRows(client, "patent", PATENT_COLUMNS, values);
    ms += performance.now() - began;
  }
  await client.query("ROLLBACK");
  await client.query("VACUUM patent");
  return ms;
}

const WARM_UP = 20_000;

type Made = { world: PatentWorld; first: number };
const CHUNK = 10_000;

async function worldFrom(client: pg.Client, first: number): Promise<Made> {
  const { rows: holders } = await client.query<Holder>(
    "SELECT id, name, kind, province FROM institution WHERE province IS NOT NULL ORDER BY id LIMIT 40000",
  );
  const units = await client.query<{ id: string }>("SELECT id FROM unit ORDER BY protocol_rank LIMIT 21");
  const unitIds = units.rows.map(({ id }) => id);
  return { world: { random: randomFrom(first), holders, unitIds, today: TODAY }, first };
}

function* chunks({ world, first }: Made, rows: number): Generator<SketchedPatent[]> {
  for (let done = 0; done < rows; done += CHUNK) {
    const length = Math.min(CHUNK, rows - done);
    yield Array.from({ length }, (_, place) => sketchPatent(world, first + done + place));
  }
}

const HEADINGS = ["申请号", "专利名称", "申请人", "申请日", "主分类号", "法律状态", "发明人"];
const STATUS: Record<string, string> = { IN_FORCE: "授权", PENDING: "实质审查的生效" };

function cellsOf({
  applicationNo,
  title,
  holders,
  filedOn,
  ipcMain,
  status,
  inventors,
}: SketchedPatent): string[] {
  return [applicationNo, title, holders, filedOn, ipcMain ?? "", STATUS[status] ?? "", inventors];
}

function* csvOf(made: Made, rows: number): Generator<string> {
  yield `${HEADINGS.join(",")}\n`;
  for (const chunk of chunks(made, rows)) {
    yield `${chunk.map((patent) => cellsOf(patent).join(",")).join("\n")}\n`;
  }
}

async function writeWorkbook(filename: string, made: Made, rows: number): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename });
  const sheet = workbook.addWorksheet("专利");
  sheet.addRow(HEADINGS).commit();
  for (const chunk of chunks(made, rows)) {
    for (const patent of chunk) sheet.addRow(cellsOf(patent)).commit();
  }
  await workbook.commit();
}

/** In a process of its own, so that its memory is the import's and not that of whoever made the file up. */
async function imported(applicationUrl: string, file: string, rows: number): Promise<Measured> {
  const script = "scripts/bench/import-one-file.ts";
  const { ok, output } = await runNode([commandOf("tsx"), script, file], { DATABASE_URL: applicationUrl });
  const told = output.trim().split("\n").at(-1) ?? "";
  if (!ok || !told.startsWith("{")) throw new Error(`the import failed: ${output}`);
  return { file: extname(file), rows, ...(JSON.parse(told) as Told) };
}
