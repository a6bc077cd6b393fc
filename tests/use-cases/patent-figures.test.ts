import pg from "pg";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { contractsHref, patentsHref, reachedHref, rowFilter } from "@/components/patent-figures/hrefs";
import { listConversions } from "@/lib/conversions/queries/list-conversions";
import { db } from "@/lib/db/client";
import { fromDatabaseDate } from "@/lib/kernel/calendar-date";
import { BREAKDOWNS, type Breakdown } from "@/lib/patent-figures/breakdown";
import { foldTallies } from "@/lib/patent-figures/fold.store";
import { breakDown } from "@/lib/patent-figures/queries/break-down";
import { readFigures } from "@/lib/patent-figures/queries/read-figures";
import { undoImportCommand } from "@/lib/patent-imports/commands/undo";
import { AGES } from "@/lib/patents/age";
import { searchPatents } from "@/lib/patents/queries/search-patents";
import { isSideExit, PATENT_STAGES, type PatentStage, PIPELINE } from "@/lib/patents/stage";
import type { Params } from "@/lib/web/list-params";
import { as, closeDatabase, TODAY, valueOf } from "../support/act";
import { cast } from "../support/cast";
import { HISTORY_UNITS, historyOf, somethingHappens } from "../support/patent-history";
import { csv, imported, usualRows, workOff } from "../support/patent-import-files";
import { patent, unitId } from "../support/patents";
import { type PatentRow, patentRows, recomputed, tallied } from "../support/register-tallies";
import { resetDatabase } from "../support/test-database";

beforeEach(resetDatabase);
afterAll(closeDatabase);

const [coordinator, leader, moe] = [as(cast.coordinator), as(cast.leader), as(cast.moeStaff)];
const HAPPENINGS = 70;

async function happened(seed: number, times = HAPPENINGS): Promise<void> {
  const history = await historyOf(seed);
  for (let at = 0; at < times; at++) await somethingHappens(history);
}

const percent = (part: number, whole: number) =>
  whole === 0 ? null : (Math.floor((part * 2000 + whole) / (2 * whole)) / 10).toFixed(1);

const middle = (days: readonly number[]) =>
  days.toSorted((one, other) => one - other)[Math.ceil(days.length / 2) - 1] ?? null;

function stagesOf(rows: readonly PatentRow[]): Record<string, number> {
  return Object.fromEntries(
    PATENT_STAGES.map((stage) => [stage, rows.filter((row) => row.stage === stage).length]),
  );
}

const whole = (rows: readonly PatentRow[]) => ({
  ...{ total: rows.length, high: rows.filter(({ high }) => high).length, stages: stagesOf(rows) },
});

/** Groups by a key, as figures by key are told: in any order, without empty ones. */
function byKey(rows: readonly PatentRow[], keyOf: (row: PatentRow) => string) {
  return new Map(
    [...new Set(rows.map(keyOf))].map((key) => [key, whole(rows.filter((row) => keyOf(row) === key))]),
  );
}

const MONTHS_BACK = (since: string) =>
  (Number(TODAY.slice(0, 4)) - Number(since.slice(0, 4))) * 12 +
  Number(TODAY.slice(5, 7)) -
  Number(since.slice(5, 7));

/** The figures of the page for a unit, or the nation, from the rows. */
async function expected(unit: string | null) {
  const own = ({ unitIds }: { unitIds: readonly string[] }) => unit === null || unitIds.includes(unit);
  const rows = (await patentRows()).filter(own);
  const steps = (await db().patentStep.findMany()).filter(own);
  const contracts = (await db().conversion.findMany({ where: { cancelledAt: null } })).filter(own);
  const came = (stage: PatentStage) =>
    stage === "INVENTORIED"
      ? rows.length
      : rows.filter(({ reached }) => (reached >> PATENT_STAGES.indexOf(stage)) & 1).length;
  const place = (stage: PatentStage) => PATENT_STAGES.indexOf(stage);
  return {
    stock: whole(rows),
    inventions: rows.filter(({ dimensions }) => dimensions.TYPE === "INVENTION").length,
    funnel: PIPELINE.map((stage, at) => {
      const before = PIPELINE[at - 1];
      const onwards = steps.filter(
        (step) =>
          step.fromStage === stage && !isSideExit(step.stage) && place(step.stage) > place(step.fromStage),
      );
      return {
        ...{ stage, reached: came(stage), standing: stagesOf(rows)[stage], wentOn: onwards.length },
        conversion: before ? percent(came(stage), came(before)) : null,
        median: middle(onwards.map(({ days }) => days)),
      };
    }),
    standingOverAYear: PIPELINE.slice(0, -1).map(
      (stage) => rows.filter((row) => row.stage === stage && MONTHS_BACK(row.since) >= 12).length,
    ),
    industries: byKey(rows, ({ dimensions }) => dimensions.INDUSTRY ?? ""),
    provinces: byKey(rows, ({ dimensions }) => dimensions.PROVINCE ?? ""),
    contracts: contracts.length,
    thisYear: contracts.filter(({ signedOn }) => fromDatabaseDate(signedOn) >= "2025").length,
    cents: contracts
      .filter(({ currency }) => currency === "CNY")
      .reduce((sum, { amount }) => sum + BigInt((amount?.toFixed(2) ?? "0.00").replace(".", "")), 0n),
  };
}

const centsOf = (amount: string) => {
  const [yuan = "0", rest = ""] = amount.split(".");
  return BigInt(yuan + rest.padEnd(2, "0"));
};

async function expectFigures(who: typeof leader, params: object, unit: string | null): Promise<void> {
  const [figures, other] = [valueOf(await who.ask(readFigures, params)), await expected(unit)];
  const { conversions } = figures;
  expect({
    ...{ stock: figures.stock, inventions: figures.inventions, funnel: figures.funnel.rows },
    standingOverAYear: figures.ageing.map(({ ages }) => ages["12"]),
    industries: new Map(figures.industries.map(({ key, counts }) => [key, counts])),
    provinces: new Map(figures.provinces.map(({ key, counts }) => [key, counts])),
    ...{ contracts: conversions.sincePlan.n, thisYear: conversions.thisYear.n },
    cents: centsOf(conversions.sincePlan.cny),
  }).toEqual(other);
}

describe("the tallies", () => {
  it.each([1, 2, 3, 4])("are what the rows add up to, before folding and after: history %i", async (seed) => {
    await happened(seed);
    const before = await recomputed();
    expect(Object.keys(before).length).toBeGreaterThan(50);
    expect(await tallied()).toEqual(before);
    await foldTallies();
    expect(await tallied()).toEqual(before);
    const twice = await db().$queryRaw`
      SELECT 1 FROM patent_tally GROUP BY unit_id, dimension, key, stage, high_value HAVING count(*) > 1`;
    expect(twice).toEqual([]);
    await happened(seed + 100, 15);
    expect(await tallied()).toEqual(await recomputed());
  });

  it("follow an import, and the whole of it taken back", async () => {
    await happened(31, 30);
    const before = await tallied();
    const rows = csv(usualRows(1, 250));
    const importId = await imported(cast.moeStaff, rows);
    expect(await tallied()).toEqual(await recomputed());
    expect(await tallied()).not.toEqual(before);
    await expectFigures(moe, {}, await unitId("MOE"));
    valueOf(await moe.run(undoImportCommand, { importId }));
    await workOff();
    expect(await tallied()).toEqual(before);
    expect(before).toEqual(await recomputed());
  });

  it("are empty again once everything was taken back", async () => {
    await happened(7, 40);
    await db().conversionPatent.deleteMany();
    await db().conversion.deleteMany();
    await db().patent.deleteMany();
    expect(await tallied()).toEqual({});
    await foldTallies();
    expect([await db().patentTally.count(), await db().patentDaysTally.count()]).toEqual([0, 0]);
  });
});

describe("done", () => {
  it.each([11, 12])(
    "figures are those of the rows, for the nation and for a unit: history %i",
    async (seed) => {
      for (let part = 0; part < 3; part++) {
        await happened(seed + 50 * part, 25);
        await expectFigures(leader, {}, null);
        for (const code of HISTORY_UNITS) {
          await expectFigures(coordinator, { unit: code }, await unitId(code));
        }
        await expectFigures(moe, {}, await unitId("MOE"));
        if (part === 1) await foldTallies();
      }
    },
  );

  it("breaks the register down by each of its dimensions", async () => {
    await happened(21);
    const rows = await patentRows();
    const dimension: Partial<Record<Breakdown, string>> = {
      ...{ industry: "INDUSTRY", province: "PROVINCE", grade: "GRADE", holder: "HOLDER", type: "TYPE" },
      institution: "INSTITUTION",
    };
    for (const by of BREAKDOWNS.filter((one) => one !== "unit")) {
      const view = valueOf(await leader.ask(breakDown, { by }));
      const other = byKey(rows, ({ dimensions }) => dimensions[dimension[by] ?? ""] ?? "");
      if (by === "institution") other.delete("0");
      expect(new Map(view.rows.map(({ key, counts }) => [key, counts]))).toEqual(other);
    }
    const { rows: units } = valueOf(await leader.ask(breakDown, { by: "unit" }));
    for (const { key, named, counts } of units) {
      expect(counts).toEqual(whole(rows.filter(({ unitIds }) => unitIds.includes(key))));
      expect(key).toBe(await unitId(named?.code ?? ""));
    }
  });

  it("tells nothing that the register, narrowed as the figure's link says, does not show", async () => {
    await happened(23);
    const found = async (filter: Params) => valueOf(await leader.ask(searchPatents, filter)).counts.total;
    for (const by of BREAKDOWNS) {
      for (const { key, named, counts } of valueOf(await leader.ask(breakDown, { by })).rows) {
        const filter = rowFilter(by, key, named?.code);
        if (!filter) throw new Error(`no filter for ${by} ${key}`);
        expect(await found(filter)).toBe(counts.total);
        expect(await found({ ...filter, value: "high" })).toBe(counts.high);
        expect(await found({ ...filter, stage: "POOLED" })).toBe(counts.stages.POOLED);
      }
    }
  });

  it.each([
    ["the nation", null],
    ["a unit", "MOE"],
  ])("leads from funnel, ages and stock to lists of exactly those patents: %s", async (_whose, unit) => {
    await happened(24, 150);
    const figures = valueOf(await leader.ask(readFigures, unit ? { unit } : {}));
    const said = async (href: string) => {
      const { counts } = valueOf(
        await leader.ask(searchPatents, Object.fromEntries(new URL(href, "http://register").searchParams)),
      );
      return counts.exact ? counts.total : "estimated";
    };
    let led = 0;
    for (const { stage, reached, standing } of [...figures.funnel.rows, ...figures.funnel.exits]) {
      expect([stage, await said(reachedHref(unit, stage))]).toEqual([stage, reached]);
      expect([stage, await said(patentsHref(unit, { stage }))]).toEqual([stage, standing]);
      led += reached;
    }
    for (const { stage, ages } of figures.ageing) {
      for (const age of AGES) {
        const list = [stage, age, await said(patentsHref(unit, { stage, age, sort: "since" }))];
        expect(list).toEqual([stage, age, ages[age]]);
        led += ages[age];
      }
    }
    for (const by of ["industry", "province"] as const) {
      for (const { key, counts } of by === "industry" ? figures.industries : figures.provinces) {
        expect(await said(patentsHref(unit, { ...rowFilter(by, key, undefined) }))).toBe(counts.total);
      }
    }
    expect(led).toBeGreaterThan(20);
  });

  it("leads from contracts to lists of exactly those contracts", async () => {
    await happened(25, 150);
    const { conversions } = valueOf(await leader.ask(readFigures, {}));
    const shown = async (filter: Params) => {
      const address = new URL(contractsHref(null, filter), "http://register");
      return valueOf(await leader.ask(listConversions, Object.fromEntries(address.searchParams))).shown;
    };
    expect(await shown({ from: "2023-11" })).toBe(conversions.sincePlan.n);
    expect(await shown({ from: "2025-01", to: "2025-12" })).toBe(conversions.thisYear.n);
    for (const { month, all } of conversions.months) {
      expect([month, await shown({ from: month, to: month })]).toEqual([month, all.n]);
    }
    for (const { kind, sincePlan } of conversions.kinds) {
      expect([kind, await shown({ kind, from: "2023-11" })]).toEqual([kind, sincePlan.n]);
    }
    expect(conversions.sincePlan.n).toBeGreaterThan(2);
  });

  it("counts what was reached once, however often, and keeps it after an exit", async () => {
    const [{ id }, skipped] = [await patent(), await patent()];
    const step = async (patentId: number, fromStage: PatentStage, stage: PatentStage) => {
      const { unitIds } = await db().patent.findUniqueOrThrow({ where: { id: patentId } });
      await db().patentStep.create({
        data: {
          ...{ patentId, fromStage, stage, days: 1, proof: "佐证", unitIds },
          ...{ on: new Date("2025-03-03"), at: new Date("2025-03-03") },
        },
      });
    };
    await step(id, "INVENTORIED", "GRADED");
    await step(id, "GRADED", "WITHDRAWN");
    await step(id, "WITHDRAWN", "GRADED");
    await step(skipped.id, "INVENTORIED", "MATCHED");
    const { funnel } = valueOf(await leader.ask(readFigures, {}));
    const reached = [...funnel.rows, ...funnel.exits].map((row) => [row.stage, row.reached]);
    expect(Object.fromEntries(reached)).toMatchObject({
      ...{ INVENTORIED: 2, GRADED: 2, POOLED: 1, MATCHED: 1, CONTRACTED: 0, WITHDRAWN: 1, LAPSED: 0 },
    });
    const list = valueOf(await leader.ask(searchPatents, { reached: "POOLED" }));
    expect(list.rows.map(({ applicationNo }) => applicationNo)).toEqual([skipped.number]);
  });

  it("takes the median of the days by what the patent was when it moved", async () => {
    await happened(22);
    const onwards = (await db().patentStep.findMany()).filter(
      ({ fromStage, stage }) =>
        !isSideExit(stage) && PATENT_STAGES.indexOf(stage) > PATENT_STAGES.indexOf(fromStage),
    );
    const view = valueOf(await leader.ask(breakDown, { by: "province" }));
    for (const { key, medians } of view.rows) {
      const own = onwards.filter(({ province }) => (province ?? "") === key);
      for (const stage of PIPELINE) {
        const days = own.filter(({ fromStage }) => fromStage === stage).map((step) => step.days);
        expect(medians?.[stage] ?? null).toBe(middle(days));
      }
    }
  });

  it("counts a patent of two units once for the nation and once for each", async () => {
    await patent({ units: ["MOE", "MIIT"] });
    const total = async (who: typeof leader, params: object = {}) =>
      valueOf(await who.ask(readFigures, params)).stock.total;
    expect(await total(leader)).toBe(1);
    expect([await total(leader, { unit: "MOE" }), await total(leader, { unit: "MIIT" })]).toEqual([1, 1]);
    expect(await total(moe)).toBe(1);
  });

  it("never gives a figure again that a transaction under way then changed", async () => {
    const there = await patent();
    const provinces = async () => valueOf(await leader.ask(breakDown, { by: "province" })).rows[0]?.medians;
    const writer = new pg.Client(process.env.DATABASE_URL);
    await writer.connect();
    try {
      await writer.query("BEGIN");
      await writer.query(
        `INSERT INTO patent_step (patent_id, from_stage, stage, days, stepped_on, proof, at, unit_ids, province)
         SELECT id, 'INVENTORIED', 'GRADED', 9, '2025-03-12', '自评表', now(), unit_ids, province
         FROM patent WHERE id = $1`,
        [there.id],
      );
      expect(await provinces()).toEqual({});
      expect(await provinces()).toEqual({});
      await writer.query("COMMIT");
      expect(await provinces()).toEqual({ INVENTORIED: 9 });
      expect(await provinces()).toEqual({ INVENTORIED: 9 });
    } finally {
      await writer.end();
    }
  });
});

describe("forbidden", () => {
  it("to the three administrators", async () => {
    for (const member of [cast.systemAdministrator, cast.securityAdministrator, cast.auditor]) {
      expect((await as(member).ask(readFigures, {})).kind).toBe("forbidden");
      expect((await as(member).ask(breakDown, {})).kind).toBe("forbidden");
    }
  });
});

describe("hidden", () => {
  it("from a unit is what others claim, whatever it asks for", async () => {
    await patent({ units: ["MIIT"], industry: 3 });
    const own = await patent({ units: ["MOE"] });
    const figures = valueOf(await moe.ask(readFigures, { unit: "MIIT" }));
    expect([figures.unit?.code, figures.stock.total, figures.units]).toEqual(["MOE", 1, []]);
    expect(own.id).toBeGreaterThan(0);
    for (const by of BREAKDOWNS) {
      const view = valueOf(await moe.ask(breakDown, { by, unit: "MIIT" }));
      expect(["unit", "institution"]).not.toContain(view.by);
      expect(view.rows.reduce((sum, { counts }) => sum + counts.total, 0)).toBe(1);
      expect(view.rows.every(({ medians }) => medians === null)).toBe(true);
    }
  });

  it("is what there is not: a unit by an unknown code", async () => {
    expect((await leader.ask(readFigures, { unit: "NONE" })).kind).toBe("not-found");
    expect((await leader.ask(breakDown, { unit: "NONE" })).kind).toBe("not-found");
  });
});
