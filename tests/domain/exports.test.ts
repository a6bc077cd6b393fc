import { readFileSync } from "node:fs";
import path from "node:path";
import ExcelJS from "exceljs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvCell, csvLine } from "@/lib/exports/csv";
import type { FilePart } from "@/lib/exports/file-part";
import { type Frame, framed, unframed } from "@/lib/exports/framed-file";
import { EXPORTED_LISTS } from "@/lib/exports/list-name";
import {
  amount,
  type CellOf,
  date,
  instant,
  number,
  percent,
  type Sheet,
  sheetOf,
  text,
} from "@/lib/exports/sheet";
import { csvParts } from "@/lib/exports/write-csv";
import { type About, workbookParts } from "@/lib/exports/write-workbook";
import { MESSAGES } from "@/lib/i18n/messages";
import { productFiles } from "@/scripts/check-architecture";

const root = path.resolve(import.meta.dirname, "../..");

type Row = {
  name: string | null;
  count: number | null;
  money: string | null;
  share: string | number | null;
  due: string | null;
  at: Date | null;
};

const AT = new Date("2025-12-29T16:30:00Z"); // the 30th in Beijing
const ROW: Row = {
  name: "清理“存量”专利",
  count: 30,
  money: "12345.60",
  share: "43.2",
  due: "2025-12-31",
  at: AT,
};
const NOTHING: Row = { name: null, count: null, money: null, share: null, due: null, at: null };

const COLUMNS: readonly (CellOf<Row> & { label: string })[] = [
  { label: "名称", ...text((row: Row) => row.name) },
  { label: "项数", ...number((row: Row) => row.count) },
  { label: "金额（亿元）", ...amount((row: Row) => row.money) },
  { label: "完成率", ...percent((row: Row) => row.share) },
  { label: "时限", ...date((row: Row) => row.due) },
  { label: "提交时间", ...instant((row: Row) => row.at) },
];

const ABOUT: About = {
  name: "说明",
  lines: [
    ["内容", "任务"],
    ["筛选条件", "单位：教育部"],
  ],
};

function sheet(rows: readonly Row[], more: Partial<Sheet> = {}): Sheet {
  const base = { name: "任务", title: "任务", asOf: "2025-12-29", filtersInWords: [] };
  return { ...sheetOf({ ...base, columns: COLUMNS, rows }), ...more };
}

async function bytesOf(parts: AsyncIterable<FilePart>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const { bytes } of parts) chunks.push(bytes);
  return Buffer.concat(chunks);
}

const csvOf = async (one: Sheet) => (await bytesOf(csvParts(one))).toString("utf8");

async function bookOf(sheets: readonly Sheet[]): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await bytesOf(workbookParts(sheets, ABOUT))) as never);
  return book;
}

describe("a sheet as CSV", () => {
  it("begins with the mark that spreadsheets know UTF-8 by, and its headings", async () => {
    expect(await csvOf(sheet([]))).toBe("\uFEFF名称,项数,金额（亿元）,完成率,时限,提交时间\r\n");
  });

  it("writes numbers without grouping, dates as dates, instants as read in Beijing, nothing as nothing", async () => {
    const [, first, second] = (await csvOf(sheet([ROW, NOTHING]))).split("\r\n");
    expect(first).toBe("清理“存量”专利,30,12345.60,43.2%,2025-12-31,2025-12-30 00:30:00");
    expect(second).toBe(",,,,,");
  });

  it("quotes what has to be quoted, and disarms typed formulas but no negative number", async () => {
    const rows = [
      { ...NOTHING, name: '=HYPERLINK("http://x","y")', count: -5, money: "-1.5" },
      { ...NOTHING, name: "一,二\n三" },
    ];
    expect((await csvOf(sheet(rows))).split("\r\n").slice(1, 3)).toEqual([
      `"'=HYPERLINK(""http://x"",""y"")",-5,-1.5,,,`,
      '"一,二\n三",,,,,',
    ]);
    expect(csvLine(["a", "b,c", "d\ne"])).toBe('a,"b,c","d\ne"\r\n');
    fc.assert(
      fc.property(fc.string(), (typed) => {
        expect(csvCell(typed).replace(/^"/, "")).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });

  it("ends with the totals, which are none of its rows", async () => {
    const totals = sheetOf({
      ...{ name: "", title: "", asOf: "", filtersInWords: [], columns: COLUMNS },
      rows: [ROW],
      totals: { ...NOTHING, name: "合计", count: 30 },
    });
    expect((await csvOf(totals)).split("\r\n").at(-2)).toBe("合计,30,,,,");
    expect(totals.total).toBe(1);
  });
});

describe("a sheet as a workbook", () => {
  it("has typed cells with their formats", async () => {
    const page = (await bookOf([sheet([ROW])])).worksheets[0];
    const cells = [1, 2, 3, 4, 5, 6].map((column) => page?.getRow(2).getCell(column));
    expect(cells.map((cell) => cell?.value)).toEqual([
      "清理“存量”专利",
      30,
      12345.6,
      0.432,
      new Date("2025-12-31T00:00:00Z"),
      // Cells know no time zone: this reads 30 December, 00:30.
      expect.any(Date),
    ]);
    expect(new Date(cells[5]?.value as Date).toISOString().slice(0, 16)).toBe("2025-12-30T00:30");
    expect(cells.map((cell) => cell?.numFmt)).toEqual([
      "@",
      "0",
      "#,##0.00",
      "0.0%",
      "yyyy-mm-dd",
      "yyyy-mm-dd hh:mm",
    ]);
  });

  it("keeps its headings in sight, filters, and repeats them on paper", async () => {
    const page = (await bookOf([sheet([ROW, NOTHING])])).worksheets[0];
    expect(page?.getRow(1).values).toEqual([undefined, ...COLUMNS.map(({ label }) => label)]);
    expect(page?.views).toMatchObject([{ state: "frozen", ySplit: 1 }]);
    expect(page?.autoFilter).toBe("A1:F3");
    expect(page?.pageSetup.printTitlesRow).toBe("1:1");
    expect(page?.getColumn(1).width).toBeGreaterThan(12);
    expect(page?.getColumn(5).width).toBeGreaterThanOrEqual(12);
  });

  it("tells on a last sheet where it comes from", async () => {
    const book = await bookOf([sheet([ROW]), sheet([], { name: "任务" })]);
    expect(book.worksheets.map(({ name }) => name)).toEqual(["任务", "任务 2", "说明"]);
    expect(book.worksheets[2]?.getRow(2).values).toEqual([undefined, "筛选条件", "单位：教育部"]);
  });

  it("keeps typed formulas text, and cuts what no cell holds", async () => {
    const rows = [
      { ...NOTHING, name: "=1+1" },
      { ...NOTHING, name: "长".repeat(40_000) },
    ];
    const page = (await bookOf([sheet(rows)])).worksheets[0];
    expect(page?.getRow(2).getCell(1).value).toBe("=1+1");
    expect(page?.getRow(2).getCell(1).formula).toBeUndefined();
    expect(String(page?.getRow(3).getCell(1).value)).toHaveLength(32_767);
  });

  it("does not round what has more digits than a cell keeps", async () => {
    const page = (await bookOf([sheet([{ ...NOTHING, money: "1234567890123456.78" }])])).worksheets[0];
    expect(page?.getRow(2).getCell(3).value).toBe("1234567890123456.78");
  });
});

describe("a file that cannot be finished", () => {
  const broken = () =>
    sheet([], {
      total: 1_000,
      batches: async function* () {
        yield Array.from({ length: 500 }, () => ["x", null, null, null, null, null]);
        throw new Error("the database is away");
      },
    });
  const short = () => sheet([ROW], { total: 2 });

  it.each([
    ["csv", (one: Sheet) => csvParts(one)],
    ["xlsx", (one: Sheet) => workbookParts([one], ABOUT)],
  ])("breaks off: %s", async (_format, write) => {
    await expect(bytesOf(write(broken()))).rejects.toThrow("the database is away");
    await expect(bytesOf(write(short()))).rejects.toThrow("1 rows were written where 2 had been announced");
  });

  it("is asked for no more rows once its reader has gone", async () => {
    let batches = 0;
    const endless = sheet([], {
      total: 1_000_000,
      batches: async function* () {
        for (; batches < 2_000; batches++) yield Array.from({ length: 500 }, () => ["数据".repeat(50)]);
      },
    });
    for await (const { rows } of workbookParts([endless], ABOUT)) if (rows > 2_000) break;
    const then = batches;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(batches).toBe(then);
    expect(batches).toBeLessThan(200);
  });
});

describe("a file on its way to a page", () => {
  const head = { name: "任务 2025-12-29.csv", type: "text/csv", rows: 3 };

  async function* cut(bytes: Uint8Array, at: readonly number[]): AsyncGenerator<Uint8Array> {
    const edges = [0, ...at, bytes.length];
    for (const [index, edge] of edges.slice(1).entries()) yield bytes.subarray(edges[index], edge);
  }
  const streamOf = (chunks: AsyncIterator<Uint8Array>) =>
    new ReadableStream<Uint8Array>({
      async pull(controller) {
        const { done, value } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
    });
  const framesIn = async (stream: ReadableStream<Uint8Array>) => {
    const frames: Frame[] = [];
    for await (const frame of unframed(stream)) frames.push(frame);
    return frames;
  };
  async function* parts(): AsyncGenerator<FilePart> {
    yield { bytes: Buffer.from("头"), rows: 0 };
    yield { bytes: Buffer.from("一二"), rows: 2 };
    yield { bytes: Buffer.from("三"), rows: 3 };
  }

  it("is put together again however the network cut it", async () => {
    const whole: Uint8Array[] = [];
    for await (const frame of framed(head, parts())) whole.push(frame);
    const bytes = Buffer.concat(whole);
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.integer({ min: 1, max: bytes.length - 1 })), async (edges) => {
        const frames = await framesIn(
          streamOf(
            cut(
              bytes,
              edges.sort((a, b) => a - b),
            ),
          ),
        );
        expect(frames[0]).toEqual({ kind: "head", head });
        expect(frames.filter(({ kind }) => kind === "rows")).toEqual([
          { kind: "rows", rows: 2 },
          { kind: "rows", rows: 3 },
        ]);
        const content = frames.flatMap((frame) => (frame.kind === "bytes" ? [...frame.bytes] : []));
        expect(Buffer.from(content).toString("utf8")).toBe("头一二三");
        expect(frames.at(-1)).toEqual({ kind: "end" });
      }),
      { numRuns: 40 },
    );
  });

  it("has no end when it broke off", async () => {
    const whole: Uint8Array[] = [];
    for await (const frame of framed(head, parts())) whole.push(frame);
    const frames = await framesIn(streamOf(cut(Buffer.concat(whole.slice(0, -1)), [])));
    expect(frames.map(({ kind }) => kind)).not.toContain("end");
  });
});

describe("the lists that can be exported", () => {
  it("have a name in words, each its own", () => {
    for (const { exports } of Object.values(MESSAGES)) {
      const names = EXPORTED_LISTS.map((list) => exports.list[list]);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

/**
 * Tables that are drawn without saying what a file takes of them. A list is exported (see the steps in
 * app/export/[list]/registry.ts), or stands here with the reason why not.
 */
const RECORD = "a fact of one record, on its own page";
const ELSEWHERE = "its columns say it in a file of their own, which the table draws too";
const IN_CHANGES = "exported with all changes as one table";
const OF_CHART = "the figures of a chart, which has its own download";
const NOT_EXPORTED: Record<string, string> = {
  "app/(signed-in)/account/own-sessions.tsx": RECORD,
  "app/(signed-in)/admin/accounts/[id]/identities.tsx": RECORD,
  "app/(signed-in)/audit/[id]/changes.tsx": RECORD,
  "app/(signed-in)/audit/trail-table.tsx": "the trail leaves by a door of its own, with more columns",
  "app/(signed-in)/calendar/(year)/month.tsx": "a calendar, not a list",
  "app/(signed-in)/calendar/(year)/notice-section.tsx": RECORD,
  "app/(signed-in)/changes/sections/difficulties.tsx": IN_CHANGES,
  "app/(signed-in)/changes/sections/instructions.tsx": IN_CHANGES,
  "app/(signed-in)/changes/sections/lights.tsx": IN_CHANGES,
  "app/(signed-in)/changes/sections/mechanism.tsx": IN_CHANGES,
  "app/(signed-in)/changes/sections/progress.tsx": IN_CHANGES,
  "app/(signed-in)/changes/sections/ratings.tsx": IN_CHANGES,
  "app/(signed-in)/changes/sections/reports.tsx": IN_CHANGES,
  "app/(signed-in)/changes/sections/targets.tsx": IN_CHANGES,
  "app/(signed-in)/changes/sections/task-steps.tsx": IN_CHANGES,
  "app/(signed-in)/changes/sections/values.tsx": IN_CHANGES,
  "app/(signed-in)/changes/sections/wordings.tsx": IN_CHANGES,
  "app/(signed-in)/desk/period/whom-section.tsx": ELSEWHERE,
  "app/(signed-in)/desk/reports/[id]/figures.tsx": RECORD,
  "app/(signed-in)/measures/[code]/progress.tsx": "the list of tasks, filtered by the measure, is exported",
  "app/(signed-in)/meetings/[code]/attendance-section.tsx": RECORD,
  "app/(signed-in)/meetings/[code]/deliberated-section.tsx": RECORD,
  "app/(signed-in)/patents/[number]/sections/claims.tsx": RECORD,
  "app/(signed-in)/patents/[number]/sections/criteria.tsx": RECORD,
  "app/(signed-in)/patents/conversions/[id]/patents-in.tsx": RECORD,
  "app/(signed-in)/patents/products/(list)/year-totals.tsx": "sums of the list below, which is exported",
  "app/(signed-in)/patents/products/[id]/patents-in.tsx": RECORD,
  "app/(signed-in)/patents/products/[id]/years.tsx": RECORD,
  "app/(signed-in)/patents/settings/grades.tsx": RECORD,
  "app/(signed-in)/patents/settings/scenes.tsx": RECORD,
  "app/(signed-in)/periods/[code]/matrix-table.tsx": ELSEWHERE,
  "app/(signed-in)/plan/page.tsx": RECORD,
  "app/(signed-in)/tasks/[code]/task-parts.tsx": RECORD,
  "app/(signed-in)/tasks/[code]/task-versions.tsx": RECORD,
  "app/(signed-in)/tasks/[code]/task-wording.tsx": RECORD,
  "app/(signed-in)/tasks/assign/choose-drafts.tsx": "a form: the list of tasks has the drafts",
  "app/(signed-in)/tasks/assign/confirm-assignment.tsx": "a form: what is about to be done",
  "app/(signed-in)/units/[code]/memberships.tsx": RECORD,
  "components/accounts/appointment-table.tsx": RECORD,
  "components/closing/extension-table.tsx": RECORD,
  "components/dashboard/comparison-table.tsx": ELSEWHERE,
  "components/dashboard/hold-up-table.tsx": "an extract: the list of tasks behind it is exported",
  "components/dashboard/matrix-table.tsx": ELSEWHERE,
  "components/evaluations/sheet-table.tsx": RECORD,
  "components/evidence/task-files.tsx": RECORD,
  "components/indicators/chart-table.tsx": OF_CHART,
  "components/indicators/interim-table.tsx": RECORD,
  "components/patent-figures/ageing-section.tsx": "the register's list behind each figure is exported",
  "components/patent-figures/kinds-section.tsx": "the list of contracts, filtered by the kind, is exported",
  "components/patent-figures/published-section.tsx": "an extract: the values of an indicator are exported",
  "components/progress/parts-table.tsx": RECORD,
  "components/progress/series-line.tsx": OF_CHART,
  "components/progress/trend-line.tsx": OF_CHART,
  "components/review/desk-table.tsx": "extracts: what waits is exported as a list",
  "components/worklists/reporting-table.tsx": "the last periods of one unit: each is exported",
  "lib/patent-imports/markup.ts": "reads tables out of files, and draws none",
};

describe("a table of the product", () => {
  it("is exported, or says why not", () => {
    const drawn = productFiles(root).filter((file) => {
      const shared = ["components/ui/data-table.tsx", "components/list/list-table.tsx"].includes(file);
      return !shared && /<(DataTable|table)\b/.test(readFileSync(path.join(root, file), "utf8"));
    });
    expect(drawn.filter((file) => !(file in NOT_EXPORTED))).toEqual([]);
    expect(Object.keys(NOT_EXPORTED).filter((file) => !drawn.includes(file))).toEqual([]);
  });
});
