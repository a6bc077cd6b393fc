import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { crc32, deflateRawSync } from "node:zlib";
import ExcelJS from "exceljs";
import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { disarmed } from "@/lib/exports/csv";
import { MESSAGES } from "@/lib/i18n/messages";
import { addDays, isCalendarDate } from "@/lib/kernel/calendar-date";
import { isRefusal } from "@/lib/kernel/outcome";
import { readDeadline } from "@/lib/ledgers/deadline";
import { decodeText } from "@/lib/ledgers/encoding";
import { headingsHash, recogniseHeading, suggestFields } from "@/lib/ledgers/headings";
import { readLedgerFile } from "@/lib/ledgers/read-file";
import { ALL_SHEETS, type LedgerTable } from "@/lib/ledgers/table";
import { nearestUnit, readUnits, unitNames } from "@/lib/ledgers/unit-names";
import { guardWorkbook } from "@/lib/ledgers/workbook-guard";
import { refusedAsCsv, refusedAsWorkbook } from "@/lib/ledgers/write-refused";
import { units } from "@/prisma/reference/units";
import { workbook } from "../support/ledger-files";

const none = { year: null, openEnded: null };

describe("a deadline", () => {
  const read: [string, string][] = [
    ["2025-12-31", "2025-12-31"],
    ["2025/6/30", "2025-06-30"],
    ["2025.6.30", "2025-06-30"],
    ["2025年6月30日前", "2025-06-30"],
    ["２０２５年６月３０日", "2025-06-30"],
    ["2025年2月", "2025-02-28"],
    ["2025年6月底", "2025-06-30"],
    ["2025年6月月底前", ""],
    ["2025年底前", "2025-12-31"],
    ["2025年上半年", "2025-06-30"],
    ["2025年第三季度", "2025-09-30"],
    ["2025年三季度末", "2025-09-30"],
    ["2025Q1", "2025-03-31"],
    ["二〇二五年十二月底", "2025-12-31"],
    ["2025年12月底前完成", "2025-12-31"],
    ["2024年1月-2025年6月", "2025-06-30"],
    ["2023-2025年", "2025-12-31"],
    ["20250630", "2025-06-30"],
    ["202506", "2025-06-30"],
    ["45838", "2025-06-30"],
    ["2025-06-30T16:00:00Z", "2025-07-01"],
    ["2025-06-30 09:30", "2025-06-30"],
    ["30.6.2025", "2025-06-30"],
    ["30 June 2025", "2025-06-30"],
  ];
  it.each(read.filter(([, date]) => date !== ""))("%s is %s", (text, date) => {
    expect(readDeadline(text, none)).toMatchObject({ dueOn: date });
  });

  it.each([
    ["31.6.2025", "due-impossible"],
    ["2025年2月29日", "due-impossible"],
    ["2025年13月", "due-impossible"],
    ["长期坚持", "due-open-ended"],
    ["持续推进", "due-open-ended"],
    ["每月", "due-open-ended"],
    ["", "due-missing"],
    ["全年", "due-year-missing"],
    ["3月～4月上旬", "due-year-missing"],
    ["6月30日前", "due-year-missing"],
    ["3/4/2025", "due-ambiguous"],
    ["2025.1", "due-ambiguous"],
    ["5月/10月", "due-several"],
    ["2025年6月和12月", "due-several"],
    ["印发后30日内", "due-relative"],
    ["99999", "due-unreadable"],
    ["尽早", "due-unreadable"],
  ])("%s is refused: %s", (text, fault) => {
    expect(readDeadline(text, none)).toEqual({ fault });
  });

  it("takes the year and the end that the coordinator gives, and says so", () => {
    const given = { year: 2025, openEnded: "2025-12-31" };
    expect(readDeadline("3月～4月上旬", given)).toEqual({
      dueOn: "2025-04-10",
      notes: ["due-part", "due-year-assumed", "due-range"],
    });
    expect(readDeadline("全年", given)).toMatchObject({ dueOn: "2025-12-31" });
    expect(readDeadline("长期坚持", given)).toEqual({ dueOn: "2025-12-31", notes: ["due-default"] });
    expect(readDeadline("12-1月", given)).toEqual({ fault: "due-reversed" });
  });

  const date = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays("2005-01-01", days));

  it("reads back every date in every way of writing it", () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 0, max: 5 }), (day, way) => {
        const [year = "", month = "", dayOfMonth = ""] = day.split("-");
        const [m, d] = [Number(month), Number(dayOfMonth)];
        const written = [
          day,
          `${year}/${m}/${d}`,
          `${year}.${m}.${d}`,
          `${year}年${m}月${d}日`,
          `${year}${month}${dayOfMonth}`,
          ` ${year} 年 ${m} 月 ${d} 日 前 `,
        ][way];
        expect(readDeadline(written ?? "", none)).toMatchObject({ dueOn: day });
      }),
    );
  });

  it("is a date there is, or a reason, whatever was typed", () => {
    const pieces = [
      "2025",
      "年",
      "6",
      "月",
      "底",
      "前",
      "-",
      "～",
      "/",
      "上",
      "旬",
      "季度",
      "第",
      "三",
      " ",
      "13",
      "日",
      "长期",
      "q3",
      ".",
    ];
    const typed = fc.oneof(
      fc.string(),
      fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((all) => all.join("")),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const result = readDeadline(text, { year: 2025, openEnded: null });
        if ("dueOn" in result) expect(isCalendarDate(result.dueOn)).toBe(true);
        else expect(MESSAGES.zh.ledgers.problem).toHaveProperty(result.fault);
      }),
      { numRuns: 500 },
    );
  });
});

describe("names of units", () => {
  const names = unitNames(units);
  const codes = (text: string) => readUnits(text, names).units.map(({ code }) => code);

  it.each([
    ["教育部", ["MOE"]],
    ["工业和信息化部、人力资源和社会保障部", ["MIIT", "MOHRSS"]],
    ["工信部和人社部", ["MIIT", "MOHRSS"]],
    ["教育部和工业和信息化部及科技部", ["MOE", "MIIT", "MOST"]],
    ["发展改革委，财政部；国资委/证监会", ["NDRC", "MOF", "SASAC", "CSRC"]],
    ["教育部 科技部\n财政部", ["MOE", "MOST", "MOF"]],
    ["国家知识产权局", ["CNIPA"]],
    ["知识产权局", ["CNIPA"]],
    ["中华人民共和国海关总署", ["GACC"]],
    ["人民银行", ["PBC"]],
    ["moe, MIIT", ["MOE", "MIIT"]],
    ["Ministry of Education", ["MOE"]],
    ["教育部、科技部等", ["MOE", "MOST"]],
    ["（教育部、科技部按职责分工负责）", ["MOE", "MOST"]],
  ])("%s are %j", (text, expected) => {
    expect(codes(text)).toEqual(expected);
    expect(readUnits(text, names).unknown).toEqual([]);
  });

  it("hear the roles said with them", () => {
    const roles = (text: string) => readUnits(text, names).units.map(({ code, role }) => `${code}:${role}`);
    const expected = ["MOE:LEAD", "MOST:SUPPORT", "MOF:SUPPORT"];
    expect(roles("牵头单位：教育部；配合单位：科技部、财政部")).toEqual(expected);
    expect(roles("教育部（牵头）、科技部（配合）、财政部（配合）")).toEqual(expected);
    expect(roles("教育部牵头，科技部、财政部配合")).toEqual(expected);
  });

  it("are given back when nobody bears them, with the nearest", () => {
    expect(readUnits("教育部、某某局", names)).toMatchObject({ unknown: ["某某局"] });
    expect(readUnits("教育部门", names)).toMatchObject({ units: [], unknown: ["教育部门"] });
    expect(nearestUnit("工业信息化部", names)?.code).toBe("MIIT");
    expect(nearestUnit("MINISTERO DELLA SALUTE", names)).toBeNull();
  });

  it("stand for what the coordinator says, or for nobody", () => {
    const told = unitNames(units, { "GIUST AMM.VA (CONSIGLIO DI STATO E TAR)": "MOJ", 各有关部门: "-" });
    expect(readUnits("GIUST AMM.VA (CONSIGLIO DI STATO E TAR)", told).units).toMatchObject([{ code: "MOJ" }]);
    expect(readUnits("教育部、各有关部门", told)).toMatchObject({ units: [{ code: "MOE" }], unknown: [] });
  });

  it("are found however many are joined in whatever way", () => {
    const some = fc.uniqueArray(fc.constantFrom(...units), {
      minLength: 1,
      maxLength: 6,
      selector: ({ code }) => code,
    });
    const separator = fc.constantFrom("、", "，", ",", "；", "/", "\n", "和", "及", " ");
    fc.assert(
      fc.property(some, separator, fc.boolean(), (chosen, by, short) => {
        const text = chosen.map((unit) => (short ? unit.shortNameZh : unit.nameZh)).join(by);
        expect(codes(text)).toEqual(chosen.map(({ code }) => code));
      }),
    );
  });

  it("are each of one unit only", () => {
    for (const unit of units) expect(codes(unit.nameZh)).toEqual([unit.code]);
  });
});

describe("headings", () => {
  it.each([
    ["序号", "skip"],
    ["任务编号", "code"],
    ["举　措", "measure"],
    ["任务\n名称", "title"],
    ["重点任务", "title"],
    ["成果形式", "deliverable"],
    ["考核要点", "acceptance"],
    ["牵头单位（部门）", "lead"],
    ["责任单位/配合单位", "support"],
    ["责任单位", "units"],
    ["完成时限（年月）", "dueOn"],
    ["权重(%)", "weight"],
    ["备注", "note"],
    ["task_no", "code"],
    ["due_date", "dueOn"],
    ["Owner", "lead"],
  ])("%s is %s", (heading, field) => {
    expect(recogniseHeading(heading)?.field).toBe(field);
  });

  it("give a field that there is one of to one column", () => {
    const fields = suggestFields(["任务名称", "工作内容", "牵头单位", "牵头部门", "工作任务"]).map(
      (one) => one.field,
    );
    expect(fields).toEqual(["title", "skip", "lead", "skip", "skip"]);
  });

  it("are the same whatever the blanks and brackets", () => {
    expect(headingsHash(["任务 名称", "时限（年）"])).toBe(headingsHash(["任务名称", "时限(年)"]));
  });
});

describe("a file", () => {
  async function tableOf(
    bytes: Buffer,
    name = "台账.csv",
    sheet: string | null = null,
  ): Promise<LedgerTable> {
    const file = await readLedgerFile(bytes, name, sheet);
    if (isRefusal(file) || "choose" in file) throw new Error(JSON.stringify(file));
    return file.table;
  }
  async function refusal(bytes: Buffer, name = "台账.xlsx") {
    const file = await readLedgerFile(bytes, name, null);
    return isRefusal(file) ? file.refusal : null;
  }
  const CSV = '任务名称,牵头单位,完成时限\r\n"盘点,专利",教育部,2025-06-30\r\n';

  it.each(["utf-8", "gb18030", "utf-16le", "utf-16be"])("in %s is read", async (encoding) => {
    expect((await tableOf(iconv.encode(CSV, encoding))).lines[0]?.texts).toEqual([
      "盘点,专利",
      "教育部",
      "2025-06-30",
    ]);
    expect((await tableOf(iconv.encode(CSV, encoding, { addBOM: true }))).columns[0]).toBe("任务名称");
  });

  it.each([",", ";", "\t"])("separated by %j is read", async (separator) => {
    const rows = [
      ["任务名称", "牵头单位", "时限"],
      ["甲", "教育部", "2025年底"],
      ["乙", "科技部", "2025年底"],
    ];
    const table = await tableOf(Buffer.from(rows.map((row) => row.join(separator)).join("\n")));
    expect(table.lines.map(({ texts, row }) => [row, texts[1]])).toEqual([
      [2, "教育部"],
      [3, "科技部"],
    ]);
  });

  it("in a Western encoding keeps its accents", () => {
    expect(decodeText(iconv.encode("Owner;Città\nMinistère;è più già\n", "win1252"))?.text).toContain(
      "Città",
    );
    expect(decodeText(Buffer.from([0x41, 0x81, 0x00, 0xff, 0x00, 0x01]))).toBeNull();
  });

  it("with titles, merged cells, two rows of headings, totals and notes is read as its table", async () => {
    const bytes = await workbook((book) => {
      const sheet = book.addWorksheet("分工");
      sheet.addRows([
        ["附件：任务分工台账", "", "", "", ""],
        ["任务名称", "责任单位", "", "完成时限", "权重"],
        ["", "牵头单位", "配合单位", "", ""],
        ["甲", "教育部", "科技部", new Date("2025-06-30"), 0.1],
        [
          "乙",
          "",
          { formula: "1+1", result: "财政部" },
          { formula: "TODAY()", result: new Date("2025-07-01") },
          20,
        ],
        [],
        [
          { richText: [{ text: "丙" }, { text: "之二" }] },
          "司法部",
          { text: "商务部", hyperlink: "https://example.cn" },
          45838,
          5,
        ],
        ["合计", 3],
        ["注：本表由各单位填报"],
      ]);
      sheet.mergeCells("A1:E1");
      sheet.mergeCells("A2:A3");
      sheet.mergeCells("B2:C2");
      sheet.mergeCells("D2:D3");
      sheet.mergeCells("E2:E3");
      sheet.mergeCells("B4:B5");
      sheet.getCell("E4").numFmt = "0%";
      book.addWorksheet("字典", { state: "hidden" }).addRows([
        ["任务", "时限"],
        ["a", "b"],
      ]);
    });
    const table = await tableOf(bytes, "x.xlsx");
    expect(table.columns).toEqual(["任务名称", "责任单位/牵头单位", "责任单位/配合单位", "完成时限", "权重"]);
    expect(table.lines.map(({ row, texts }) => [row, ...texts])).toEqual([
      [4, "甲", "教育部", "科技部", "2025-06-30", "10%"],
      [5, "乙", "教育部", "财政部", "2025-07-01", "20"],
      [7, "丙之二", "司法部", "商务部", "45838", "5"],
    ]);
    expect(table.lines[1]?.formulas).toEqual([2, 3]);
    expect(table.skipped.map(({ row, reason }) => [row, reason])).toEqual([
      [8, "total"],
      [9, "note"],
    ]);
    expect(suggestFields(table.columns).map(({ field }) => field)).toEqual([
      "title",
      "lead",
      "support",
      "dueOn",
      "weight",
    ]);
  });

  it("with a formula gives its last text and never runs it", async () => {
    const bytes = await workbook((book) => {
      book.addWorksheet("一").addRows([
        ["任务名称", "牵头单位", "时限"],
        [{ formula: 'HYPERLINK("http://evil.example","点我")', result: "点我" }, "教育部", "2025-06-30"],
        [{ formula: "1/0" }, "教育部", "2025-06-30"],
      ]);
    });
    const { lines } = await tableOf(bytes, "x.xlsx");
    expect(lines.map(({ texts, formulas }) => [texts[0], formulas])).toEqual([
      ["点我", [0]],
      ["", [0]],
    ]);
  });

  it("of several sheets asks which, and reads them together when asked to", async () => {
    const bytes = await workbook((book) => {
      book.addWorksheet("甲").addRows([
        ["任务名称", "时限"],
        ["一", "2025-06-30"],
      ]);
      book.addWorksheet("乙").addRows([
        ["任务名称", "备注", "时限"],
        ["二", "", "2025-07-31"],
      ]);
    });
    const asked = await readLedgerFile(bytes, "x.xlsx", null);
    expect(asked).toMatchObject({ choose: [{ name: "甲", rows: 1, hidden: false }, { name: "乙" }] });
    const all = await tableOf(bytes, "x.xlsx", ALL_SHEETS);
    expect(all.columns).toEqual(["工作表", "任务名称", "时限", "备注"]);
    expect(all.lines.map(({ texts }) => texts)).toEqual([
      ["甲", "一", "2025-06-30", ""],
      ["乙", "二", "2025-07-31", ""],
    ]);
    expect((await tableOf(bytes, "x.xlsx", "乙")).lines).toHaveLength(1);
  });

  it("that is none is refused by what it holds, whatever its name", async () => {
    expect(await refusal(Buffer.from("MZ\x90\0program"))).toBe("ledger.executable");
    expect(await refusal(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toBe(
      "ledger.old-xls",
    );
    expect(await refusal(Buffer.from("<html><table><tr><td>任务</td></tr></table>"), "a.xls")).toBe(
      "ledger.html-xls",
    );
    expect(await refusal(Buffer.from("%PDF-1.7\n1 0 obj"))).toBe("ledger.kind-not-taken");
    expect(await refusal(Buffer.alloc(0))).toBe("ledger.file-empty");
    expect(await refusal(Buffer.alloc(21 * 1024 * 1024))).toBe("ledger.too-large");
    expect(await refusal(Buffer.from("PK\x03\x04 broken"))).toBe("ledger.damaged");
    expect(await refusal(archive({ "a.txt": Buffer.from("x") }))).toBe("ledger.not-a-workbook");
    expect(await refusal(Buffer.from("just words\n"), "a.csv")).toBe("ledger.no-headings");
    expect(await refusal(Buffer.from("任务名称,时限\n"), "a.csv")).toBe("ledger.no-rows");
  });

  it("of too many rows or columns is refused with the number", async () => {
    const rows = `任务名称,时限\n${"甲,2025-06-30\n".repeat(5_001)}`;
    expect(await readLedgerFile(Buffer.from(rows), "a.csv", null)).toEqual({
      refusal: "ledger.too-many-rows",
      params: { rows: 5_001, maximum: 5_000 },
    });
    const wide = ["任务名称", ...Array.from({ length: 101 }, (_, i) => `列${i}`)].join(",");
    expect(await readLedgerFile(Buffer.from(`${wide}\n甲,乙\n`), "a.csv", null)).toMatchObject({
      refusal: "ledger.too-many-columns",
      params: { columns: 102 },
    });
  });

  it("packed to explode is refused without much memory", async () => {
    const bomb = archive({
      "xl/workbook.xml": Buffer.from("<workbook/>"),
      "xl/worksheets/sheet1.xml": Buffer.alloc(60 * 1024 * 1024, 0x20),
    });
    expect(bomb.length).toBeLessThan(100_000);
    const before = process.memoryUsage().rss;
    expect(await guardWorkbook(bomb)).toMatchObject({ refusal: "ledger.zip-bomb" });
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
    const lying = archive({ "xl/workbook.xml": Buffer.alloc(1_000_000, 0x20) }, { declared: 10 });
    expect(await guardWorkbook(lying)).toMatchObject({ refusal: "ledger.damaged" });
    const sheet = '<worksheet><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>';
    const merged = archive({
      "xl/workbook.xml": Buffer.from("<workbook/>"),
      "xl/worksheets/sheet1.xml": Buffer.from(sheet),
    });
    expect(await guardWorkbook(merged)).toMatchObject({ refusal: "ledger.merged-too-far" });
  });
});

describe("a downloaded cell", () => {
  it.each(["=1+1", "+1", "-1", "@x", "\tx", "\rx"])("%j is made harmless", (text) => {
    expect(disarmed(text)).toBe(`'${text}`);
  });
  it("stays as it is otherwise", () => expect(disarmed("教育部")).toBe("教育部"));

  it("is text in the file, and is read back as it was", async () => {
    const rows = [
      ["任务名称", "牵头单位"],
      ['=HYPERLINK("http://evil.example")', "教育部"],
    ];
    const bytes = await refusedAsWorkbook({ sheetName: "不予导入", rows });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes as unknown as ExcelJS.Buffer);
    const cell = book.worksheets[0]?.getCell("A2");
    expect([cell?.type, cell?.numFmt, cell?.value]).toEqual([
      ExcelJS.ValueType.String,
      "@",
      '\'=HYPERLINK("http://evil.example")',
    ]);
    const csv = refusedAsCsv({ sheetName: "", rows });
    expect(csv.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    for (const file of [bytes, csv]) {
      const again = await readLedgerFile(file, "a", null);
      expect(again).toMatchObject({ table: { lines: [{ texts: rows[1] }] } });
    }
  });
});

const shared = path.resolve(import.meta.dirname, "../../../shared/data");

describe.skipIf(!existsSync(shared))("real tables", () => {
  const read = async (file: string, sheet: string | null = null) => {
    const found = await readLedgerFile(readFileSync(path.join(shared, file)), path.basename(file), sheet);
    if (isRefusal(found) || "choose" in found) throw new Error(JSON.stringify(found));
    return found.table;
  };

  it("of a college are read, sheet by sheet and together", async () => {
    const csv = await read("tasks/college_key_tasks_479.csv");
    const merged = await read("tasks/college_key_tasks_merged.xlsx", ALL_SHEETS);
    expect([csv.lines.length, merged.lines.length]).toEqual([479, 479]);
    const one = await read("tasks/college_key_tasks_merged.xlsx", "部门202");
    expect(one.lines.slice(0, 3).map(({ texts }) => texts[6])).toEqual(
      Array(3).fill("做好党风廉政建设责任制考核"),
    );
    const due = csv.columns.indexOf("时间(解析)");
    const results = csv.lines.map(({ texts }) =>
      readDeadline(texts[due] ?? "", { year: 2025, openEnded: "2025-12-31" }),
    );
    expect(results.filter((one) => "dueOn" in one).length).toBeGreaterThan(460);
  });

  it("of a recovery plan are read with their headings", async () => {
    const table = await read("tasks/pnrr_as_task_ledger_527.csv");
    expect(table.lines).toHaveLength(527);
    const fields = suggestFields(
      table.columns,
      table.lines.map(({ texts }) => texts),
    ).map(({ field }) => field);
    expect(fields.slice(0, 7)).toEqual(["code", "skip", "note", "title", "skip", "lead", "dueOn"]);
  });

  it("of patents are read in their encodings, without totals and notes", async () => {
    const style = await read("import_tests/ledger_style_60.xlsx");
    expect([style.headingRow, style.lines.length]).toEqual([3, 60]);
    expect(style.skipped.map(({ reason }) => reason)).toEqual(["total", "note"]);
    expect(style.lines.slice(0, 6).map(({ texts }) => texts[8] !== "")).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
    ]);
    const gbk = await read("import_tests/ustb_200_gbk_semicolon.csv");
    expect([gbk.columns[0], gbk.columns.length, gbk.lines.length]).toEqual(["专利类型", 9, 200]);
    const [gb18030, utf8] = [
      await read("import_tests/taian_200_gb18030.csv"),
      await read("import_tests/taian_200_utf8_bom_crlf.csv"),
    ];
    expect(gb18030.lines.map(({ texts }) => texts[1])).toEqual(utf8.lines.map(({ texts }) => texts[1]));
    expect((await read("import_tests/messy_numbers_dates_70.csv")).lines).toHaveLength(70);
  });
});

/** A .zip archive by hand; `declared` lies about the unpacked size. */
function archive(files: Record<string, Buffer>, { declared }: { declared?: number } = {}): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const packed = deflateRawSync(content, { level: 9 });
    const size = declared ?? content.length;
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(crc32(content), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(size, 18);
    shared.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), shared, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from("PK\x01\x02"), Buffer.from([20, 0]), shared, rest, Buffer.from(name)]),
    );
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  const count = Object.keys(files).length;
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, central, Buffer.from("PK\x05\x06"), end]);
}
