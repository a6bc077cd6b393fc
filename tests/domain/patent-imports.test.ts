import { existsSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readClasses, readDesignClasses } from "@/lib/patent-imports/classes";
import { examineFile, fileRows } from "@/lib/patent-imports/examine";
import type { PatentField } from "@/lib/patent-imports/field";
import type { FileRow } from "@/lib/patent-imports/file-row";
import { headingsHash, mappingFault, recogniseHeading, suggestFields } from "@/lib/patent-imports/headings";
import { readNames } from "@/lib/patent-imports/name-list";
import { rowReader } from "@/lib/patent-imports/read-row";
import { seenNumbers } from "@/lib/patent-imports/seen-numbers";
import { readGrade, readIndustry, readKind, readStatus, readYesNo } from "@/lib/patent-imports/words";
import { readDate } from "@/lib/patent-imports/written-date";
import { checkDigit } from "@/lib/patents/application-number";

const TODAY = "2025-06-16";
const MESSY = "../shared/data/import_tests/messy_numbers_dates_70.csv";
const GRADES = [
  { id: 1, nameZh: "A级", nameEn: "Grade A" },
  { id: 2, nameZh: "B级", nameEn: "Grade B" },
];

const COLUMNS: PatentField[] = ["number", "title", "holders", "filedOn", "ipcMain", "status"];

function read(cells: string[], fields: PatentField[] = COLUMNS, over: Partial<FileRow> = {}) {
  const reader = rowReader({ fields, grades: GRADES, today: TODAY });
  return reader({ line: 2, cells, ...over });
}

const codes = (reading: ReturnType<typeof read>) => reading.problems.map(({ code }) => code);

describe("a row", () => {
  it.each([
    ["CN202010000001.1", "2020-05-06", []],
    ["ZL 2020 1 0000001.1", "2020.05.06", []],
    ["ＣＮ２０２０１００００００１．１", "2020/5/6", []],
    ["2020100000011", "20200506", []],
    ["CN2020100000011A", "2020年5月6日", []],
    ["申请号：202010000001.1", "43957", []],
    ["CN202010000001。1", "2020-05-06T00:00:00", []],
    ['="202010000001.1"', "2020-05-06 ", []],
    ["CN202010000001", "2020-05-06 00:00", ["number.no-check-digit"]],
  ])("is read from %s and %s", (number, date, problems) => {
    const reading = read([number, "一种电池", "甲大学", date]);
    expect(codes(reading)).toEqual(problems);
    expect(reading.patent).toMatchObject({
      number: "CN202010000001.1",
      filedOn: "2020-05-06",
      type: "INVENTION",
    });
  });

  it.each([
    ["", "number.missing"],
    ["2.0201E+11", "number.scientific"],
    ["1.85E+11", "number.scientific"],
    ["CN202010000001.3", "number.check-digit"],
    ["CN20201000001.7", "number.length"],
    ["CN172584423B", "number.publication"],
    ["电池", "number.characters"],
    ["CN202050000001.7", "number.type"],
  ])("with the number %s is refused", (number, code) => {
    const reading = read([number, "一种电池", "甲大学", "2020-05-06"]);
    expect(reading.patent).toBeNull();
    expect(codes(reading)).toEqual([code]);
  });

  it.each([
    ["1899-12-30", "date.too-early"],
    ["1900/1/1", "date.too-early"],
    ["1985-03-31", "date.too-early"],
    ["2020-02-30", "date.impossible"],
    ["2020-13-01", "date.impossible"],
    ["20201301", "date.impossible"],
    ["2", "date.impossible"],
    ["2025-06-17", "date.ahead"],
    ["", "filed.missing"],
  ])("filed on %s is refused", (date, code) => {
    const reading = read(["CN202010000001.1", "一种电池", "甲大学", date]);
    expect(reading.patent).toBeNull();
    expect(codes(reading)).toEqual([code]);
  });

  it("that says another year than its number is worth a look", () => {
    expect(codes(read(["CN202010000001.1", "一种电池", "甲大学", "2019-12-31"]))).toEqual([
      "number.year-differs",
    ]);
  });

  it("is told from its holders: kind, province, and persons that are no institutions", () => {
    const reading = read([
      "CN202010000001.1",
      "一种电池",
      "山东农业大学；张三 ; 某某（上海）有限公司",
      "2020-05-06",
    ]);
    expect(reading.patent).toMatchObject({
      holders: "山东农业大学；张三；某某（上海）有限公司",
      holderIds: [-1, 0, -1],
      holderKind: "UNIVERSITY",
      province: "37",
    });
  });

  it("may be damaged in places, and is taken with a word about it", () => {
    const reading = read(["CN202010000001.1", `一种\ud800电池\u0000`, "甲大学", "2020-05-06"]);
    expect(reading.patent?.title).toBe("一种\ufffd电池");
    expect(codes(reading).sort()).toEqual(["text.control", "text.damaged"]);
  });

  it.each([["=HYPERLINK(1)"], ["=A1&B1"], ["@SUM(A1)"], ["=1+1"]])(
    "with the formula %s is refused",
    (title) => {
      expect(codes(read(["CN202010000001.1", title, "甲大学", "2020-05-06"]))).toEqual(["cell.formula"]);
    },
  );

  it("with a cell of a megabyte, or more cells than columns, is refused", () => {
    const long = "长".repeat(1_000_000);
    expect(codes(read(["CN202010000001.1", long, "甲大学", "2020-05-06"]))).toEqual(["title.too-long"]);
    expect(read(["CN202010000001.1", long, "甲大学", "2020-05-06"]).problems[0]?.value?.length).toBeLessThan(
      100,
    );
    const wide = Array.from({ length: 10_000 }, () => "x");
    expect(codes(read(wide))).toEqual(["row.too-many-fields"]);
    expect(codes(read(["CN202010000001.1", "一种电池", "甲大学", "2020-05-06", "", "", "", ""]))).toEqual([]);
  });

  it("keeps the status in its own words and in ours", () => {
    const reading = read(["CN202010000001.1", "一种电池", "甲大学", "2020-05-06", "", "专利权的终止"]);
    expect(reading.patent).toMatchObject({ status: "CEASED", statusText: "专利权的终止" });
    const unknown = read(["CN202010000001.1", "一种电池", "甲大学", "2020-05-06", "", "某种状态"]);
    expect(unknown.patent).toMatchObject({ status: "UNKNOWN", statusText: "某种状态" });
    expect(codes(unknown)).toEqual(["status.unread"]);
  });

  it("says by its kind whether an announcement was publication or grant", () => {
    const fields: PatentField[] = ["number", "title", "filedOn", "kind", "announcedOn", "publicationNo"];
    const row = (kind: string, publication: string) =>
      read(["CN202010000001.1", "一种电池", "2020-05-06", kind, "2021-01-05", publication], fields).patent;
    expect(row("发明申请", "")).toMatchObject({ publishedOn: "2021-01-05", grantedOn: null });
    expect(row("发明授权", "")).toMatchObject({ publishedOn: null, grantedOn: "2021-01-05" });
    expect(row("", "CN112345678B")).toMatchObject({ grantedOn: "2021-01-05", publicationNo: "CN112345678B" });
    expect(row("", "CN112345678A")).toMatchObject({ publishedOn: "2021-01-05" });
  });

  it("brings criteria, grade and industry where the file has them", () => {
    const fields: PatentField[] = [
      "number",
      "title",
      "filedOn",
      "overseasFamily",
      "award",
      "grade",
      "industry",
      "stateFunded",
    ];
    const row = [
      "CN202010000001.1",
      "一种电池",
      "2020-05-06",
      "是",
      "第二十届中国专利奖金奖",
      "B",
      "新材料产业",
      "否",
    ];
    expect(read(row, fields).patent).toMatchObject({
      criteria: 0b10010,
      grade: 2,
      industry: 3,
      stateFunded: false,
    });
    const unread = read(["CN202010000001.1", "一种电池", "2020-05-06", "也许", "无", "Z", "丙", "?"], fields);
    expect(unread.patent).toMatchObject({ criteria: 0, grade: null, industry: null, stateFunded: null });
    expect(codes(unread).sort()).toEqual([
      "grade.unread",
      "industry.unread",
      "yes-no.unread",
      "yes-no.unread",
    ]);
  });
});

describe("words", () => {
  it.each([
    ["张三;李四", ["张三", "李四"]],
    ["张三；；李四", ["张三", "李四"]],
    ["张三 ; 李四", ["张三", "李四"]],
    ["张三、李四，王五,赵六 | 钱七\n孙八", ["张三", "李四", "王五", "赵六", "钱七", "孙八"]],
    ["Example Electronics Co., Ltd.; Some, Body", ["Example Electronics Co., Ltd.", "Some", "Body"]],
    ["某某(上海)有限公司", ["某某（上海）有限公司"]],
    [" ；; ", []],
  ])("names in %j", (text, names) => expect(readNames(text)).toEqual(names));

  it.each([
    ["实质审查的生效", "PENDING"],
    ["发明专利申请公布", "PENDING"],
    ["授权", "IN_FORCE"],
    ["专利权的转移", "IN_FORCE"],
    ["专利权有效期届满", "EXPIRED"],
    ["未缴年费专利权终止", "CEASED"],
    ["发明专利申请公布后的驳回", "REFUSED"],
    ["发明专利申请公布后的视为撤回", "WITHDRAWN"],
    ["视为放弃取得专利权", "WITHDRAWN"],
    ["专利权部分无效宣告的公告", "IN_FORCE"],
    ["专利权全部无效", "INVALIDATED"],
    ["有效", "IN_FORCE"],
    ["失效", "CEASED"],
    ["审中", "PENDING"],
    ["专利申请权的转移", "PENDING"],
  ])("status %s is %s", (text, status) => expect(readStatus(text)).toBe(status));

  it.each([
    ["E01B3/32(2006.01)I", "E01B3/32(2006.01)I;E01B9/10(2006.01)I", ["E01B 3/32", "E01B 9/10"]],
    ["H01M10/0525（2010.01）I", "", ["H01M 10/0525"]],
    ["A61K8/9794（2017.01）I", "A61K8/34", ["A61K 8/9794", "A61K 8/34"]],
    ["H02K17/02", "", ["H02K 17/02"]],
    ["", "", []],
  ])("classes %s, %s", (main, list, ipc) => {
    expect(readClasses(main, list)).toMatchObject({ ipcMain: ipc[0] ?? null, ipc, problems: [] });
  });

  it("section Y and what is no class are left out, and said", () => {
    const { ipc, problems } = readClasses("Y02E60/10", "H01M10/05;abc");
    expect(ipc).toEqual(["H01M 10/05"]);
    expect(problems.map(({ code }) => code)).toEqual(["ipc.section-y", "ipc.unread"]);
    expect(readDesignClasses("26-05(8)", "")).toEqual({ locarno: "26-05", problems: [] });
    expect(readDesignClasses("LOC(10)Cl.26-05", "")).toMatchObject({ locarno: "26-05" });
  });

  it("yes and no, kinds, industries, grades", () => {
    expect(["是", "Y", "√", "1"].map(readYesNo)).toEqual([true, true, true, true]);
    expect(["否", "无", "0", "", "或许"].map(readYesNo)).toEqual([false, false, false, undefined, null]);
    expect(readKind("发明授权")).toEqual({ type: "INVENTION", granted: true });
    expect(readKind("外观设计")).toEqual({ type: "DESIGN", granted: true });
    expect(["新能源汽车产业", "6", "3.新材料", "无", "别的"].map(readIndustry)).toEqual([
      5,
      6,
      3,
      undefined,
      null,
    ]);
    expect(["A级", "a", "2", "grade b", "", "C"].map((text) => readGrade(text, GRADES))).toEqual([
      1,
      1,
      2,
      2,
      undefined,
      null,
    ]);
  });

  it("dates in every form are the same day", () => {
    const day = fc.date({ min: new Date("1985-04-01"), max: new Date("2099-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(day, (at) => {
        const date = at.toISOString().slice(0, 10);
        const [y, m, d] = date.split("-").map(Number) as [number, number, number];
        const serial = Math.round((Date.parse(date) - Date.UTC(1899, 11, 30)) / 86_400_000);
        const forms = [
          date,
          `${y}.${m}.${d}`,
          `${y}/${m}/${d}`,
          date.replaceAll("-", ""),
          `${y}年${m}月${d}日`,
          String(serial),
          `${date}T00:00:00`,
          `${date} 12:30:00`,
        ];
        for (const form of forms) expect(readDate(form)).toEqual({ date });
      }),
    );
  });
});

describe("headings", () => {
  it.each([
    ["申请（专利权）人", "holders"],
    ["申请人/专利权人", "holders"],
    ["公开（公告）号", "publicationNo"],
    ["公开（公告）日", "announcedOn"],
    ["申请公布日/授权公告日", "announcedOn"],
    ["法律状态最后修改日期", "statusOn"],
    ["主分类号", "ipcMain"],
    ["分类号", "ipc"],
    ["发明（设计）人", "inventors"],
    ["地址", "address"],
    ["_expect_result", "skip"],
    ["Application Number", "number"],
  ])("%s is %s", (heading, field) =>
    expect(recogniseHeading(heading)).toEqual({ field, confidence: "sure" }),
  );

  it("each field has one column at most, the surest", () => {
    const fields = suggestFields(["专利号", "申请号", "名称", "申请日", "申请人", "专利权人"]).map(
      ({ field }) => field,
    );
    expect(fields).toEqual(["skip", "number", "title", "filedOn", "skip", "holders"]);
    expect(mappingFault(fields, new Array(6).fill(""))).toBeNull();
    expect(mappingFault(["number", "number", "title"], ["", "", ""])).toMatchObject({
      refusal: "patent-import.field-twice",
    });
    expect(mappingFault(["number", "title"], ["", ""])).toMatchObject({
      refusal: "patent-import.no-filing-column",
    });
  });

  it("are the same kind of file whatever their brackets, for each source", () => {
    expect(headingsHash(["申请（专利权）人"], "甲")).toBe(headingsHash(["申请(专利权)人 "], "甲"));
    expect(headingsHash(["申请人"], "甲")).not.toBe(headingsHash(["申请人"], "乙"));
  });
});

it("numbers met in a file are told again with their first line, however many there are", () => {
  const seen = seenNumbers();
  const number = (n: number) => {
    const body = `20201${String(n).padStart(7, "0")}`;
    return `CN${body}.${checkDigit(body)}`;
  };
  for (let n = 1; n <= 50_000; n++) expect(seen.firstLineOf(number(n), n)).toBeNull();
  expect(seen.firstLineOf("CN85102475", 50_001)).toBeNull();
  fc.assert(fc.property(fc.integer({ min: 1, max: 50_000 }), (n) => seen.firstLineOf(number(n), 0) === n));
  expect(seen.firstLineOf("CN85102475", 0)).toBe(50_001);
});

describe.skipIf(!existsSync(MESSY))("a file of messy numbers and dates", () => {
  it("is read as its own columns expect", async () => {
    const file = await examineFile(MESSY, 1);
    if ("refusal" in file) throw new Error(file.refusal);
    const fields = suggestFields(file.columns).map(({ field }) => field);
    const reader = rowReader({ fields, grades: [], today: TODAY });
    const at = (name: string) => file.columns.indexOf(name);
    const expectations: Record<string, string[]> = {
      ok: [],
      "warn:no_check_digit": ["number.no-check-digit"],
      "error:check_digit": ["number.check-digit"],
      "error:scientific_notation": ["number.scientific"],
      "error:length": ["number.length"],
      "error:is_publication_no": ["number.publication"],
    };
    let rows = 0;
    for await (const batch of fileRows(MESSY, file, file.headingLine)) {
      for (const row of batch) {
        rows++;
        const { patent, problems } = reader(row);
        const said = (name: string) => row.cells[at(name)] ?? "";
        const noted = problems
          .map(({ code }) => code)
          .filter((code) => code.startsWith("number.") && code !== "number.year-differs");
        expect({ row: row.line, noted }).toEqual({
          row: row.line,
          noted: expectations[said("_expect_result")],
        });
        expect(patent?.number ?? "").toBe(said("_expect_application_no"));
        expect(readDate(said("申请日"))).toEqual({ date: said("_expect_filing_date") });
        expect(readNames(said("申请（专利权）人")).join(";")).toBe(said("_expect_applicants"));
      }
    }
    expect(rows).toBe(70);
  });
});
