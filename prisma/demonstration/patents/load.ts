import type pg from "pg";
import { conversionBits } from "@/lib/patents/conversion-kind";
import { reachedBits } from "@/lib/patents/stage";
import { randomFrom } from "../activity/random";
import { type CopiedValue, copyRows } from "./copy-rows";
import { sketchInstitutions } from "./institutions";
import { type Holder, type PatentWorld, type SketchedPatent, sketchPatent } from "./sketch";

type Asked = {
  rows: number;
  institutions: number;
  /** The day it is told for, in Asia/Shanghai. */
  today: string;
  /** Called after each chunk, with the rows there are. */
  progress?: (rows: number) => void;
};

const CHUNK = 20_000;
const SEED = 37;

/** Made-up patents with their steps, criteria, gradings and contracts; the same for the same number of rows. */
export async function loadPatents(client: pg.Client, asked: Asked): Promise<void> {
  const world = await worldOf(client, asked);
  for (let first = 1; first <= asked.rows; first += CHUNK) {
    const count = Math.min(CHUNK, asked.rows - first + 1);
    const patents = Array.from({ length: count }, (_, place) => sketchPatent(world, first + place));
    await insert(client, patents, `${asked.today}T00:00:00Z`);
    asked.progress?.(first + count - 1);
  }
  for (const table of ["patent", "conversion"]) {
    await client.query(`SELECT setval('${table}_id_seq', (SELECT max(id) FROM ${table}))`);
  }
}

async function worldOf(client: pg.Client, { institutions, today }: Asked): Promise<PatentWorld> {
  const random = randomFrom(SEED);
  const sketched = sketchInstitutions(random, institutions);
  const { rows } = await client.query<Holder>(
    `INSERT INTO institution (name, kind, province)
     SELECT * FROM unnest($1::text[], $2::holder_kind[], $3::text[])
     ON CONFLICT (name) DO UPDATE SET kind = excluded.kind
     RETURNING id, name, kind, province`,
    [
      sketched.map(({ name }) => name),
      sketched.map(({ kind }) => kind),
      sketched.map(({ province }) => province),
    ],
  );
  const units = await client.query<{ id: string }>("SELECT id FROM unit ORDER BY protocol_rank LIMIT 21");
  return { random, holders: rows, unitIds: units.rows.map(({ id }) => id), today };
}

async function insert(client: pg.Client, patents: readonly SketchedPatent[], at: string): Promise<void> {
  await copyRows(client, "patent", PATENT_COLUMNS, mapped(patents, patentRow(at)));
  await copyRows(
    client,
    "patent_step",
    [
      ..."patent_id from_stage stage days stepped_on proof at unit_ids grade industry province".split(" "),
      "institution_id",
    ],
    flat(patents, (patent) =>
      patent.steps.map(({ from, to, on, days }) => [
        patent.id,
        from,
        to,
        days,
        on,
        PROOF,
        `${on}T02:00:00Z`,
        patent.unitIds,
        from === "INVENTORIED" ? null : patent.grade,
        patent.industry,
        patent.province,
        patent.holderIds[0] ?? null,
      ]),
    ),
  );
  await copyRows(
    client,
    "patent_criterion",
    ["patent_id", "kind", "held_on", "proof", "at"],
    flat(patents, ({ id, criteria }) => criteria.map(({ kind, heldOn }) => [id, kind, heldOn, PROOF, at])),
  );
  await copyRows(
    client,
    "patent_grading",
    ["patent_id", "grade", "graded_on", "basis", "at"],
    flat(patents, ({ id, grade, steps }) => {
      const graded = steps.find(({ to }) => to === "GRADED");
      return grade === null || !graded ? [] : [[id, grade, graded.on, PROOF, at]];
    }),
  );
  await copyRows(client, "conversion", CONVERSION_COLUMNS, flat(patents, contractRows(at)));
  await copyRows(
    client,
    "conversion_patent",
    ["conversion_id", "patent_id"],
    flat(patents, ({ id, contract }) => (contract ? [[id, id]] : [])),
  );
}

/** Nothing of it proves anything, and it says so. */
const PROOF = "演示数据";

export const PATENT_COLUMNS =
  "id application_no publication_no type title holders holder_ids holder_kind province inventors ipc_main ipc locarno filed_on published_on granted_on status state_funded industry unit_ids stage stage_since reached grade criteria conversions amount added_at demonstration".split(
    " ",
  );

export function patentRow(at: string) {
  return (p: SketchedPatent): CopiedValue[] => [
    ...[p.id, p.applicationNo, p.publicationNo, p.type, p.title, p.holders, p.holderIds, p.holderKind],
    ...[p.province, p.inventors, p.ipcMain, p.ipc, p.locarno, p.filedOn, p.publishedOn, p.grantedOn],
    ...[p.status, p.stateFunded, p.industry, p.unitIds, p.stage, p.stageSince],
    ...[reachedBits(p.steps.map(({ to }) => to)), p.grade, p.criteriaBits],
    ...[p.contract ? conversionBits([p.contract.kind]) : 0, p.contract?.amount ?? "0", at, true],
  ];
}

const CONVERSION_COLUMNS =
  "id kind from_party to_party to_province amount contract_no signed_on effective_on filing_no filed_on unit_ids at demonstration".split(
    " ",
  );

/** A contract of its own for each patent; its id is the patent's. */
function contractRows(at: string) {
  return ({ id, contract, unitIds }: SketchedPatent): CopiedValue[][] => {
    if (!contract) return [];
    const { kind, from, to, toProvince, amount, signedOn, filedOn } = contract;
    const filingNo = filedOn ? `演示${filedOn.slice(0, 4)}${String(id).padStart(8, "0")}` : null;
    return [
      [
        ...[id, kind, from, to, toProvince, amount, `演示-${id}`, signedOn, signedOn, filingNo, filedOn],
        ...[unitIds, at, true],
      ],
    ];
  };
}

function* mapped<Item>(items: readonly Item[], row: (item: Item) => CopiedValue[]) {
  for (const item of items) yield row(item);
}

function* flat<Item>(items: readonly Item[], rows: (item: Item) => readonly CopiedValue[][]) {
  for (const item of items) yield* rows(item);
}
