import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { scopeOf } from "@/lib/kernel/scope";
import { ageOf } from "@/lib/patents/age";
import { readApplicationNumber } from "@/lib/patents/application-number";
import { conversionsIn } from "@/lib/patents/conversion-kind";
import { criteriaIn, isHighValue } from "@/lib/patents/criterion";
import { LIMITS, readSearch, type SearchLimits } from "@/lib/patents/patent-search";
import { searchPatentsInput } from "@/lib/patents/patent-search.schema";
import { searchPatents as find } from "@/lib/patents/patent-search.store";
import { askedOf, searchPatents } from "@/lib/patents/queries/search-patents";
import { takePatents } from "@/lib/patents/queries/take-patents";
import { reachedBit } from "@/lib/patents/stage";
import { randomFrom } from "@/prisma/demonstration/activity/random";
import { loadPatents } from "@/prisma/demonstration/patents/load";
import { as, closeDatabase, TODAY, valueOf } from "../support/act";
import { cast } from "../support/cast";
import { resetDatabase } from "../support/test-database";

const ROWS = 1_200;

beforeAll(async () => {
  await resetDatabase();
  const client = new pg.Client(process.env.TEST_OWNER_URL);
  await client.connect();
  await loadPatents(client, { rows: ROWS, institutions: 60, today: TODAY });
  await client.end();
}, 60_000);
afterAll(closeDatabase);

const all = () => db().patent.findMany();
type Row = Awaited<ReturnType<typeof all>>[number];

/** What the search says, said again without any index. */
async function matching(parameters: Record<string, string>): Promise<Row[]> {
  const input = searchPatentsInput.parse(parameters);
  const { words } = readSearch(input.q);
  const units = await db().unit.findMany();
  const unit = units.find(({ code }) => code === input.unit)?.id;
  const day = (date: Date) => date.toISOString().slice(0, 10);
  const has = (wanted: unknown, value: unknown) =>
    wanted === null || wanted === undefined || wanted === value;
  return (await all()).filter(
    (row) =>
      words.every(
        (word) => row.title.toLowerCase().includes(word) || row.holders.toLowerCase().includes(word),
      ) &&
      has(input.type, row.type) &&
      has(input.status, row.status) &&
      has(input.stage, row.stage) &&
      has(input.holder, row.holderKind) &&
      has(input.province, row.province ?? "") &&
      has(input.grade, row.grade ?? "") &&
      has(input.industry, String(row.industry ?? "")) &&
      has(input.institution, row.holderIds[0]) &&
      (input.age === null || ageOf(day(row.stageSince), TODAY) === input.age) &&
      (input.reached === null || (row.reached & reachedBit(input.reached)) !== 0) &&
      (input.ipc === null || row.ipc.some((code) => code.startsWith(input.ipc ?? ""))) &&
      (!unit || row.unitIds.includes(unit)) &&
      (input.value === null || isHighValue(row)) &&
      (input.criterion === null || criteriaIn(row.criteria).includes(input.criterion)) &&
      (input.kind === null || conversionsIn(row.conversions).includes(input.kind)) &&
      (input.funded === null || row.stateFunded === (input.funded === "yes")) &&
      (input.from === null || day(row.filedOn) >= input.from) &&
      (input.to === null || day(row.filedOn) <= input.to) &&
      (input.least === null || (row.amount.gt(0) && row.amount.gte(input.least * 10_000))) &&
      (input.most === null || (row.amount.gt(0) && row.amount.lte(input.most * 10_000))),
  );
}

function inOrder(rows: Row[], sort: string): number[] {
  const value = (row: Row) =>
    sort.endsWith("amount")
      ? Number(row.amount)
      : (sort === "since" ? row.stageSince : row.filedOn).getTime();
  const sign = sort.startsWith("-") ? -1 : 1;
  return rows
    .filter((row) => !sort.endsWith("amount") || row.amount.gt(0))
    .sort((a, b) => sign * (value(a) - value(b) || a.id - b.id))
    .map(({ id }) => id);
}

const leaders = scopeOf({ role: "LEADER", personId: "", unitId: "" } as never);
const unitsNamed = () =>
  db().unit.findMany({ select: { id: true, code: true, shortNameZh: true, nameEn: true } });

/** Page after page until there is none. */
async function found(parameters: Record<string, string>, limits: SearchLimits): Promise<number[]> {
  const scope = leaders;
  const units = await unitsNamed();
  const ids: number[] = [];
  for (let after: string | null = ""; after !== null; ) {
    const input = searchPatentsInput.parse({ ...parameters, ...(after ? { after } : {}) });
    const { rows, next }: Awaited<ReturnType<typeof find>> = await find(
      db(),
      { ...askedOf(input, units as never, TODAY, scope), limits },
      scope,
    );
    ids.push(...rows.map(({ id }) => id));
    after = next;
  }
  return ids;
}

const SEARCHES: Record<string, string>[] = [
  { q: "电池" },
  { q: "制备方法" },
  { q: "大学" },
  { q: "电池 方法", type: "INVENTION" },
  { q: "5G" },
  { stage: "POOLED", province: "44" },
  { unit: "MOE", value: "high" },
  { ipc: "H" },
  { ipc: "H01" },
  { ipc: "G06F", status: "IN_FORCE" },
  { criterion: "OVERSEAS_FAMILY" },
  { kind: "TRANSFER" },
  { holder: "UNIVERSITY", funded: "yes" },
  { grade: "2" },
  { industry: "3" },
  { from: "2015-03-01", to: "2019-08-15" },
  { q: "装置", from: "2018-01-01" },
  { least: "10", most: "500" },
  { to: "2012-12-31" },
  { age: "12", stage: "POOLED" },
  { age: "6-11" },
  { age: "3-5", unit: "MOE", q: "方法" },
  { reached: "MATCHED" },
  { reached: "POOLED", province: "44", age: "12" },
  { reached: "LAPSED", unit: "MIIT" },
  { institution: "1" },
  { institution: "2", type: "INVENTION" },
  { industry: "none", stage: "GRADED" },
  { grade: "none", province: "11" },
];

const WAYS: Record<string, SearchLimits> = {
  "all at once": LIMITS,
  "year by year through terms": {
    ...LIMITS,
    ...{ fewInSample: -1, fetchedOfYear: 1e9, walkedFrom: 1e9, fetchedBySpan: -1 },
  },
  "some months at a time": {
    ...LIMITS,
    ...{ fewInSample: -1, fetchedOfYear: 1e9, enough: 1, walkedFrom: 1e9, fetchedBySpan: -1 },
  },
  "walking through years": {
    ...LIMITS,
    ...{ fewInSample: -1, fetchedOfYear: -1, walkedFrom: -1, fetchedBySpan: -1 },
  },
  "by an index of its own": { ...LIMITS, fewInSample: -1, fetchedBySpan: 1e9 },
};

describe("a search finds exactly what matches, whichever way it goes about it", () => {
  for (const [way, limits] of Object.entries(WAYS)) {
    it(way, async () => {
      const random = randomFrom(way.length);
      for (const search of SEARCHES) {
        const sort = random.pick(["-filed", "filed", "since", "-amount"]);
        const expected = inOrder(await matching(search), sort);
        expect({ ...search, sort, ids: await found({ ...search, sort }, limits) }).toEqual({
          ...{ ...search, sort, ids: expected },
        });
      }
    }, 120_000);
  }

  it("counts under each facet are those of the rows, and the file has the same rows", async () => {
    for (const search of SEARCHES) {
      const rows = await matching(search);
      const view = valueOf(await as(cast.leader).ask(searchPatents, search));
      expect(view.counts.exact).toBe(true);
      expect(view.counts.total).toBe(rows.length);
      const stages = new Map<string, number>();
      for (const { stage } of rows) stages.set(stage, (stages.get(stage) ?? 0) + 1);
      expect(Object.fromEntries(view.counts.facets.stage.map(({ key, n }) => [key, n]))).toEqual(
        Object.fromEntries(stages),
      );
      const file = valueOf(await as(cast.leader).ask(takePatents, search));
      const ids: number[] = [];
      for await (const batch of file.batches()) ids.push(...batch.map(({ id }) => id));
      expect(file.total).toBe(rows.length);
      expect(ids).toEqual(inOrder(rows, "-filed"));
    }
  });
});

describe("a total", () => {
  it("is counted where the figures tell of the filter, though more match than are counted one by one", async () => {
    const counted = [
      ...[{}, { stage: "POOLED" }, { unit: "MOE", value: "high" }, { type: "INVENTION", stage: "GRADED" }],
      ...[{ age: "12", stage: "POOLED" }, { age: "1-2" }, { reached: "MATCHED" }, { reached: "LAPSED" }],
      ...[{ institution: "1" }, { industry: "none", unit: "MOE" }, { province: "44", value: "high" }],
    ];
    const estimated = [{ q: "方法" }, { province: "44", type: "INVENTION" }, { from: "2015-01-01" }];
    for (const search of [...counted, ...estimated] as Record<string, string>[]) {
      const asked = askedOf(searchPatentsInput.parse(search), (await unitsNamed()) as never, TODAY, leaders);
      const limits = { ...LIMITS, fewInSample: -1 };
      const { counts } = await find(db(), { ...asked, limits }, leaders);
      expect([search, counts.exact]).toEqual([search, (counted as object[]).includes(search)]);
      if (counts.exact) expect([search, counts.total]).toEqual([search, (await matching(search)).length]);
    }
  });
});

describe("a number", () => {
  it("is found in any form it is written in, and by its beginning", async () => {
    const { applicationNo, publicationNo } = await db().patent.findFirstOrThrow({ where: { id: 77 } });
    const digits = applicationNo.replace(/^CN/, "");
    const spaced = `ZL ${digits.slice(0, 4)} ${digits[4]} ${digits.slice(5)}`;
    for (const q of [applicationNo, digits, digits.replace(".", ""), spaced, publicationNo ?? ""]) {
      const { rows } = valueOf(await as(cast.leader).ask(searchPatents, { q }));
      expect([q, rows.map((row) => row.applicationNo)]).toEqual([q, [applicationNo]]);
    }
    const { rows } = valueOf(await as(cast.leader).ask(searchPatents, { q: digits.slice(0, 9) }));
    expect(rows.map((row) => row.applicationNo)).toContain(applicationNo);
    expect(readApplicationNumber(spaced)).toMatchObject({ canonical: applicationNo });
  });
});

describe("hidden", () => {
  it("a unit finds only what it claims, by words, number or filter; another unit in the address changes nothing", async () => {
    const moe = await db().unit.findFirstOrThrow({ where: { code: "MOE" } });
    const own = (await all()).filter(({ unitIds }) => unitIds.includes(moe.id));
    const view = valueOf(await as(cast.moeStaff).ask(searchPatents, { unit: "MIIT" }));
    expect(view.counts.total).toBe(own.length);
    const foreign = await db().patent.findFirstOrThrow({ where: { NOT: { unitIds: { has: moe.id } } } });
    const none = valueOf(await as(cast.moeStaff).ask(searchPatents, { q: foreign.applicationNo }));
    expect(none.counts.total).toBe(0);
    const file = valueOf(await as(cast.moeStaff).ask(takePatents, {}));
    expect(file.total).toBe(own.length);
    for await (const _ of file.batches()) {
      // read, so that the connection is given back
    }
  });

  it("names of inventors are in no line", async () => {
    const { rows } = valueOf(await as(cast.leader).ask(searchPatents, {}));
    expect(JSON.stringify(rows)).not.toMatch(/inventor|某/);
  });
});

describe("whatever is typed", () => {
  it("answers: half a surrogate, NUL, quotes, patterns, a single character", async () => {
    for (const q of ["\ud83d", "a\u0000b", "100%_\\", "'; drop table patent;--", "电", "  ", "𠀀𠀁"]) {
      const view = valueOf(await as(cast.leader).ask(searchPatents, { q }));
      expect([q, view.tooShort]).toEqual([q, [...q.trim()].length === 1 && q !== "\ud83d"]);
    }
    const odd = { after: "x", from: "2020-02-30", least: "viel", ipc: "Y02", unit: "NOBODY", sort: "title" };
    expect(valueOf(await as(cast.leader).ask(searchPatents, odd)).rows).toEqual([]);
  });
});
