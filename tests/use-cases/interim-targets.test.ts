import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { readHistory } from "@/lib/history/queries/read-history";
import { setInterimTargetsCommand } from "@/lib/indicators/commands/set-interim-targets";
import { readIndicator } from "@/lib/indicators/queries/read-indicator";
import { readStanding } from "@/lib/indicators/queries/read-standing";
import { moveTargetDateCommand } from "@/lib/plan/commands/move-target-date";
import { as, closeDatabase, countRows, valueOf } from "../support/act";
import { cast } from "../support/cast";
import { resetDatabase } from "../support/test-database";

beforeEach(resetDatabase);
afterAll(closeDatabase);

const coordinator = as(cast.coordinator);
const TABLES = ["interim_target_version", "interim_target", "audit_event"] as const;
const CODE = "recognised-product-output";

const form = {
  code: CODE,
  version: "0",
  points: [
    { dueOn: "2024-12-31", quantity: "8,800.00" },
    { dueOn: "2025-12-31", quantity: "10000" },
  ],
  groundsZh: "根据上年认定结果测算",
  groundsEn: "Calculated from the round of the year before",
  evidence: "DERIVED",
  sources: "s30",
};

const set = (changes: object = {}, by = coordinator) =>
  by.run(setInterimTargetsCommand, { ...form, ...changes });
const read = async (code = CODE, on?: string) => valueOf(await coordinator.ask(readIndicator, { code, on }));
const standingOn = async (on?: string, code = CODE) => {
  const { asOf, indicators } = valueOf(await as(cast.leader).ask(readStanding, { on }));
  return { asOf, total: indicators.length, ...indicators.find((one) => one.code === code) };
};

describe("done", () => {
  it("the way to the target is kept exactly as typed, with who set it, and told in its history", async () => {
    expect((await standingOn()).lacksInterimTargets).toBe(true);
    expect(valueOf(await set())).toEqual({ code: CODE });
    const { id, interimTargets } = await read();
    expect(interimTargets).toMatchObject([
      {
        number: 1,
        setOn: "2025-06-16",
        setBy: { nameZh: cast.coordinator.nameZh },
        evidence: "DERIVED",
        demonstration: false,
        points: [
          { dueOn: "2024-12-31", quantity: "8800" },
          { dueOn: "2025-12-31", quantity: "10000" },
        ],
        sources: [{ id: "S30" }],
      },
    ]);
    const [entry] = valueOf(await coordinator.ask(readHistory, { type: "interim-targets", id }));
    expect(entry?.changes).toContainEqual({
      field: "points",
      before: null,
      after: "2024-12-31  8800\n2025-12-31  10000",
    });
  });

  it("a change is another version; the one before stays as it was", async () => {
    valueOf(await set());
    const [first] = (await read()).interimTargets;
    valueOf(
      await set({
        version: "1",
        groundsZh: "调高",
        groundsEn: "",
        points: [{ dueOn: "2025-06-30", quantity: "9700" }],
      }),
    );
    const { id, interimTargets } = await read();
    expect(interimTargets.map(({ number }) => number)).toEqual([1, 2]);
    expect(interimTargets[0]).toEqual(first);
    const [entry] = valueOf(await coordinator.ask(readHistory, { type: "interim-targets", id }));
    expect(entry?.changes).toContainEqual({ field: "groundsEn", before: form.groundsEn, after: "" });
  });

  it("the standing is that of the day asked for, and no later act changes it", async () => {
    const then = as(cast.coordinator, { now: new Date("2025-03-03T02:00:00Z"), today: "2025-03-03" });
    valueOf(await set({}, then));
    const march = await standingOn("2025-03-31");
    expect(march).toMatchObject({
      asOf: "2025-03-31",
      observation: { value: "9400", qualifier: "OVER" },
      standing: { verdict: "ahead", gap: "600", bound: "at-least", against: { dueOn: "2024-12-31" } },
      lacksInterimTargets: false,
    });
    valueOf(await set({ version: "1", points: [{ dueOn: "2024-12-31", quantity: "9500" }] }));
    valueOf(
      await coordinator.run(moveTargetDateCommand, {
        ...{ code: "T2", version: "1", toDate: "2026-06-30", documentCode: "guozhifayunzi-2025-16" },
        ...{ reasonZh: "延后", reasonEn: "Later" },
      }),
    );
    expect(await standingOn("2025-03-31")).toEqual(march);
    expect(await standingOn()).toMatchObject({
      asOf: "2025-06-16",
      versions: 2,
      standing: { verdict: "no-basis", reason: "open" },
      final: { originalDueOn: "2025-12-31" },
    });
    expect(await standingOn("2024-01-01")).toMatchObject({ lacksInterimTargets: true, interim: null });
    expect((await read(CODE, "2025-03-02")).interimTargets).toEqual([]);
  });

  it("every indicator stands in the list, and no day lies after today", async () => {
    const all = await standingOn("2099-01-01");
    expect(all.asOf).toBe("2025-06-16");
    expect(all.total).toBeGreaterThan(30);
    expect(await standingOn(undefined, "inventory-progress")).toMatchObject({
      observation: { asOf: "2024-07-31" },
      final: null,
      lacksInterimTargets: false,
      standing: { verdict: "no-basis", reason: "no-target" },
    });
  });
});

describe("invalid", () => {
  it.each([
    ["no point", { points: [] }, "points", "interim-targets.none"],
    [
      "a number other than the plan's on its day",
      { points: [{ dueOn: "2025-12-31", quantity: "9999" }] },
      "points.0.quantity",
      "interim-targets.final-differs",
    ],
    [
      "a day outside the window",
      { points: [{ dueOn: "2026-12-31", quantity: "1" }] },
      "points.0.dueOn",
      "interim-targets.outside-window",
    ],
    ["an unknown source", { sources: "S30, S9999" }, "sources", "interim-targets.unknown-source"],
  ])("refuses %s and writes nothing", async (_what, changes, field, refusal) => {
    const before = await countRows(...TABLES);
    expect(await set(changes)).toMatchObject({ kind: "refused", refusal: { refusal, field } });
    expect(await countRows(...TABLES)).toEqual(before);
  });

  it("asks for what is missing", async () => {
    const outcome = await set({
      points: [{ dueOn: "2024-02-30", quantity: "many" }],
      groundsZh: " ",
      evidence: "UNVERIFIED",
    });
    expect(outcome).toMatchObject({
      kind: "invalid",
      fields: { "points.0.dueOn": {}, "points.0.quantity": {}, groundsZh: {}, evidence: {} },
    });
  });
});

describe("forbidden", () => {
  it("a leader reads the targets and sets none", async () => {
    const before = await countRows("interim_target_version");
    expect(await set({}, as(cast.leader))).toEqual({ kind: "forbidden" });
    expect(await countRows("interim_target_version")).toEqual(before);
  });
});

describe("hidden", () => {
  it("an indicator there is not is not found", async () => {
    expect(await set({ code: "no-such-indicator" })).toEqual({ kind: "not-found" });
  });
});

describe("conflict", () => {
  it("who opened the form before another set the targets sees those, and overwrites nothing", async () => {
    valueOf(await set({}, as(cast.secondCoordinator)));
    const before = await countRows(...TABLES);
    expect(await set({ groundsZh: "另一依据" })).toMatchObject({
      kind: "stale",
      changedBy: cast.secondCoordinator.nameZh,
      current: {
        version: 1,
        groundsZh: form.groundsZh,
        points: [{ dueOn: "2024-12-31", quantity: "8800" }, {}],
      },
    });
    expect(await countRows(...TABLES)).toEqual(before);
  });

  it("of two at once one is told", async () => {
    const outcomes = await Promise.all([set(), set({ groundsZh: "另一依据" }, as(cast.secondCoordinator))]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["done", "stale"]);
    expect((await read()).interimTargets).toHaveLength(1);
  });

  it("nothing is saved where nothing changed", async () => {
    valueOf(await set());
    expect(await set({ version: "1" })).toMatchObject({
      kind: "refused",
      refusal: { refusal: "nothing-changed" },
    });
  });
});
