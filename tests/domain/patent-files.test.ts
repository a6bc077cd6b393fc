import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parse } from "csv-parse/sync";
import ExcelJS from "exceljs";
import fc from "fast-check";
import iconv from "iconv-lite";
import { afterAll, describe, expect, it } from "vitest";
import { isRefusal } from "@/lib/kernel/outcome";
import { delimitedRows, delimiterOf } from "@/lib/patent-imports/delimited";
import { examineFile, fileRows } from "@/lib/patent-imports/examine";
import type { FileRow } from "@/lib/patent-imports/file-row";
import { markupRows } from "@/lib/patent-imports/markup";

const folder = mkdtempSync(path.join(tmpdir(), "patent-files-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const HEADINGS = ["申请号", "专利名称", "申请人", "申请日"];
const ROWS = [
  ["CN202010000001.1", "一种锂离子电池", "甲大学；乙公司", "2020-05-06"],
  ["CN202010000002.X", "新型“电机”,及其方法", "张三", "2020-05-07"],
];

let files = 0;
function file(content: string | Buffer): string {
  const place = path.join(folder, `${++files}`);
  writeFileSync(place, content);
  return place;
}

/** The rows below the headings, and how the file was read. */
async function read(content: string | Buffer) {
  const place = file(content);
  const shape = await examineFile(place, content.length);
  if (isRefusal(shape)) return shape;
  const rows: FileRow[] = [];
  for await (const batch of fileRows(place, shape, shape.headingLine)) rows.push(...batch);
  return { ...shape, rows };
}

async function* pieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function rowsOf(text: string, size = 7, delimiter = ","): Promise<FileRow[]> {
  const rows: FileRow[] = [];
  for await (const batch of delimitedRows(pieces(text, size), delimiter)) rows.push(...batch);
  return rows;
}

const quoted = (cell: string) => (/[",;\t|\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const csv = (rows: string[][], delimiter = ",", end = "\n") =>
  [HEADINGS, ...rows].map((row) => row.map(quoted).join(delimiter) + end).join("");

describe("delimited text", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "中", '"', ",", "\n", "\r", " ", "😀"), maxLength: 8 });
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });

  it("is read as csv-parse reads it, however it is cut into pieces", async () => {
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom("\n", "\r\n"),
        async (rows, size, end) => {
          const text = rows
            .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(",") + end)
            .join("");
          const expected = parse(text, { relax_column_count: true, record_delimiter: [end] }) as string[][];
          expect((await rowsOf(text, size)).map(({ cells }) => cells)).toEqual(expected);
        },
      ),
    );
  });

  it("a quote never closed costs the row it stands in, and no other", async () => {
    const text = 'a,b\n1,"open,x\n2,"closed",y\n3,z,w\n';
    expect(await rowsOf(text, 5)).toEqual([
      { line: 1, cells: ["a", "b"] },
      { line: 2, cells: ["1", '"open', "x"], fault: "row.quote-open" },
      { line: 3, cells: ["2", "closed", "y"] },
      { line: 4, cells: ["3", "z", "w"] },
    ]);
    const last = await rowsOf('a,b\n1,"never\n2,x\n');
    expect(last.map(({ fault }) => fault)).toEqual([undefined, "row.quote-open", undefined]);
    const each = await rowsOf(Array.from({ length: 50 }, (_, i) => `${i},"x\n`).join(""), 64);
    expect(each).toHaveLength(50);
  });

  it("a quote that swallows thousands of lines is given up", async () => {
    const text = `a,b\n0,"open\n${Array.from({ length: 5_000 }, (_, i) => `${i},x\n`).join("")}`;
    const rows = await rowsOf(text, 4096);
    expect(rows).toHaveLength(5_002);
    expect(rows.filter(({ fault }) => fault)).toMatchObject([{ line: 2, fault: "row.quote-open" }]);
  });

  it("a line without an end is passed over", async () => {
    const rows = await rowsOf(`a,b\n${"x".repeat(9_000_000)}\n1,2\n`, 1_000_000);
    expect(rows.map(({ fault, cells }) => fault ?? cells)).toEqual([["a", "b"], "row.too-long", ["1", "2"]]);
  });

  it.each([",", "\t", ";", "|"])("its separator %j is told", (delimiter) => {
    expect(delimiterOf(csv(ROWS, delimiter))).toBe(delimiter);
  });
});

describe("a file", () => {
  it.each([
    ["UTF-8", "UTF-8", ""],
    ["UTF-8", "UTF-8", "\ufeff"],
    ["GBK", "GB18030", ""],
    ["GB18030", "GB18030", ""],
    ["UTF-16LE", "UTF-16LE", "\ufeff"],
    ["UTF-16BE", "UTF-16BE", "\ufeff"],
  ])("in %s is read", async (encoding, told, mark) => {
    for (const [delimiter, end] of [
      [",", "\r\n"],
      ["\t", "\n"],
      [";", "\r\n"],
    ] as const) {
      const text = mark + csv([...ROWS, ...ROWS, ...ROWS], delimiter, end);
      const found = await read(iconv.encode(text, encoding));
      expect(found).toMatchObject({ format: "csv", encoding: told, delimiter, columns: HEADINGS });
      if (!isRefusal(found))
        expect(found.rows.map(({ cells }) => cells)).toEqual([...ROWS, ...ROWS, ...ROWS]);
    }
  });

  it("of numbers at first, and Chinese far behind, is read in its encoding", async () => {
    const many = Array.from({ length: 20_000 }, (_, i) => [`CN2020${i}`, "plain", "x", "2020-05-06"]);
    const text = [["number", "title", "applicant", "filing date"], ...many, ...ROWS]
      .map((row) => row.map(quoted).join(","))
      .join("\n");
    const found = await read(iconv.encode(text, "GBK"));
    expect(found).toMatchObject({ encoding: "GB18030" });
    if (!isRefusal(found)) expect(found.rows.at(-1)?.cells).toEqual(ROWS[1]);
  });

  it("with damage in it is still read as what it is", async () => {
    const bytes = Buffer.from(csv(Array.from({ length: 40 }, () => ROWS[0] as string[])));
    bytes[200] = 0xff;
    expect(await read(Buffer.concat([bytes, Buffer.from([0])]))).toMatchObject({ encoding: "UTF-8" });
  });

  it("may have titles above its headings", async () => {
    const found = await read(`某单位存量专利清单,,,\n填报日期：2025年,,,\n${csv(ROWS)}`);
    expect(found).toMatchObject({ headingLine: 3, columns: HEADINGS });
  });

  it("that is an .xlsx is read as a stream: dates, numbers, formulas by what they show", async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet("说明").addRow(["本表由系统导出"]);
    const sheet = book.addWorksheet("清单");
    sheet.addRow(HEADINGS);
    sheet.addRow([
      202010000001.1,
      "一种电池",
      { richText: [{ text: "甲" }, { text: "大学" }] },
      new Date("2020-05-06"),
    ]);
    sheet.addRow([{ formula: "A2", result: "CN202010000002.X" }, "一种电机", "乙公司", 43958]);
    const found = await read(Buffer.from(await book.xlsx.writeBuffer()));
    expect(found).toMatchObject({ format: "xlsx", sheet: "清单", columns: HEADINGS });
    if (isRefusal(found)) return;
    expect(found.rows).toEqual([
      { line: 2, cells: ["202010000001.1", "一种电池", "甲大学", "2020-05-06"] },
      { line: 3, cells: ["CN202010000002.X", "一种电机", "乙公司", "43958"], formulas: [0] },
    ]);
  });

  it("named .xls that is a web page or an XML spreadsheet is read", async () => {
    const cells = (row: string[]) => row.map((one) => `<td>${one.replaceAll("&", "&amp;")}</td>`).join("");
    const page = `<html><head><meta charset="utf-8"><style>td{x:y}</style></head><body><table>${[HEADINGS, ...ROWS].map((row) => `<tr>${cells(row)}</tr>`).join("\n")}</table></body></html>`;
    const html = await read(page);
    expect(html).toMatchObject({ format: "html", columns: HEADINGS });
    if (!isRefusal(html)) expect(html.rows.map((row) => row.cells)).toEqual(ROWS);
    const xml = `<?xml version="1.0"?><Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="a"><Table>
      <Row>${HEADINGS.map((one) => `<Cell><Data ss:Type="String">${one}</Data></Cell>`).join("")}</Row>
      <Row><Cell><Data ss:Type="String">CN202010000001.1</Data></Cell><Cell ss:Index="3"><Data ss:Type="String">甲大学&#65307;乙&amp;丙</Data></Cell><Cell/></Row></Table></Worksheet></Workbook>`;
    const sheet = await read(xml);
    if (isRefusal(sheet)) throw new Error(sheet.refusal);
    expect(sheet.rows.map((row) => row.cells)).toEqual([["CN202010000001.1", "", "甲大学；乙&丙", ""]]);
  });

  it("markup is read however it is cut into pieces", async () => {
    const text =
      "<table><tr><th>a</th><th>b &lt; c</th></tr><!-- <tr><td>no</td></tr> --><tr><td colspan=2>x<br>y</td></tr></table>";
    for (const size of [1, 3, 10, 1000]) {
      const rows: FileRow[] = [];
      for await (const batch of markupRows(pieces(text, size))) rows.push(...batch);
      expect(rows.map(({ cells }) => cells)).toEqual([
        ["a", "b < c"],
        ["", "x\ny"],
      ]);
    }
  });

  it.each([
    ["an old .xls", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), "ledger.old-xls"],
    ["a program", Buffer.from("MZ\u0090\u0000"), "ledger.executable"],
    ["a PDF", Buffer.from("%PDF-1.7 …"), "ledger.kind-not-taken"],
    ["no archive", Buffer.from("PK\u0003\u0004 damaged"), "ledger.damaged"],
    ["without headings", Buffer.from("只有一列\n第二行\n"), "patent-import.no-headings"],
    ["empty", Buffer.from(""), "patent-import.file-empty"],
    [
      "of ten thousand columns",
      Buffer.from(`${Array.from({ length: 10_000 }, (_, i) => `列${i}`).join(",")}\n`),
      "patent-import.too-many-columns",
    ],
  ])("%s is refused with a word about it", async (_what, content, refusal) => {
    expect(await read(content)).toMatchObject({ refusal });
  });
});
