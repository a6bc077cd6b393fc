import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { addProductCommand } from "@/lib/products/commands/add-product";
import { attachPatentsCommand } from "@/lib/products/commands/attach-patents";
import { changeProductCommand } from "@/lib/products/commands/change-product";
import { detachPatentCommand } from "@/lib/products/commands/detach-patent";
import { recordYearCommand } from "@/lib/products/commands/record-year";
import { listProductsOfPatent } from "@/lib/products/queries/list-of-patent";
import { listProducts } from "@/lib/products/queries/list-products";
import { readProduct } from "@/lib/products/queries/read-product";
import { as, closeDatabase, countRows, valueOf } from "../support/act";
import { cast } from "../support/cast";
import { patent, proofFile } from "../support/patents";
import { added, product } from "../support/product-scene";
import { resetDatabase } from "../support/test-database";

beforeEach(resetDatabase);
afterAll(closeDatabase);

const [coordinator, leader, moe, miit] = [
  as(cast.coordinator),
  as(cast.leader),
  as(cast.moeStaff),
  as(cast.miitStaff),
];
const TABLES = ["product", "product_year", "product_patent", "audit_event"];
const YEAR = { year: "2024", recognition: "RECOGNISED", output: "3.5亿", source: "认定名单" };

const ids = async (who: typeof coordinator, params: object = {}) =>
  valueOf(await who.ask(listProducts, params)).rows.map(({ id }) => id);
const totals = async (who: typeof coordinator, params: object = {}) =>
  valueOf(await who.ask(listProducts, params)).totals;

describe("done", () => {
  it("is added with its patents, recorded year by year, and stands on their pages", async () => {
    const [one, other] = [await patent(), await patent()];
    const { id, joined } = valueOf(await moe.run(addProductCommand, added(`${one.number}\n${other.number}`)));
    expect(joined).toBe(false);
    const fileId = await proofFile();
    valueOf(await moe.run(recordYearCommand, { id, ...YEAR, fileId }));
    valueOf(
      await moe.run(recordYearCommand, { id, ...YEAR, year: "2023", recognition: "FILED", output: "" }),
    );
    const view = valueOf(await leader.ask(readProduct, { id }));
    expect(view.line).toMatchObject({
      ...{ name: "动力电池", filingNo: "CP20240001", patentCount: 2, units: [{ code: "MOE" }] },
      year: { year: 2024, recognition: "RECOGNISED", output: "350000000.00" },
    });
    expect(view.years.map(({ year, output, file }) => [year, output, file?.id ?? null])).toEqual([
      [2024, "350000000", fileId],
      [2023, null, null],
    ]);
    expect(valueOf(await moe.ask(listProductsOfPatent, { number: other.number }))).toMatchObject([{ id }]);
    expect(view.history.map(({ useCase }) => useCase)).toEqual([
      "products.record-year",
      "products.record-year",
      "products.add-product",
    ]);
    // Two patents in it: its output is the same.
    expect(await totals(leader)).toEqual([
      { year: 2024, products: 1, recognised: 1, output: "350000000.00", recognisedOutput: "350000000.00" },
      { year: 2023, products: 1, recognised: 0, output: "0", recognisedOutput: "0" },
    ]);
  });

  it("is joined by a second unit under its filing number, and its output counts once", async () => {
    const shared = await patent({ units: ["MOE", "MIIT"] });
    const own = await patent({ units: ["MIIT"] });
    const first = valueOf(await moe.run(addProductCommand, added(shared.number)));
    valueOf(await moe.run(recordYearCommand, { id: first.id, ...YEAR }));
    const again = { ...added(`${shared.number}，${own.number}`), filingNo: "cp20240001" };
    expect(valueOf(await miit.run(addProductCommand, again))).toEqual({ id: first.id, joined: true });
    const { line, patents } = valueOf(await miit.ask(readProduct, { id: first.id }));
    expect(line.units.map(({ code }) => code)).toEqual(["MOE", "MIIT"]);
    expect(patents).toHaveLength(2);
    const once = [{ year: 2024, products: 1, output: "350000000.00" }];
    for (const who of [coordinator, moe, miit]) expect(await totals(who)).toMatchObject(once);
    expect(await totals(coordinator, { unit: "MIIT" })).toMatchObject(once);
  });

  it("is added once though two units send it at the same moment", async () => {
    const shared = await patent({ units: ["MOE", "MIIT"] });
    const both = await Promise.all(
      [moe, miit].map((who) => who.run(addProductCommand, added(shared.number))),
    );
    expect(both.map((outcome) => valueOf(outcome).joined).sort()).toEqual([false, true]);
    expect((await countRows("product")).product).toBe(1);
  });

  it("is added by a coordinator for the units that answer for its patents", async () => {
    const { number } = await patent({ units: ["MIIT"] });
    const { id } = valueOf(await coordinator.run(addProductCommand, added(number)));
    expect(valueOf(await miit.ask(readProduct, { id })).line.units).toMatchObject([{ code: "MIIT" }]);
  });

  it("has its year corrected, and what it said before stays on the trail", async () => {
    const { id } = await product({ years: [{ year: 2024, output: "1000000" }] });
    valueOf(
      await moe.run(recordYearCommand, { id, ...YEAR, version: "1", output: "120万", recognition: "FILED" }),
    );
    const { history, years } = valueOf(await moe.ask(readProduct, { id }));
    expect(years[0]).toMatchObject({ output: "1200000", source: "认定名单", version: 2 });
    expect(history[0]?.changes).toEqual(
      expect.arrayContaining([
        { field: "yearOf", before: 2024, after: 2024 },
        { field: "output", before: "1000000", after: "1200000" },
      ]),
    );
  });

  it("takes in and gives up patents, and both say so", async () => {
    const { id, patents } = await product();
    const other = await patent();
    valueOf(await moe.run(attachPatentsCommand, { id, patents: other.number }));
    valueOf(await moe.run(detachPatentCommand, { id, number: patents[0]?.number }));
    const view = valueOf(await moe.ask(readProduct, { id }));
    expect(view.patents.map(({ number }) => number)).toEqual([other.number]);
    const trail = await db().auditEvent.findMany({ where: { recordType: "patent" }, orderBy: { id: "asc" } });
    expect(trail.map(({ recordId }) => recordId)).toEqual([String(other.id), String(patents[0]?.id)]);
  });

  it("is found by year, recognition, industry, province, unit and words, in order", async () => {
    const named = await patent({ units: ["MIIT"] });
    const first = await product({
      ...{ patents: [named], units: ["MIIT"], name: "传感器", industry: 1, filingNo: "CP9" },
      years: [
        { year: 2023, recognition: "RECOGNISED", output: "900" },
        { year: 2024, recognition: "NOT_RECOGNISED", output: null },
      ],
    });
    const second = await product({ years: [{ year: 2024, recognition: "RECOGNISED", output: "500.5" }] });
    const third = await product({ name: "阿胶" });
    const found: [object, number[]][] = [
      [{}, [third.id, second.id, first.id]],
      [{ sort: "number" }, [first.id, second.id, third.id]],
      [{ sort: "-output" }, [second.id, third.id, first.id]],
      [{ year: "2023", sort: "-output" }, [first.id]],
      [{ year: "2024" }, [second.id, first.id]],
      [{ recognition: "RECOGNISED" }, [second.id]],
      [{ recognition: "RECOGNISED", year: "2023" }, [first.id]],
      [{ industry: "1" }, [first.id]],
      [{ province: "11" }, []],
      [{ unit: "MIIT" }, [first.id]],
      [{ unit: "NOBODY" }, []],
      [{ q: "感" }, [first.id]],
      [{ q: "cp9" }, [first.id]],
      [{ q: named.number.slice(2, 14) }, [first.id]],
      [{ year: "x", recognition: "y", sort: "z", page: "0" }, [third.id, second.id, first.id]],
    ];
    for (const [params, expected] of found)
      expect([params, await ids(leader, params)]).toEqual([params, expected]);
    expect(await ids(moe)).toEqual([third.id, second.id]);
    expect(valueOf(await leader.ask(listProducts, {})).years).toEqual([2024, 2023]);
  });
});

describe("invalid and refused", () => {
  it("leaves nothing behind", async () => {
    const { id, version, patents } = await product({ years: [{ year: 2024 }], filingNo: "CP1" });
    await product({ filingNo: "CP2" });
    const others = await patent({ units: ["MIIT"] });
    const before = await countRows(...TABLES);
    const refusals: [Promise<unknown>, object][] = [
      [
        moe.run(recordYearCommand, { id, ...YEAR, output: "-1" }),
        { fields: { output: [{ code: "money" }] } },
      ],
      [moe.run(recordYearCommand, { id, ...YEAR, year: "2014" }), { kind: "invalid" }],
      [moe.run(recordYearCommand, { id, ...YEAR }), { refusal: { refusal: "product.year-recorded" } }],
      [
        moe.run(recordYearCommand, { id, ...YEAR, year: "2026" }),
        { refusal: { refusal: "product.year-later" } },
      ],
      [
        moe.run(attachPatentsCommand, { id, patents: others.number }),
        { refusal: { refusal: "patent-list.unknown", params: { number: others.number } } },
      ],
      [
        moe.run(detachPatentCommand, { id, number: patents[0]?.number }),
        { refusal: { refusal: "product.last-patent" } },
      ],
      [
        moe.run(changeProductCommand, { id, version, ...added(""), filingNo: "CP2" }),
        { refusal: { refusal: "product.filing-no-taken", field: "filingNo" } },
      ],
    ];
    for (const [outcome, expected] of refusals) expect(await outcome).toMatchObject(expected);
    expect(await countRows(...TABLES)).toEqual(before);
  });
});

describe("forbidden and hidden", () => {
  it("is not there for a unit without a part in it, and read only where a unit's patent is in it", async () => {
    const { id, version } = await product();
    const shared = await product({ patents: [await patent({ units: ["MOE", "MIIT"] })] });
    const changing = { version, ...added("") };
    expect(await miit.ask(readProduct, { id })).toEqual({ kind: "not-found" });
    expect(await miit.run(changeProductCommand, { id, ...changing })).toEqual({ kind: "not-found" });
    expect(await miit.run(recordYearCommand, { id, ...YEAR })).toEqual({ kind: "not-found" });
    expect(valueOf(await miit.ask(readProduct, { id: shared.id })).product.id).toBe(shared.id);
    expect(await miit.run(changeProductCommand, { id: shared.id, ...changing })).toEqual({
      kind: "forbidden",
    });
    expect(await miit.run(recordYearCommand, { id: shared.id, ...YEAR })).toEqual({ kind: "forbidden" });
    expect(await leader.run(recordYearCommand, { id, ...YEAR })).toEqual({ kind: "forbidden" });
    expect((await countRows("product_year")).product_year).toBe(0);
    expect(await ids(miit)).toEqual([]);
  });
});

describe("conflict", () => {
  it("of a year corrected meanwhile shows what it says now", async () => {
    const { id } = await product({ years: [{ year: 2024 }] });
    valueOf(await coordinator.run(recordYearCommand, { id, ...YEAR, version: "1" }));
    expect(await moe.run(recordYearCommand, { id, ...YEAR, version: "1", output: "9" })).toMatchObject({
      kind: "stale",
      current: { output: "350000000", version: 2 },
      changedBy: cast.coordinator.nameZh,
    });
  });
});
