import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type DocumentText,
  documentTrail,
  type PolicyDocument,
  registerDocument,
  reviseDocument,
  type Surroundings,
} from "@/lib/documents/document";
import { registerDocumentInput } from "@/lib/documents/document.schema";
import { documentCode } from "@/lib/documents/document-code";
import { formatDocumentDate, lastDayOf } from "@/lib/documents/document-date";
import { comparableText } from "@/lib/kernel/comparable-text";
import { documents } from "@/prisma/reference/documents";

const text: DocumentText = {
  number: "国知发运字〔2025〕99号",
  titleZh: "通知",
  titleEn: "Notice",
  datedOn: "2025-05-21",
  datePrecision: "DAY",
  dateNoteZh: "",
  dateNoteEn: "",
  targetsZh: "",
  targetsEn: "",
  evidence: "SOURCED",
  issuers: [{ unitCode: "CNIPA", nameZh: "", nameEn: "" }],
  measures: "M01",
  sourceIds: "S24",
};
const around: Surroundings = {
  units: [
    {
      code: "CNIPA",
      nameZh: "国家知识产权局",
      nameEn: "China National Intellectual Property Administration",
    },
    { code: "MOE", nameZh: "教育部", nameEn: "Ministry of Education" },
  ],
  measureCodes: ["M01", "M02"],
  unknownSources: [],
  sameNumber: null,
};
const issuer = (unitCode: string, nameZh = "", nameEn = "") => ({ unitCode, nameZh, nameEn });

describe("registering a document", () => {
  it("takes the unit's own names where the form names none", () => {
    expect(registerDocument(text, around)).toMatchObject({
      issuers: [
        {
          unitCode: "CNIPA",
          nameZh: "国家知识产权局",
          nameEn: "China National Intellectual Property Administration",
        },
      ],
    });
  });

  it("keeps the name of an office within a unit, and of a body that is no unit", () => {
    const issuers = [
      issuer("CNIPA", "国家知识产权局办公室", "CNIPA Office"),
      issuer("", "国务院办公厅", "General Office"),
    ];
    expect(registerDocument({ ...text, issuers }, around)).toMatchObject({ issuers });
  });

  it("dates a month or a year by its last day", () => {
    expect(
      registerDocument({ ...text, datedOn: "2024-02-03", datePrecision: "MONTH" }, around),
    ).toMatchObject({
      datedOn: "2024-02-29",
    });
  });

  it.each([
    ["no issuer", { issuers: [] }, { refusal: "document.no-issuer" }],
    [
      "a nameless issuer",
      { issuers: [issuer("MOE"), issuer("")] },
      { refusal: "document.issuer-unnamed", field: "issuers.1.nameZh" },
    ],
    [
      "an unknown unit",
      { issuers: [issuer("XYZ")] },
      { refusal: "document.unknown-unit", field: "issuers.0.unitCode" },
    ],
    [
      "an issuer twice",
      { issuers: [issuer("MOE"), issuer("", "教育部")] },
      { refusal: "document.issuer-twice", field: "issuers.1.nameZh" },
    ],
    [
      "an unknown measure",
      { measures: "M01, M77" },
      { refusal: "document.unknown-measure", field: "measures", params: { codes: "M77" } },
    ],
  ])("is refused with %s", (_what, given, refusal) => {
    expect(registerDocument({ ...text, ...given }, around)).toMatchObject(refusal);
  });

  it("is refused with sources nobody knows, and with a number that is taken", () => {
    expect(registerDocument(text, { ...around, unknownSources: ["S999"] })).toMatchObject({
      refusal: "source.unknown",
      params: { ids: "S999" },
    });
    expect(registerDocument(text, { ...around, sameNumber: "other" })).toMatchObject({
      refusal: "document.number-taken",
    });
  });
});

describe("revising a document", () => {
  const stored = {
    ...(registerDocument(text, around) as DocumentText),
    id: "1",
    code: "x",
    version: 1,
  } satisfies PolicyDocument;

  it("is refused when nothing changes, a blank name of a unit included", () => {
    expect(reviseDocument(stored, text, around)).toEqual({ refusal: "nothing-changed" });
  });

  it("notices a changed order of signing", () => {
    const issuers = [issuer("MOE"), issuer("CNIPA")];
    expect(reviseDocument(stored, { ...text, issuers }, around)).toMatchObject({
      issuers: [{ unitCode: "MOE" }, { unitCode: "CNIPA" }],
    });
  });

  it("leaves issuers in the trail by name", () => {
    expect(documentTrail(stored).issuers).toBe(
      "国家知识产权局 China National Intellectual Property Administration",
    );
  });
});

describe("the code of a document", () => {
  it("spells the number as the reference data does", () => {
    const numbered = documents.filter(({ number }) => /^\p{Script=Han}+〔\d{4}〕\d+号$/u.test(number ?? ""));
    expect(numbered.length).toBeGreaterThan(5);
    for (const { number, titleEn, code } of numbered)
      expect(documentCode(number ?? "", titleEn, [])).toBe(code);
  });

  it("comes from the title where the number is missing or cannot be spelled", () => {
    expect(documentCode("", "Plan for SME growth", [])).toBe("plan-for-sme-growth");
    expect(documentCode("囧〔2024〕1号", "Plan for SME growth", [])).toBe("plan-for-sme-growth");
    expect(documentCode("", "方案", [])).toBe("document");
  });

  it("property: is an address nobody has, fit for its column", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.array(fc.string()), (number, title, others) => {
        const code = documentCode(number, title, others);
        expect(code).toMatch(/^[a-z0-9][a-z0-9-]{0,59}$/);
        expect(["new", ...others]).not.toContain(code);
        expect(documentCode(number, title, [...others, code])).not.toBe(code);
      }),
    );
  });
});

describe("dates and numbers", () => {
  it("are as exact as they are known", () => {
    expect(lastDayOf("2023-02-01", "MONTH")).toBe("2023-02-28");
    expect(lastDayOf("2023-02-01", "YEAR")).toBe("2023-12-31");
    expect(lastDayOf("2023-02-01", "NO_LATER_THAN")).toBe("2023-02-01");
    expect(formatDocumentDate("2024-01-31", "MONTH", "zh")).toBe("2024年1月");
    expect(formatDocumentDate("2024-01-31", "MONTH", "en")).toBe("Jan 2024");
    expect(formatDocumentDate("2024-12-31", "YEAR", "zh")).toBe("2024年");
    expect(formatDocumentDate("2024-12-31", "YEAR", "en")).toBe("2024");
    expect(formatDocumentDate("2024-02-27", "DAY", "zh")).toBe("2024年2月27日");
  });

  it("compare in any brackets and width", () => {
    const forms = [
      "国知发运字〔2024〕5号",
      "国知发运字[2024]5号",
      "国知发运字（２０２４）５号",
      "国知发运字【2024】 5 号",
      "国知发运字［2024］5号",
    ];
    expect(new Set(forms.map(comparableText))).toEqual(new Set(["国知发运字(2024)5号"]));
  });

  it("reach the form as typed: a list of sources in any spelling, no issuer at all", () => {
    const { issuers: _issuers, ...form } = text;
    expect(registerDocumentInput.parse({ ...form, sourceIds: "s24，S5、s24\nS100" })).toMatchObject({
      sourceIds: "S5, S24, S100",
      issuers: [],
    });
  });
});
