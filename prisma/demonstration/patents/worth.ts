import type pg from "pg";
import { PROSPECTS, WISHES } from "@/lib/evaluations/enterprise-evaluation";
import { scoreTotals } from "@/lib/evaluations/scoring";
import type { Sheet } from "@/lib/evaluations/sheet";
import { addDays, daysBetween } from "@/lib/kernel/calendar-date";
import { type Random, randomFrom } from "../activity/random";

/*
 * What was thought of some of the made-up patents, and the made-up products they are in: few enough to be read
 * through, and the same every time. Nothing of it is real, and it says so.
 */

const SEED = 53;
const PRODUCTS = 48;
const EVALUATED = 160;
const SCENES = ["grading", "licensing-transfer", "finance"];
const MARK = "演示数据";

type Patent = {
  id: number;
  title: string;
  type: string;
  unitIds: string[];
  province: string | null;
  industry: number | null;
  since: string;
  toParty: string | null;
};

export async function loadWorth(client: pg.Client, today: string): Promise<void> {
  const random = randomFrom(SEED);
  const people = await peopleByUnit(client);
  const [used, matched] = [
    await patentsIn(client, ["IN_PRODUCTION", "REVENUE"], PRODUCTS * 2),
    await patentsIn(client, ["MATCHED", "CONTRACTED", "IN_PRODUCTION", "REVENUE"], EVALUATED),
  ];
  for (let place = 0; place < PRODUCTS; place++) {
    const patents = used.slice(place * 2, place * 2 + (random.chance(0.4) ? 2 : 1));
    if (patents[0]) await insertProduct(client, random, patents[0], patents, { today, place });
  }
  const sheets = await sheetsOf(client);
  for (const patent of matched) {
    const by = people.get(patent.unitIds[0] ?? "") ?? people.get("");
    if (!by) return;
    const on = later(random, patent.since, today);
    await client.query(
      `INSERT INTO enterprise_evaluation (id, patent_id, enterprise, prospect, improvement, wish, evaluated_on, at, by_id)
       VALUES ($9, $1, $2, $3::market_prospect, $4, $5::cooperation_wish, $6, $7, $8)`,
      [
        ...[patent.id, patent.toParty ?? `${random.pick(MAKERS)}有限公司（演示）`],
        ...[random.pick(PROSPECTS), random.chance(0.6) ? `${random.pick(NEEDS)}（${MARK}）` : ""],
        ...[random.pick(WISHES), on, `${on}T03:00:00Z`, by, random.uuid(new Date(`${on}T03:00:00Z`))],
      ],
    );
    const sheet = sheets.get(random.pick(SCENES));
    if (sheet && patent.type !== "DESIGN" && random.chance(0.5)) {
      await insertScoring(client, random, { patent, sheet, on, by });
    }
  }
}

const MAKERS = [
  "东方新材",
  "海川智造",
  "华远电气",
  "瑞康生物",
  "天成装备",
  "明德能源",
  "安泰环境",
  "蓝图软件",
];
const NEEDS = ["需完成中试验证", "需降低制备成本", "需补充可靠性试验", "需与现有产线适配", "需延长使用寿命"];
const KINDS = ["组件", "系列产品", "成套设备", "材料", "系统"];

async function patentsIn(client: pg.Client, stages: readonly string[], most: number): Promise<Patent[]> {
  const { rows } = await client.query<Patent>(
    `SELECT p.id, p.title, p.type::text, p.unit_ids AS "unitIds", p.province, p.industry,
       p.stage_since::text AS since, (SELECT nullif(c.to_party, '') FROM conversion c
         JOIN conversion_patent cp ON cp.conversion_id = c.id WHERE cp.patent_id = p.id LIMIT 1) AS "toParty"
     FROM patent p WHERE p.stage::text = ANY($1) ORDER BY p.id LIMIT $2`,
    [stages, most],
  );
  return rows;
}

/** Somebody of each unit to have put it down, and under "" whoever does where there is nobody. */
async function peopleByUnit(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ unit: string; person: string; role: string }>(
    `SELECT unit_id AS unit, person_id AS person, role::text FROM appointment
     WHERE role IN ('STAFF', 'COORDINATOR') ORDER BY role DESC, person_id`,
  );
  const coordinator = rows.find(({ role }) => role === "COORDINATOR")?.person;
  const people = new Map(rows.map(({ unit, person }) => [unit, person]));
  if (coordinator) people.set("", coordinator);
  return people;
}

async function sheetsOf(client: pg.Client): Promise<Map<string, Sheet>> {
  const { rows } = await client.query<Sheet & { code: string }>(
    `SELECT DISTINCT ON (c.code) c.code, s.id, s.number, s.weights, s.items
     FROM scoring_sheet s JOIN scoring_scene c ON c.id = s.scene_id ORDER BY c.code, s.number DESC`,
  );
  return new Map(rows.map(({ code, ...sheet }) => [code, sheet]));
}

async function insertScoring(
  client: pg.Client,
  random: Random,
  { patent, sheet, on, by }: { patent: Patent; sheet: Sheet; on: string; by: string },
): Promise<void> {
  const about = random.between(45, 80);
  const scores = Object.fromEntries(
    sheet.items.map(({ code }) => [code, Math.min(100, about + random.int(30) - 8)]),
  );
  const { legal, technical, economic, total } = scoreTotals(sheet, scores);
  await client.query(
    `INSERT INTO patent_scoring (id, patent_id, sheet_id, scores, legal, technical, economic, total, scored_on, note, at, by_id)
     VALUES ($12, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[patent.id, sheet.id, JSON.stringify(scores), legal, technical, economic, total],
      ...[on, MARK, `${on}T04:00:00Z`, by, random.uuid(new Date(`${on}T04:00:00Z`))],
    ],
  );
}

async function insertProduct(
  client: pg.Client,
  random: Random,
  first: Patent,
  patents: readonly Patent[],
  { today, place }: { today: string; place: number },
): Promise<void> {
  const maker = first.toParty ?? `${random.pick(MAKERS)}股份有限公司（演示）`;
  const filedOn = `202${3 + random.int(2)}-${String(1 + random.int(12)).padStart(2, "0")}-15`;
  const { rows } = await client.query<{ id: number }>(
    `INSERT INTO product (name, maker, province, industry, filing_no, filed_on, unit_ids, at, demonstration)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, true) RETURNING id`,
    [
      ...[`${nameOf(first.title)}${random.pick(KINDS)}`, maker, first.province, first.industry],
      ...[`演示产品${filedOn.slice(0, 4)}${String(place + 1).padStart(5, "0")}`, filedOn],
      ...[first.unitIds, `${filedOn}T02:00:00Z`],
    ],
  );
  const id = rows[0]?.id;
  for (const patent of patents) {
    await client.query("INSERT INTO product_patent (product_id, patent_id, at) VALUES ($1, $2, $3)", [
      ...[id, patent.id, `${filedOn}T02:00:00Z`],
    ]);
  }
  const last = Number(today.slice(0, 4)) - 1;
  let output = random.between(300, 90_000);
  for (let year = Number(filedOn.slice(0, 4)) - 1; year <= last; year++) {
    const recognition = random.chance(0.62) ? "RECOGNISED" : random.chance(0.7) ? "FILED" : "NOT_RECOGNISED";
    await client.query(
      `INSERT INTO product_year (product_id, year, recognition, output, source, at)
       VALUES ($1, $2, $3::recognition, $4, $5, $6)`,
      [id, year, recognition, `${output * 10_000}.00`, MARK, `${year + 1}-06-20T02:00:00Z`],
    );
    output = Math.floor(output * (1.02 + random.int(30) / 100));
  }
}

/** What the patent is about, without how patents say it. */
function nameOf(title: string): string {
  return (
    title
      .replace(/^一种/, "")
      .split(/及其|和|的/)[0]
      ?.slice(0, 24) ?? title
  );
}

/** Some day after another, but not later than today. */
function later(random: Random, since: string, today: string): string {
  return addDays(since, random.int(Math.max(1, daysBetween(since, today) + 1)));
}
