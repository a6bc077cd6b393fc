import type pg from "pg";

const TABLES = [
  "patent",
  "patent_step",
  "patent_criterion",
  "patent_grading",
  "conversion",
  "conversion_patent",
];

/**
 * Loads as a first load of millions is done: without triggers and secondary indexes, which are made again
 * afterwards, and with the figures reckoned once. The owner's session only.
 */
export async function inBulk(client: pg.Client, load: () => Promise<void>): Promise<void> {
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(
    `SELECT i.indexname AS name, i.indexdef AS definition FROM pg_indexes i
     WHERE i.schemaname = 'public' AND i.tablename = ANY($1)
       AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conname = i.indexname)
       AND i.indexname NOT IN ('patent_application_no_key')`,
    [TABLES],
  );
  await client.query("SET session_replication_role = replica");
  await client.query("SET maintenance_work_mem = '1GB'");
  for (const { name } of indexes) await client.query(`DROP INDEX "${name}"`);
  await load();
  for (const { definition } of indexes) await client.query(definition);
  await client.query("ALTER INDEX patent_terms_found ALTER COLUMN 1 SET STATISTICS 500");
  await reckonFigures(client);
  await client.query("SET session_replication_role = origin");
  for (const table of [...TABLES, "patent_tally", "patent_days_tally", "conversion_tally", "patent_sample"]) {
    await client.query(`VACUUM ANALYZE ${table}`);
  }
}

const NATION = "'{00000000-0000-0000-0000-000000000000}'::uuid[]";
const ONLY_NATION = "u.id = '00000000-0000-0000-0000-000000000000'";

/** All figures from all rows: what the triggers arrive at change by change. */
export async function reckonFigures(client: { query: (sql: string) => Promise<unknown> }): Promise<void> {
  await client.query("TRUNCATE patent_tally, patent_days_tally, conversion_tally, patent_sample");
  for (const [dimension, key] of Object.entries(DIMENSIONS)) {
    await client.query(`
      INSERT INTO patent_tally (unit_id, dimension, key, stage, high_value, n)
      SELECT u.id, '${dimension}', ${key}, p.stage, patent_high_value(p.type, p.status, p.criteria), count(*)
      FROM patent p CROSS JOIN LATERAL unnest(${NATION} || p.unit_ids) u(id)
      WHERE ${COUNTED[dimension] ?? "true"} GROUP BY 1, 2, 3, 4, 5`);
  }
  for (const [dimension, key] of Object.entries(DAYS_DIMENSIONS)) {
    await client.query(`
      INSERT INTO patent_days_tally (unit_id, dimension, key, from_stage, stage, days, n)
      SELECT u.id, '${dimension}', ${key}, s.from_stage, s.stage, s.days, count(*)
      FROM patent_step s CROSS JOIN LATERAL unnest(${NATION} || s.unit_ids) u(id)
      WHERE ${dimension === "ALL" ? "true" : ONLY_NATION} GROUP BY 1, 2, 3, 4, 5, 6`);
  }
  await client.query(`
    INSERT INTO conversion_tally (unit_id, kind, month, currency, n, amount)
    SELECT u.id, c.kind, to_char(c.signed_on, 'YYYY-MM'), c.currency, count(*), sum(coalesce(c.amount, 0))
    FROM conversion c CROSS JOIN LATERAL unnest(${NATION} || c.unit_ids) u(id)
    WHERE c.cancelled_at IS NULL GROUP BY 1, 2, 3, 4`);
  await client.query(`
    INSERT INTO patent_sample SELECT id, title, holders, type, status, holder_kind, province, ipc, filed_on, granted_on,
      state_funded, industry, unit_ids, stage, stage_since, grade, criteria, conversions, amount, holder_ids, reached
    FROM patent WHERE id % 100 = 0`);
}

const DIMENSIONS = {
  TYPE: "p.type::text",
  STATUS: "p.status::text",
  HOLDER: "p.holder_kind::text",
  PROVINCE: "coalesce(p.province, '')",
  INDUSTRY: "coalesce(p.industry::text, '')",
  GRADE: "coalesce(p.grade::text, '')",
  SECTION: "coalesce(left(p.ipc_main, 1), '')",
  SINCE: "to_char(p.stage_since, 'YYYY-MM')",
  FILED: "to_char(p.filed_on, 'YYYY')",
  REACHED: "p.reached::text",
  INSTITUTION: "coalesce(p.holder_ids[1], 0)::text",
};

/** What is not counted under all of a dimension. */
const COUNTED: Readonly<Record<string, string>> = { INSTITUTION: ONLY_NATION, REACHED: "p.reached <> 0" };

const DAYS_DIMENSIONS = {
  ALL: "''",
  PROVINCE: "coalesce(s.province, '')",
  INDUSTRY: "coalesce(s.industry::text, '')",
  GRADE: "coalesce(s.grade::text, '')",
};
