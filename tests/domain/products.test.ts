import { describe, expect, it } from "vitest";
import type { Role } from "@/lib/auth/role";
import type { Actor } from "@/lib/kernel/actor";
import { canonicalNumbers } from "@/lib/patents/patent-list";
import {
  type Adding,
  addProduct,
  attachPatents,
  changeProduct,
  detachPatent,
  type Product,
  type ProductTerms,
} from "@/lib/products/product";
import { mayAddProducts, mayKeepProduct, mayReadProducts } from "@/lib/products/product.policy";
import { type ProductYear, recordYear } from "@/lib/products/product-year";

const TODAY = "2025-06-16";
const [MOE, MIIT] = ["unit-moe", "unit-miit"];
const [A = "", B = ""] = canonicalNumbers("202010123456\n202110123456");
const FOUND = [
  { id: 1, number: A, title: "甲", unitIds: [MOE, MIIT] },
  { id: 2, number: B, title: "乙", unitIds: [MIIT] },
];
const TERMS: ProductTerms = {
  name: "动力电池",
  maker: "乙公司（山东）",
  province: "37",
  industry: 5,
  filingNo: "CP1",
  filedOn: "2024-05-06",
};
const KEPT: Product = { ...TERMS, id: 3, unitIds: [MOE], patentIds: [1], version: 1 };
const NOTHING: Adding = { found: FOUND, under: null };
const add = (over: object = {}, adding = NOTHING, unitId = MOE) =>
  addProduct(adding, { ...TERMS, patents: A, ...over }, { unitId }, TODAY);

describe("adding a product", () => {
  it("reports it for the actor's unit, or for the units that answer for its patents", () => {
    expect(add()).toMatchObject({ act: "add", unitIds: [MOE], patents: [FOUND[0]] });
    const all = { ...TERMS, patents: `${A}\n${B}` };
    expect(addProduct(NOTHING, all, "responsible", TODAY)).toMatchObject({ unitIds: [MOE, MIIT] });
  });

  it("joins the product of the same filing number, name and maker, however they are written", () => {
    const maker = "乙公司(山东) ";
    const joined = add({ maker, patents: `${A}\n${B}` }, { found: FOUND, under: KEPT }, MIIT);
    expect(joined).toMatchObject({ act: "join", id: 3, unitIds: [MIIT], patents: [FOUND[1]] });
  });

  it.each([
    [{ patents: "" }, NOTHING, "patent-list.empty"],
    [{ filedOn: null }, NOTHING, "product.filing-date-missing"],
    [{ filedOn: "2025-06-17" }, NOTHING, "product.filed-later"],
    [{}, { found: FOUND, under: KEPT }, "product.already-reported"],
    [{ name: "储能电池" }, { found: FOUND, under: KEPT }, "product.filing-no-differs"],
  ])("refuses %j", (over, adding, refusal) => {
    expect(add(over, adding as Adding)).toMatchObject({ refusal });
  });
});

describe("a product", () => {
  it("is corrected when something differs", () => {
    expect(changeProduct(KEPT, { ...TERMS, name: "储能电池" }, TODAY)).toMatchObject({ name: "储能电池" });
    expect(changeProduct(KEPT, TERMS, TODAY)).toEqual({ refusal: "nothing-changed" });
    expect(changeProduct(KEPT, { ...TERMS, filedOn: null }, TODAY)).toMatchObject({
      refusal: "product.filing-date-missing",
    });
  });

  it("takes in patents it has not, and keeps at least one", () => {
    expect(attachPatents(KEPT, FOUND, `${A}\n${B}`)).toEqual([FOUND[1]]);
    expect(attachPatents(KEPT, FOUND, A)).toMatchObject({ refusal: "product.patents-there" });
    expect(attachPatents(KEPT, [], B)).toMatchObject({ refusal: "patent-list.unknown" });
    const [first, second] = FOUND as [(typeof FOUND)[0], (typeof FOUND)[0]];
    expect(detachPatent({ patentIds: [1, 2] }, first)).toBe(first);
    expect(detachPatent(KEPT, first)).toMatchObject({ refusal: "product.last-patent" });
    expect(detachPatent(KEPT, second)).toMatchObject({ refusal: "product.patent-not-in-it" });
    expect(detachPatent(KEPT, null)).toMatchObject({ refusal: "product.patent-not-in-it" });
  });
});

describe("a year", () => {
  const year: ProductYear = { year: 2024, recognition: "FILED", output: "100", source: "材料", fileId: null };
  const record = (over: Partial<ProductYear>, there: ProductYear | null = null, asOpened = true) =>
    recordYear({ there, proof: null, asOpened }, { ...year, ...over }, 2025);

  it("is recorded once, and corrected by whoever has seen it", () => {
    expect(record({}, null, false)).toEqual(year);
    expect(record({ output: "200" }, year, false)).toMatchObject({ refusal: "product.year-recorded" });
    expect(record({ output: "200" }, year)).toMatchObject({ output: "200" });
  });

  it("is not one to come, not proved by an unknown file, and not the same again", () => {
    expect(record({ year: 2026 })).toMatchObject({ refusal: "product.year-later" });
    expect(record({ fileId: "x" })).toMatchObject({ refusal: "proof.unknown" });
    expect(record({ fileId: "x" }, { ...year, fileId: "x", output: null })).toMatchObject({ fileId: "x" });
    expect(record({}, year)).toEqual({ refusal: "nothing-changed" });
  });
});

it("is kept by the units that report it and by coordinators; leaders read, administrators do not", () => {
  const actor = (role: Role) => ({ role, unitId: MOE }) as Actor;
  expect(mayKeepProduct(actor("STAFF"), KEPT)).toBe(true);
  expect(mayKeepProduct(actor("STAFF"), { unitIds: [MIIT] })).toBe(false);
  expect(mayKeepProduct(actor("COORDINATOR"), { unitIds: [MIIT] })).toBe(true);
  expect([mayAddProducts(actor("LEADER")), mayReadProducts(actor("LEADER"))]).toEqual([false, true]);
  expect(mayReadProducts(actor("SYSTEM_ADMINISTRATOR"))).toBe(false);
});
