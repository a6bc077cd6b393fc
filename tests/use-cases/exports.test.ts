import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import ExcelJS from "exceljs";
import { NextRequest } from "next/server";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { paged } from "@/app/export/[list]/list";
import { GET } from "@/app/export/[list]/route";
import { db } from "@/lib/db/client";
import { takeOut } from "@/lib/exports/commands/take-out";
import { FRAMED, type Frame, unframed } from "@/lib/exports/framed-file";
import { EXPORTED_LISTS, type ExportedListName } from "@/lib/exports/list-name";
import type { Locale } from "@/lib/i18n/locale";
import { MESSAGES } from "@/lib/i18n/messages";
import { uploadLedger } from "@/lib/ledgers/commands/upload";
import type { CastMember } from "@/prisma/demonstration/cast";
import { loadDemonstration } from "@/prisma/demonstration/load";
import { as, closeDatabase } from "../support/act";
import { cast } from "../support/cast";
import { EXPORTED_SCREENS, type ExportedScreen } from "../support/exported-lists";
import { upload } from "../support/ledger-files";
import { csv, imported, usualRows } from "../support/patent-import-files";
import { htmlOf, type ReadTable, tablesIn, textOf } from "../support/render";
import { differences, untold } from "../support/same-as-screen";
import { resetDatabase } from "../support/test-database";

/*
 * Page and file are made as they are for a reader, from the demonstration, and compared. Next stands
 * aside: who asks, and in which language, is said here.
 */

const reader = vi.hoisted(() => ({ actor: null as unknown, locale: "zh" as "zh" | "en" }));
const END = { today: "2025-12-29", now: new Date("2025-12-29T02:00:00Z") };

class Answered extends Error {
  constructor(readonly status: number) {
    super(`answered ${status}`);
  }
}

vi.mock("@/lib/web/context", () => ({
  actContext: async () => ({ actor: reader.actor, ...END, requestId: "t", address: "" }),
}));
vi.mock("@/lib/web/actor", () => ({ currentActor: async () => reader.actor }));
vi.mock("next/navigation", () => {
  const answer = (status: number) => () => {
    throw new Answered(status);
  };
  return {
    ...{ notFound: answer(404), forbidden: answer(403), redirect: answer(303) },
    ...{ useRouter: () => ({}), usePathname: () => "/", useSearchParams: () => new URLSearchParams() },
  };
});
vi.mock("next/headers", () => ({ headers: async () => new Headers(), cookies: async () => new Map() }));
vi.mock("next-intl/server", async () => {
  const { createTranslator } = await import("next-intl");
  return {
    getLocale: async () => reader.locale,
    getTranslations: async (namespace: never) =>
      createTranslator({
        ...{ locale: reader.locale, messages: MESSAGES[reader.locale], namespace },
        timeZone: "Asia/Shanghai",
      }),
  };
});

const directory = mkdtempSync(path.join(tmpdir(), "evidence-"));

beforeAll(async () => {
  await resetDatabase();
  await loadDemonstration(process.env.TEST_OWNER_URL ?? "", { evidenceDirectory: directory });
  await as(cast.coordinator, END).run(uploadLedger, upload());
  await imported(cast.coordinator, csv(usualRows(1, 2)));
  await watched();
}, 120_000);
afterAll(async () => {
  await closeDatabase();
  rmSync(directory, { recursive: true, force: true });
});

/** What the security administrator watches, which a demonstration has none of. */
async function watched(): Promise<void> {
  const person = await db().person.findUniqueOrThrow({ where: { loginName: cast.leader.loginName } });
  const [before, later] = [new Date("2025-12-29T01:50:00Z"), new Date("2025-12-29T08:00:00Z")];
  const session = { personId: person.id, createdAt: before, lastSeenAt: before, expiresAt: later };
  const userAgent = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0.0.0";
  await db().session.createMany({
    data: [
      { ...session, userAgent, address: "10.0.0.7" },
      { ...session, readOnly: true },
    ],
  });
  await db().signInFailure.createMany({
    data: ["moe.staff", "nobody"].map((loginName) => ({
      ...{ loginName, failures: 5, lastFailedAt: before, lockedUntil: later },
    })),
  });
}

async function readBy(member: CastMember, locale: Locale = "zh"): Promise<void> {
  reader.locale = locale;
  reader.actor = await as(member, END).actor();
}

async function pageOf({ page, path: at }: ExportedScreen, search: object): Promise<string> {
  const Page = (await page()).default;
  const props = { params: at?.() ?? Promise.resolve({}), searchParams: Promise.resolve(search) };
  return htmlOf(await Page(props), reader.locale);
}

/** The list as its page shows it: one table, or several of the same columns one after the other. */
function tableIn(html: string, table?: RegExp): ReadTable {
  const own = tablesIn(html).filter(({ caption }) => !table || table.test(caption));
  const { caption = "", headings = [] } = own[0] ?? {};
  return { caption, headings, rows: own.flatMap(({ rows }) => rows) };
}

function exported(list: string, asked: Record<string, string>, accept = "*/*"): Promise<Response> {
  const url = `http://localhost/export/${list}?${new URLSearchParams(asked)}`;
  return GET(new NextRequest(url, { headers: { accept } }), { params: Promise.resolve({ list }) });
}

async function bookOf(list: ExportedListName, asked: Record<string, string>): Promise<ExcelJS.Workbook> {
  const response = await exported(list, { ...asked, format: "xlsx" });
  expect(response.status).toBe(200);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await response.arrayBuffer()) as never);
  return book;
}

describe("the file of a list", () => {
  for (const list of EXPORTED_LISTS) {
    const screen = EXPORTED_SCREENS[list];
    for (const [index, { by, search = {}, rows }] of screen.looks.entries()) {
      it(`${list} is what ${by.loginName} sees under ${JSON.stringify(search)}`, async () => {
        await readBy(by, index % 2 === 0 ? "zh" : "en");
        const html = await pageOf(screen, search);
        const file = (await bookOf(list, { ...(await screen.path?.()), ...search })).worksheets[
          screen.sheet ?? 0
        ];
        if (!file) throw new Error("the file has no such sheet");
        const inFile = file.actualRowCount - 1;
        const expected = rows ?? Math.min(inFile, screen.aPage ?? inFile);
        if (rows !== 0) expect(inFile).toBeGreaterThan(0);
        if (screen.told) {
          const asked = { rows: expected, headings: screen.told };
          return expect(untold(textOf(html), file, reader.locale, asked)).toEqual([]);
        }
        const shown = tableIn(html, screen.table);
        expect(shown.rows.length).toBe(expected);
        if (expected > 0) expect(differences(shown, file, reader.locale, screen.besides)).toEqual([]);
      });
    }
  }
});

describe("taking a list out", () => {
  const recorded = () =>
    db().auditEvent.findMany({ where: { useCase: "exports.take-out" }, orderBy: { id: "asc" } });

  it("is recorded with list, format, filter and rows before the first row leaves", async () => {
    await readBy(cast.moeStaff);
    const before = (await recorded()).length;
    const response = await exported("tasks", { format: "csv", stage: "ASSIGNED", page: "2" });
    const event = (await recorded())[before];
    expect(event).toMatchObject({
      ...{ recordType: "export", recordId: "tasks", recordLabel: "任务 · csv" },
      ...{ outcome: "done", personName: cast.moeStaff.nameZh },
    });
    const rows = (await response.text()).trimEnd().split("\r\n").length - 1;
    expect(event?.after).toEqual({ format: "csv", rows, filter: { stage: "ASSIGNED" } });
    expect(response.headers.get("x-rows")).toBe(String(rows));
    expect(response.headers.get("content-disposition")).toContain('filename="tasks-2025-12-29.csv"');
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  it("tells on a last sheet what the file is", async () => {
    await readBy(cast.moeStaff);
    const about = (await bookOf("tasks", { stage: "ASSIGNED" })).worksheets.at(-1);
    const lines = about?.getSheetValues().slice(1) as [undefined, string, string][];
    expect(lines.map(([, name, text]) => [name, text])).toEqual([
      ["内容", "任务"],
      ["数据截至", "2025年12月29日（周一）"],
      ["筛选条件", "已交办"],
      ["行数", expect.stringMatching(/^\d+$/)],
      ["导出人", `${cast.moeStaff.nameZh}（MOE，填报人员）`],
      ["导出时间", "2025年12月29日 10:00（北京时间）"],
      ["来源系统", "专利转化运用专项行动跟踪平台"],
    ]);
  });

  it("gives a unit's staff no task that is not theirs, whatever the address asks for", async () => {
    await readBy(cast.moeStaff);
    const csv = await (await exported("tasks", { format: "csv", unit: "CNIPA", role: "LEAD" })).text();
    const codes = csv
      .split("\r\n")
      .slice(1, -1)
      .map((line) => line.split(",")[0] ?? "");
    const others = await db().task.count({
      where: { code: { in: codes }, currentVersion: { units: { none: { unit: { code: "MOE" } } } } },
    });
    expect(codes.length).toBeGreaterThan(0);
    expect(others).toBe(0);
  });

  it("is answered as the page is, and leaves nothing on the trail, where the page is not his", async () => {
    const before = (await recorded()).length;
    for (const member of [cast.systemAdministrator, cast.securityAdministrator, cast.auditor]) {
      await readBy(member);
      await expect(exported("tasks", { format: "csv" })).rejects.toMatchObject({ status: 403 });
    }
    reader.actor = null;
    await expect(exported("tasks", { format: "csv" })).rejects.toMatchObject({ status: 303 });
    expect(await recorded()).toHaveLength(before);
  });

  it("knows no other list and no other format", async () => {
    await readBy(cast.coordinator);
    expect((await exported("passwords", { format: "csv" })).status).toBe(404);
    expect((await exported("constructor", { format: "csv" })).status).toBe(404);
    expect((await exported("tasks", { format: "pdf" })).status).toBe(404);
    expect((await exported("tasks", { format: "csv", part: "7" })).status).toBe(404);
    expect((await exported("tasks", {})).status).toBe(404);
  });

  it("is refused as a workbook beyond what a worksheet holds", async () => {
    const before = (await recorded()).length;
    const asked = { list: "tasks", format: "xlsx", filter: {}, rows: 1_048_576 };
    expect(await as(cast.coordinator, END).run(takeOut, asked)).toMatchObject({
      ...{ kind: "refused", refusal: { refusal: "export.too-long" } },
    });
    expect(await recorded()).toHaveLength(before);
    expect(await as(cast.coordinator, END).run(takeOut, { ...asked, format: "csv" })).toMatchObject({
      kind: "done",
    });
  });

  it("comes in frames to a page that shows how far it is", async () => {
    await readBy(cast.coordinator);
    const response = await exported("tasks", { format: "xlsx" }, FRAMED);
    expect(response.headers.get("content-type")).toBe(FRAMED);
    const frames: Frame[] = [];
    if (response.body) for await (const frame of unframed(response.body)) frames.push(frame);
    const total = Number(response.headers.get("x-rows"));
    expect(frames[0]).toMatchObject({ kind: "head", head: { name: "任务 2025-12-29.xlsx", rows: total } });
    expect(frames.filter(({ kind }) => kind === "rows").at(-1)).toEqual({ kind: "rows", rows: total });
    expect(frames.at(-1)).toEqual({ kind: "end" });
  });
});

describe("an export whose list changes while it is read", () => {
  it("breaks off, whole or not at all", async () => {
    const page = (number: number, shown: number) => ({ pages: 2, shown, rows: [number] });
    const { total, batches } = paged(page(1, 2), {
      total: ({ shown }) => shown,
      turn: async (number) => page(number, 3),
      rows: ({ rows }) => rows,
    });
    expect(total).toBe(2);
    const read = async () => {
      for await (const _rows of batches());
    };
    await expect(read()).rejects.toThrow("the list changed while it was read");
  });
});
