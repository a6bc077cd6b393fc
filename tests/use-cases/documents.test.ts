import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { comparable } from "@/lib/db/search-text";
import { registerDocumentCommand } from "@/lib/documents/commands/register-document";
import { reviseDocumentCommand } from "@/lib/documents/commands/revise-document";
import { DOCUMENTS_A_PAGE } from "@/lib/documents/document.schema";
import { listDocuments } from "@/lib/documents/queries/list-documents";
import { readDocument } from "@/lib/documents/queries/read-document";
import { readDocumentChoices } from "@/lib/documents/queries/read-document-choices";
import { readHistory } from "@/lib/history/queries/read-history";
import { comparableText } from "@/lib/kernel/comparable-text";
import { as, closeDatabase, countRows, valueOf } from "../support/act";
import { cast } from "../support/cast";
import { resetDatabase } from "../support/test-database";

beforeEach(resetDatabase);
afterAll(closeDatabase);

const coordinator = as(cast.coordinator);
const REVITALISATION = "guozhifayunzi-2024-5";

const registration = {
  number: "国知发运字［2025］９９号",
  titleZh: "关于测试的通知",
  titleEn: "Notice on testing",
  datedOn: "2025-09-20",
  datePrecision: "MONTH",
  evidence: "SOURCED",
  issuers: [
    { unitCode: "CNIPA", nameZh: "", nameEn: "" },
    { unitCode: "", nameZh: "某协会", nameEn: "Some association" },
  ],
  measures: "M05, M01",
  sourceIds: "S24 S5",
};

async function form(code = REVITALISATION) {
  const d = valueOf(await coordinator.ask(readDocument, { code }));
  const { number, titleZh, titleEn, datedOn, datePrecision, dateNoteZh, dateNoteEn, targetsZh, targetsEn } =
    d;
  const { evidence, issuers, measures, sourceIds, version } = d;
  const text = {
    number,
    titleZh,
    titleEn,
    datedOn,
    datePrecision,
    dateNoteZh,
    dateNoteEn,
    targetsZh,
    targetsEn,
  };
  return { code, version: String(version), ...text, evidence, issuers, measures, sourceIds };
}

const codes = async (filter: object) =>
  valueOf(await as(cast.moeStaff).ask(listDocuments, filter)).rows.map((row) => row.code);

describe("the list of documents", () => {
  it("begins with the newest and says how many there are", async () => {
    const view = valueOf(await as(cast.moeStaff).ask(listDocuments, {}));
    const dates = view.rows.map((row) => row.datedOn);
    expect(dates).toEqual([...dates].sort().reverse());
    expect(view).toMatchObject({ page: 1, matching: view.total, total: await db().policyDocument.count() });
  });

  it.each([
    "〔2024〕5号",
    "[2024]5号",
    "(2024)5号",
    "（2024）5号",
    "【２０２４】５号",
    "［2024］ 5 号",
    "国知发运字〔2024〕5",
  ])("finds a number typed as %s", async (q) => {
    expect(await codes({ q })).toContain(REVITALISATION);
    expect(await codes({ q })).not.toContain("guozhifayunzi-2024-7");
  });

  it("finds titles in both languages, and nothing for a pattern", async () => {
    expect(await codes({ q: "存量专利盘活" })).toContain(REVITALISATION);
    expect(await codes({ q: "SME Growth" })).toEqual(["sme-growth-plan-2024"]);
    expect(await codes({ q: "%_\\" })).toEqual([]);
  });

  it("filters by issuer, measure and year", async () => {
    expect(await codes({ unit: "NHC" })).toEqual([REVITALISATION]);
    expect(await codes({ measure: "M02" })).toEqual(["sme-growth-plan-2024"]);
    const of2022 = await codes({ year: "2022" });
    expect(of2022).toEqual(["guozhibanhanyunzi-2022-985"]);
    expect(await codes({ unit: "NHC", year: "2022" })).toEqual([]);
  });

  it("sorts by number and by title, and takes malformed parameters for absent ones", async () => {
    const all = await codes({});
    expect((await codes({ sort: "date" }))[0]).toBe("guozhibanhanyunzi-2022-985");
    // 国办发 guobanfa comes first by pinyin among the Chinese numbers.
    const numbered = (await codes({ sort: "number" })).filter(
      (code) => /^g.+-20/.test(code) && !code.startsWith("gbt"),
    );
    expect(numbered[0]).toBe("guobanfa-2023-37");
    expect(await codes({ sort: "title", locale: "en" })).toHaveLength(Math.min(all.length, DOCUMENTS_A_PAGE));
    expect(await codes({ sort: "'; drop", page: "-3", year: "soon", unit: "" })).toEqual(all);
    expect(await codes({ page: "9999" })).not.toEqual([]);
  });

  it("makes texts comparable in the database as in the program", async () => {
    const forms = ["国知发运字〔2024〕5号", "GB/T 42748－2023", "【Ａ】［b］{C}（d）", "a\u3000b\tc"];
    for (const text of forms) {
      const rows = await db().$queryRaw<
        { same: string }[]
      >`select ${comparable("t")} as same from (select ${text}::text as t) x`;
      expect(rows[0]?.same).toBe(comparableText(text));
    }
  });
});

describe("a document's page", () => {
  it("names issuers in order, and the target dates it moved", async () => {
    const document = valueOf(await as(cast.auditor).ask(readDocument, { code: REVITALISATION }));
    expect(document.issuers.map(({ unitCode }) => unitCode).slice(0, 3)).toEqual(["CNIPA", "MOE", "MOST"]);
    expect(document.targetsMoved).toMatchObject([
      { code: "T6", fromDate: "2025-12-31", toDate: "2024-12-31" },
    ]);
    expect(document).toMatchObject({
      datedOn: "2024-01-31",
      datePrecision: "MONTH",
      measures: "M01",
      sourceIds: "S14, S15",
    });
    expect((await as(cast.auditor).ask(readDocument, { code: "nothing" })).kind).toBe("not-found");
  });
});

describe("registering a document", () => {
  it("is done: with an address made from its number, the last day of its month, and all links", async () => {
    const outcome = await coordinator.run(registerDocumentCommand, registration);
    expect(outcome).toEqual({ kind: "done", value: { code: "guozhifayunzi-2025-99" } });
    const document = valueOf(await as(cast.moeStaff).ask(readDocument, { code: "guozhifayunzi-2025-99" }));
    expect(document).toMatchObject({ datedOn: "2025-09-30", measures: "M01, M05", sourceIds: "S5, S24" });
    expect(document.issuers.map(({ nameZh }) => nameZh)).toEqual(["国家知识产权局", "某协会"]);
    expect(await codes({ q: "〔2025〕99号" })).toEqual(["guozhifayunzi-2025-99"]);
  });

  it("is done without a number, twice under the same title", async () => {
    const unnumbered = { ...registration, number: "" };
    expect(await coordinator.run(registerDocumentCommand, unnumbered)).toMatchObject({
      value: { code: "notice-on-testing" },
    });
    expect(await coordinator.run(registerDocumentCommand, unnumbered)).toMatchObject({
      value: { code: "notice-on-testing-2" },
    });
  });

  it("is invalid without titles and a date that exists, and says so at the fields", async () => {
    const before = await countRows("policy_document", "audit_event");
    expect(
      await coordinator.run(registerDocumentCommand, {
        ...registration,
        titleZh: " ",
        datedOn: "2025-02-30",
        datePrecision: "ERA",
      }),
    ).toMatchObject({
      kind: "invalid",
      fields: {
        titleZh: [{ code: "required" }],
        datedOn: [{ code: "date" }],
        datePrecision: [{ code: "choose" }],
      },
    });
    expect(await countRows("policy_document", "audit_event")).toEqual(before);
  });

  it("is refused with a taken number, unknown sources, measures or units", async () => {
    const before = await countRows("policy_document", "document_issuer", "audit_event");
    const refusalOf = async (change: object) => {
      const outcome = await coordinator.run(registerDocumentCommand, { ...registration, ...change });
      return outcome.kind === "refused" ? outcome.refusal : outcome;
    };
    expect(await refusalOf({ number: "国知发运字(2024)5号" })).toEqual({
      refusal: "document.number-taken",
      field: "number",
      params: { code: REVITALISATION },
    });
    expect(await refusalOf({ sourceIds: "S24, S997, X1" })).toMatchObject({ params: { ids: "S997, X1" } });
    expect(await refusalOf({ measures: "M01, M99" })).toMatchObject({ params: { codes: "M99" } });
    expect(await refusalOf({ issuers: [{ unitCode: "XYZ" }] })).toMatchObject({
      field: "issuers.0.unitCode",
    });
    expect(await refusalOf({ issuers: undefined })).toEqual({ refusal: "document.no-issuer" });
    expect(await countRows("policy_document", "document_issuer", "audit_event")).toEqual(before);
  });

  it("gives two coordinators who register at once two addresses", async () => {
    const unnumbered = { ...registration, number: "" };
    const outcomes = await Promise.all([
      coordinator.run(registerDocumentCommand, unnumbered),
      as(cast.secondCoordinator).run(registerDocumentCommand, unnumbered),
    ]);
    expect(outcomes.map((outcome) => valueOf(outcome).code).sort()).toEqual([
      "notice-on-testing",
      "notice-on-testing-2",
    ]);
  });
});

describe("revising a document", () => {
  it("is done: reordered and relinked, with readable names in its history", async () => {
    const opened = await form();
    const issuers = [...opened.issuers].reverse().slice(0, 2);
    valueOf(
      await coordinator.run(reviseDocumentCommand, {
        ...opened,
        issuers,
        measures: "M01, M05",
        sourceIds: "S15",
      }),
    );
    const document = valueOf(await coordinator.ask(readDocument, { code: REVITALISATION }));
    expect(document).toMatchObject({
      issuers,
      measures: "M01, M05",
      sourceIds: "S15",
      version: Number(opened.version) + 1,
    });
    const [entry] = valueOf(await as(cast.moeStaff).ask(readHistory, { type: "document", id: document.id }));
    expect(entry?.changes.map(({ field }) => field).sort()).toEqual(["issuers", "measures", "sourceIds"]);
    expect(String(entry?.changes.find(({ field }) => field === "issuers")?.after)).toContain("中国科学院");
  });

  it("is refused when nothing changed, its own number not being taken", async () => {
    expect(await coordinator.run(reviseDocumentCommand, await form())).toMatchObject({
      kind: "refused",
      refusal: { refusal: "nothing-changed" },
    });
  });

  it("is forbidden to everybody but coordinators", async () => {
    const opened = { ...(await form()), titleZh: "改写" };
    const before = await countRows("policy_document", "document_issuer");
    for (const member of [
      cast.leader,
      cast.moeLiaison,
      cast.moeStaff,
      cast.systemAdministrator,
      cast.auditor,
    ]) {
      expect(await as(member).run(reviseDocumentCommand, opened)).toEqual({ kind: "forbidden" });
      expect(await as(member).run(registerDocumentCommand, registration)).toEqual({ kind: "forbidden" });
      valueOf(await as(member).ask(readDocumentChoices, {}));
    }
    expect(await countRows("policy_document", "document_issuer")).toEqual(before);
    expect(valueOf(await coordinator.ask(readDocument, { code: REVITALISATION })).titleZh).not.toBe("改写");
  });

  it("is not found for an unknown code, and stale when somebody was faster", async () => {
    const opened = await form();
    expect(await coordinator.run(reviseDocumentCommand, { ...opened, code: "nothing" })).toEqual({
      kind: "not-found",
    });
    valueOf(await as(cast.secondCoordinator).run(reviseDocumentCommand, { ...opened, measures: "M05" }));
    expect(await coordinator.run(reviseDocumentCommand, { ...opened, measures: "M06" })).toMatchObject({
      kind: "stale",
      current: { measures: "M05" },
      changedBy: cast.secondCoordinator.nameZh,
    });
  });
});
