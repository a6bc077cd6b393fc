import type pg from "pg";
import { randomFrom } from "./random";
import { act, add, type World } from "./world";

/** Draws of its own: what came before it in the demonstration stays as it was. */
const SEED = 20_240_118;

type Version = {
  indicator: string;
  at: string;
  groundsZh: string;
  groundsEn: string;
  points: readonly (readonly [dueOn: string, quantity: string])[];
};

/** For the plan's two targets that are numbers. Each year's output and turnover ends with the year. */
const VERSIONS: readonly Version[] = [
  {
    indicator: "patent-technology-contracts",
    at: "2024-01-18T10:24:00+08:00",
    groundsZh: "演示虚构，不是官方设定：由方案目标8000亿元逐年倒推。",
    groundsEn: "Invented for the demonstration: counted back year by year from the plan's CNY 800 billion.",
    points: [
      ["2023-12-31", "6200"],
      ["2024-12-31", "7100"],
      ["2025-12-31", "8000"],
    ],
  },
  {
    indicator: "recognised-product-output",
    at: "2024-01-18T10:40:00+08:00",
    groundsZh: "演示虚构，不是官方设定：由方案目标1万亿元逐年倒推。",
    groundsEn: "Invented for the demonstration: counted back year by year from the plan's CNY 1 trillion.",
    points: [
      ["2023-12-31", "6800"],
      ["2024-12-31", "8200"],
      ["2025-12-31", "10000"],
    ],
  },
  {
    indicator: "recognised-product-output",
    at: "2024-09-10T15:05:00+08:00",
    groundsZh: "演示虚构，不是官方设定：2024年度认定进展好于预期，当年目标由8200亿元调高至8800亿元。",
    groundsEn:
      "Invented for the demonstration: the round of 2024 went better than expected; its target rose from CNY 820 to 880 billion.",
    points: [
      ["2023-12-31", "6800"],
      ["2024-12-31", "8800"],
      ["2025-12-31", "10000"],
    ],
  },
];

/** The way to the plan's targets, with one that was changed on the way. */
export async function makeInterimTargets(world: World, client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ id: string; code: string; name: string }>(
    "SELECT id, code, name_zh AS name FROM indicator WHERE plan_id = $1",
    [world.planId],
  );
  const indicators = new Map(rows.map((row) => [row.code, row]));
  const by = world.people.find(({ loginName }) => loginName === "coordinator");
  const random = randomFrom(SEED);
  const numbers = new Map<string, number>();
  for (const { indicator: code, at: moment, points, groundsZh, groundsEn } of VERSIONS) {
    const indicator = indicators.get(code);
    if (!indicator || !by) continue;
    const at = new Date(moment);
    const number = (numbers.get(code) ?? 0) + 1;
    numbers.set(code, number);
    const id = random.uuid(at);
    add(world, "interim_target_version", {
      ...{ id, indicator_id: indicator.id, number, at, by_id: by.id, grounds_zh: groundsZh },
      ...{ grounds_en: groundsEn, evidence: "JUDGED", demonstration: true },
    });
    for (const [due_on, quantity] of points)
      add(world, "interim_target", { version_id: id, due_on, quantity });
    const listed = points.map(([dueOn, quantity]) => `${dueOn}  ${quantity}`).join("\n");
    act(world, {
      ...{ at, by, useCase: "indicators.set-interim-targets", type: "interim-targets" },
      ...{ recordId: indicator.id, label: `${code} ${indicator.name}`, before: null },
      after: { number, points: listed, groundsZh, groundsEn, evidence: "JUDGED" },
    });
  }
}
