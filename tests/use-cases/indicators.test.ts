import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { readHistory } from "@/lib/history/queries/read-history";
import { addSeriesCommand } from "@/lib/indicators/commands/add-series";
import { adoptDefinitionCommand } from "@/lib/indicators/commands/adopt-definition";
import { publishObservationCommand } from "@/lib/indicators/commands/publish-observation";
import { registerIndicatorCommand } from "@/lib/indicators/commands/register-indicator";
import { reviseIndicatorCommand } from "@/lib/indicators/commands/revise-indicator";
import { reviseObservationCommand } from "@/lib/indicators/commands/revise-observation";
import { latestOf } from "@/lib/indicators/drawing";
import { wordingOf } from "@/lib/indicators/indicator";
import { currentValues } from "@/lib/indicators/observation";
import { listIndicatorsQuery } from "@/lib/indicators/queries/list-indicators";
import { readIndicator } from "@/lib/indicators/queries/read-indicator";
import { as, closeDatabase, countRows, valueOf } from "../support/act";
import { cast } from "../support/cast";
import { resetDatabase } from "../support/test-database";

beforeEach(resetDatabase);
afterAll(closeDatabase);

const coordinator = as(cast.coordinator);
const TABLES = ["indicator", "indicator_definition", "indicator_series", "observation"] as const;

const registration = {
  plan: "special-action-2023-2025",
  code: "navigation-projects",
  nameZh: "专利导航项目数",
  nameEn: "Patent navigation projects",
  unitOfMeasure: "count",
  kind: "CUMULATIVE",
  direction: "UP",
  noteZh: "",
  noteEn: "",
  dataProvider: "CNIPA",
  leadUnit: "",
  measures: "m03, M01",
  textZh: "累计立项的专利导航项目数。",
  textEn: "Patent navigation projects begun to date.",
  validFrom: "2023-10-17",
  seriesZh: "全国",
  seriesEn: "Nationwide",
};

/** The first half of 2025 was not published yet on the day tests act. */
const value = {
  code: "transfer-licence-filings",
  series: "all",
  definition: "1",
  periodZh: "2025年一季度",
  periodEn: "first quarter of 2025",
  periodStart: "2025-01-01",
  asOf: "2025-03-31",
  publishedOn: "2025-04-20",
  value: "15.10",
  qualifier: "EXACT",
  evidence: "SOURCED",
  derivationZh: "",
  derivationEn: "",
  noteZh: "",
  noteEn: "",
  sources: "s36, S30",
};

const read = async (code: string, on?: string) => valueOf(await coordinator.ask(readIndicator, { code, on }));

async function editForm(code: string) {
  const indicator = await read(code);
  return { code, version: String(indicator.version), ...wordingOf(indicator) };
}

async function revision(code: string, asOf: string, changes: object) {
  const indicator = await read(code);
  const revised = currentValues(indicator.observations).find(
    (one) => one.series === "all" && one.asOf === asOf,
  );
  if (!revised) throw new Error("no such value");
  const {
    id,
    sources,
    periodStart,
    publishedOn,
    recordedOn: _recorded,
    revisesId: _revises,
    series: _series,
    ...rest
  } = revised;
  const typed = {
    periodStart: periodStart ?? "",
    publishedOn: publishedOn ?? "",
    sources: sources.map((s) => s.id).join(","),
  };
  return { ...rest, ...typed, definition: String(rest.definition), code, revises: id, ...changes };
}

describe("reading", () => {
  it("lists every indicator to every role, and sifts by what the address asks for", async () => {
    for (const member of Object.values(cast)) {
      expect(valueOf(await as(member).ask(listIndicatorsQuery, {})).total).toBeGreaterThan(30);
    }
    const codes = async (filter: object) =>
      valueOf(await coordinator.ask(listIndicatorsQuery, filter)).indicators.map(({ code }) => code);
    expect(await codes({ measure: "M09" })).toEqual(["pledge-amount", "pledge-items", "pledge-enterprises"]);
    expect(await codes({ target: "yes" })).toEqual([
      "patent-technology-contracts",
      "recognised-product-output",
      "inventory-progress",
    ]);
    expect(await codes({ q: "PLEDGE amount" })).toContain("pledge-amount");
    expect(await codes({ q: "小型企业" })).toEqual(["industrialisation-rate"]);
    expect((await codes({ sort: "recent" })).at(-1)).toBe("patent-technology-contracts");
    expect(await codes({ measure: "%", kind: "x", target: "?", sort: "drop" })).toEqual(await codes({}));
  });

  it("tells the revised share of 2022 with its first value", async () => {
    const { observations } = await read("pii-gdp-share");
    const of2022 = observations.filter(({ asOf }) => asOf === "2022-12-31");
    expect(of2022.map((one) => [one.value, one.definition, one.evidence]).sort()).toEqual([
      ["12.6", 2, "DERIVED"],
      ["12.71", 1, "SOURCED"],
    ]);
    expect(currentValues(observations).filter(({ asOf }) => asOf === "2022-12-31")).toHaveLength(1);
  });

  it("holds no value for the contracts involving patents, since none was verified", async () => {
    const { observations, targets } = await read("patent-technology-contracts");
    expect(observations).toEqual([]);
    expect(targets.map(({ code, quantity }) => [code, quantity])).toEqual([["T1", "8000"]]);
  });

  it("goes back to what was known on a day", async () => {
    const now = await read("transfer-licence-filings-to-date");
    const then = await read("transfer-licence-filings-to-date", "2025-07-31");
    expect(latestOf(then)?.value).toBe("102.5");
    expect(latestOf(now)?.value).toBe("115.4");
    expect((await read("transfer-licence-filings-to-date", "2025-02-30")).on).toBeNull();
  });

  it("does not find what there is not", async () => {
    for (const code of ["no-such-indicator", "../x", "'"]) {
      expect(await coordinator.ask(readIndicator, { code })).toEqual({ kind: "not-found" });
    }
  });
});

describe("registering an indicator", () => {
  it("puts it last, with its first definition and series, and says so in its history", async () => {
    valueOf(await coordinator.run(registerIndicatorCommand, registration));
    const indicator = await read(registration.code);
    expect(indicator.measures.map(({ code }) => code)).toEqual(["M01", "M03"]);
    expect(indicator.dataProvider?.code).toBe("CNIPA");
    expect(indicator.definitions).toMatchObject([{ number: 1, validFrom: "2023-10-17" }]);
    expect(indicator.series).toEqual([{ code: "all", nameZh: "全国", nameEn: "Nationwide" }]);
    const [entry] = valueOf(await coordinator.ask(readHistory, { type: "indicator", id: indicator.id }));
    expect(entry?.changes).toContainEqual({ field: "measures", before: null, after: "M01, M03" });
  });

  it.each([
    ["a code that is taken", { code: "pledge-amount" }, "code", "indicator.code-taken"],
    ["the address of the form", { code: "new" }, "code", "indicator.code-taken"],
    ["an unknown unit", { dataProvider: "XYZ" }, "dataProvider", "indicator.unknown-unit"],
    ["an unknown measure", { measures: "M01, M99" }, "measures", "indicator.unknown-measure"],
  ])("refuses %s", async (_what, changes, field, refusal) => {
    const before = await countRows(...TABLES, "audit_event");
    const outcome = await coordinator.run(registerIndicatorCommand, { ...registration, ...changes });
    expect(outcome).toMatchObject({ kind: "refused", refusal: { refusal, field } });
    expect(await countRows(...TABLES, "audit_event")).toEqual(before);
  });

  it("asks for what is missing", async () => {
    const outcome = await coordinator.run(registerIndicatorCommand, {
      ...registration,
      code: "Not A Code",
      nameZh: " ",
      unitOfMeasure: "",
    });
    expect(outcome).toMatchObject({ kind: "invalid", fields: { code: {}, nameZh: {}, unitOfMeasure: {} } });
  });
});

describe("revising an indicator", () => {
  it("changes words, units and measures, and counts its version on", async () => {
    const form = await editForm("growth-smes");
    valueOf(
      await coordinator.run(reviseIndicatorCommand, {
        ...form,
        nameZh: "新名称",
        leadUnit: "MIIT",
        measures: "",
      }),
    );
    const revised = await read("growth-smes");
    expect(revised).toMatchObject({
      nameZh: "新名称",
      leadUnit: { code: "MIIT" },
      measures: [],
      version: Number(form.version) + 1,
    });
  });

  it("changes the unit of measure only while there is no value", async () => {
    const observed = await coordinator.run(reviseIndicatorCommand, {
      ...(await editForm("growth-smes")),
      unitOfMeasure: "count",
    });
    expect(observed).toMatchObject({ kind: "refused", refusal: { refusal: "indicator.unit-fixed" } });
    const unobserved = { ...(await editForm("patent-technology-contracts")), unitOfMeasure: "cny-10k" };
    expect(await coordinator.run(reviseIndicatorCommand, unobserved)).toMatchObject({ kind: "done" });
  });

  it("refuses when nothing changed", async () => {
    const outcome = await coordinator.run(reviseIndicatorCommand, await editForm("growth-smes"));
    expect(outcome).toMatchObject({ kind: "refused", refusal: { refusal: "nothing-changed" } });
  });

  it("shows the other person's text to whoever comes second", async () => {
    const form = await editForm("growth-smes");
    valueOf(await as(cast.secondCoordinator).run(reviseIndicatorCommand, { ...form, nameZh: "甲" }));
    const outcome = await coordinator.run(reviseIndicatorCommand, { ...form, nameZh: "乙" });
    expect(outcome).toMatchObject({
      kind: "stale",
      current: { nameZh: "甲" },
      changedBy: cast.secondCoordinator.nameZh,
    });
    expect((await read("growth-smes")).nameZh).toBe("甲");
  });
});

describe("definitions and series", () => {
  const adopted = {
    code: "growth-smes",
    textZh: "新口径",
    textEn: "A new definition",
    validFrom: "2025-06-01",
  };

  it("are numbered and added in order", async () => {
    valueOf(await coordinator.run(adoptDefinitionCommand, adopted));
    valueOf(
      await coordinator.run(addSeriesCommand, {
        code: "growth-smes",
        seriesCode: "little-giants",
        nameZh: "小巨人",
        nameEn: "Little giants",
      }),
    );
    const indicator = await read("growth-smes");
    expect(indicator.definitions.map((one) => [one.number, one.comparableWithPrevious])).toEqual([
      [1, true],
      [2, false],
    ]);
    expect(indicator.series.map(({ code }) => code)).toEqual(["all", "little-giants"]);
  });

  it("refuse a date before the last definition and a code that is taken", async () => {
    const before = await countRows(...TABLES);
    expect(
      await coordinator.run(adoptDefinitionCommand, { ...adopted, validFrom: "2024-02-27" }),
    ).toMatchObject({
      kind: "refused",
      refusal: { refusal: "definition.not-later", field: "validFrom" },
    });
    expect(
      await coordinator.run(addSeriesCommand, {
        code: "growth-smes",
        seriesCode: "all",
        nameZh: "全部",
        nameEn: "All",
      }),
    ).toMatchObject({ kind: "refused", refusal: { refusal: "series.code-taken", field: "seriesCode" } });
    expect(await countRows(...TABLES)).toEqual(before);
  });
});

describe("publishing a value", () => {
  it("keeps the number exactly, with its dates and sources", async () => {
    const { id } = valueOf(
      await coordinator.run(publishObservationCommand, { ...value, value: "1，234,567.8901" }),
    );
    const published = (await read(value.code)).observations.find((one) => one.id === id);
    expect(published).toMatchObject({
      value: "1234567.8901",
      periodStart: "2025-01-01",
      asOf: "2025-03-31",
      definition: 1,
    });
    expect(published?.sources.map((source) => source.id)).toEqual(["S30", "S36"]);
  });

  it("reads the numbers of sources however they are typed", async () => {
    const typed = { ...value, sources: "ｓ３６、s30 S30" };
    expect(await coordinator.run(publishObservationCommand, typed)).toMatchObject({ kind: "done" });
  });

  it("stands in the history in words a reader knows", async () => {
    valueOf(await coordinator.run(publishObservationCommand, value));
    const { id } = await read(value.code);
    const [entry] = valueOf(await as(cast.moeStaff).ask(readHistory, { type: "indicator", id }));
    expect(entry?.useCase).toBe("indicators.publish-observation");
    expect(entry?.changes).toContainEqual({ field: "periodZh", before: null, after: value.periodZh });
    expect(entry?.changes.map(({ field }) => field)).not.toContain("derivationZh");
  });

  it.each([
    ["no source", { sources: " " }, "sources"],
    ["evidence that proves nothing", { evidence: "UNVERIFIED" }, "evidence"],
    ["a number that is none", { value: "12,5x" }, "value"],
    ["more decimals than are kept", { value: "1.00001" }, "value"],
    ["a day that does not exist", { asOf: "2025-02-30" }, "asOf"],
  ])("asks again for %s", async (_what, changes, field) => {
    const outcome = await coordinator.run(publishObservationCommand, { ...value, ...changes });
    expect(outcome).toMatchObject({ kind: "invalid", fields: { [field]: {} } });
  });

  it.each([
    ["a source nobody registered", { sources: "S30, S999" }, "sources", "observation.unknown-source"],
    [
      "a derived value without its derivation",
      { evidence: "DERIVED", derivationZh: "甲" },
      "derivationEn",
      "observation.derivation-missing",
    ],
    ["an unknown series", { series: "x" }, "series", "observation.unknown-series"],
    ["an unknown definition", { definition: "7" }, "definition", "observation.unknown-definition"],
    [
      "a day before the definition",
      { asOf: "2020-12-31", periodStart: "" },
      "definition",
      "observation.definition-not-valid",
    ],
    [
      "a period that ends before it starts",
      { periodStart: "2025-04-01" },
      "periodStart",
      "observation.period-reversed",
    ],
    ["a day to come", { asOf: "2025-06-17", publishedOn: "" }, "asOf", "observation.as-of-in-future"],
    [
      "a publication to come",
      { publishedOn: "2025-06-17" },
      "publishedOn",
      "observation.published-in-future",
    ],
    [
      "a publication before the as-of date",
      { publishedOn: "2025-03-30" },
      "publishedOn",
      "observation.published-before-as-of",
    ],
    ["a negative count", { value: "-1" }, "value", "observation.negative"],
    [
      "a period that has its value",
      { periodStart: "2024-01-01", asOf: "2024-12-31" },
      "asOf",
      "observation.already-published",
    ],
  ])("refuses %s", async (_what, changes, field, refusal) => {
    const before = await countRows(...TABLES, "audit_event");
    const outcome = await coordinator.run(publishObservationCommand, { ...value, ...changes });
    expect(outcome).toMatchObject({ kind: "refused", refusal: { refusal, field } });
    expect(await countRows(...TABLES, "audit_event")).toEqual(before);
  });
});

describe("revising a value", () => {
  it("adds a value beside the first, which stays", async () => {
    const form = await revision("transfer-licence-filings", "2024-12-31", {
      value: "61.5",
      publishedOn: "2025-06-01",
    });
    const { id } = valueOf(await coordinator.run(reviseObservationCommand, form));
    const { observations } = await read("transfer-licence-filings");
    expect(observations.find((one) => one.id === form.revises)?.value).toBe("61.3");
    expect(
      currentValues(observations).find(({ asOf, series }) => asOf === "2024-12-31" && series === "all")?.id,
    ).toBe(id);
  });

  it("can be told from the page as it was known before", async () => {
    const form = await revision("transfer-licence-filings", "2024-12-31", {
      value: "61.5",
      publishedOn: "2025-06-01",
    });
    const before = await read("transfer-licence-filings", "2025-05-31");
    valueOf(await coordinator.run(reviseObservationCommand, form));
    expect(await read("transfer-licence-filings", "2025-05-31")).toEqual(before);
  });

  it("happens once to each value, also when two try at the same time", async () => {
    const form = await revision("transfer-licence-filings", "2024-12-31", {});
    const outcomes = await Promise.all([
      coordinator.run(reviseObservationCommand, { ...form, value: "61.5" }),
      as(cast.secondCoordinator).run(reviseObservationCommand, { ...form, value: "61.6" }),
    ]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["done", "refused"]);
    expect(outcomes.find(({ kind }) => kind === "refused")).toMatchObject({
      refusal: { refusal: "observation.already-revised" },
    });
  });

  it("refuses to say the same again", async () => {
    const outcome = await coordinator.run(
      reviseObservationCommand,
      await revision("transfer-licence-filings", "2024-12-31", { value: "61.3000" }),
    );
    expect(outcome).toMatchObject({ kind: "refused", refusal: { refusal: "nothing-changed" } });
  });

  it("does not find the value of another indicator", async () => {
    const form = await revision("transfer-licence-filings", "2024-12-31", {
      value: "1",
      code: "growth-smes",
    });
    expect(await coordinator.run(reviseObservationCommand, form)).toEqual({ kind: "not-found" });
  });

  it("is the only way: the database lets nobody change or remove a value", async () => {
    await expect(db().observation.updateMany({ data: { noteZh: "x" } })).rejects.toThrow();
    await expect(db().observation.deleteMany({})).rejects.toThrow();
  });
});

describe("everybody but the coordinator", () => {
  const others = Object.values(cast).filter(({ role }) => role !== "COORDINATOR");

  it.each(others)("$role reads and does not write", async (member) => {
    const before = await countRows(...TABLES);
    const attempts = [
      await as(member).run(registerIndicatorCommand, registration),
      await as(member).run(reviseIndicatorCommand, { ...(await editForm("growth-smes")), nameZh: "x" }),
      await as(member).run(adoptDefinitionCommand, {
        code: "growth-smes",
        textZh: "x",
        textEn: "x",
        validFrom: "2025-06-01",
      }),
      await as(member).run(addSeriesCommand, {
        code: "growth-smes",
        seriesCode: "x",
        nameZh: "x",
        nameEn: "x",
      }),
      await as(member).run(publishObservationCommand, value),
      await as(member).run(
        reviseObservationCommand,
        await revision("transfer-licence-filings", "2024-12-31", { value: "1" }),
      ),
    ];
    expect(attempts.map(({ kind }) => kind)).toEqual(Array(6).fill("forbidden"));
    expect(await countRows(...TABLES)).toEqual(before);
  });
});
