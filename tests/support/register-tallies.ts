import { db } from "@/lib/db/client";
import { fromDatabaseDate } from "@/lib/kernel/calendar-date";
import { criteriaBits, isHighValue } from "@/lib/patents/criterion";
import { type PatentStage, reachedBits } from "@/lib/patents/stage";

/* What the triggers count of the register, and the other opinion: everything from the single rows, one after the other. */

export type PatentRow = {
  unitIds: string[];
  stage: PatentStage;
  since: string;
  high: boolean;
  /** Bits of the stages it reached. */
  reached: number;
  dimensions: Record<string, string>;
};

const NATION = "00000000-0000-0000-0000-000000000000";

/** Patents as their facts, steps, gradings and criteria say, not as the reckoned columns do. */
export async function patentRows(): Promise<PatentRow[]> {
  const patents = await db().patent.findMany({
    include: {
      steps: { orderBy: { id: "asc" } },
      gradings: { where: { withdrawnAt: null }, orderBy: { id: "asc" } },
      criterion: { where: { endedOn: null } },
    },
  });
  return patents.map((row) => {
    const step = row.steps.at(-1);
    const since = fromDatabaseDate(step?.on ?? row.stageSince);
    const stage = step?.stage ?? "INVENTORIED";
    const criteria = criteriaBits(row.criterion.map(({ kind }) => kind));
    const grade = row.gradings.at(-1)?.grade;
    const reached = reachedBits(row.steps.map((one) => one.stage));
    return {
      ...{ unitIds: row.unitIds, stage, since, reached, high: isHighValue({ ...row, criteria }) },
      dimensions: {
        ...{ TYPE: row.type, STATUS: row.status, HOLDER: row.holderKind, PROVINCE: row.province ?? "" },
        ...{ INDUSTRY: String(row.industry ?? ""), GRADE: String(grade ?? "") },
        ...{ SECTION: row.ipcMain?.slice(0, 1) ?? "", SINCE: since.slice(0, 7) },
        FILED: fromDatabaseDate(row.filedOn).slice(0, 4),
        ...(reached === 0 ? {} : { REACHED: String(reached) }),
        INSTITUTION: String(row.holderIds[0] ?? 0),
      },
    };
  });
}

type Sums = Record<string, number | string>;

function added(sums: Record<string, number>, parts: readonly unknown[], n = 1): void {
  const key = parts.join("|");
  sums[key] = (sums[key] ?? 0) + n;
}

/** The tallies as they should be. */
export async function recomputed(): Promise<Sums> {
  const sums: Record<string, number> = {};
  for (const { unitIds, stage, high, dimensions } of await patentRows()) {
    for (const unit of [NATION, ...unitIds]) {
      for (const [dimension, key] of Object.entries(dimensions)) {
        if (dimension === "INSTITUTION" && unit !== NATION) continue;
        added(sums, ["patent", unit, dimension, key, stage, high]);
      }
    }
  }
  for (const step of await db().patentStep.findMany()) {
    const { fromStage, stage, days } = step;
    for (const unit of [NATION, ...step.unitIds])
      added(sums, ["days", unit, "ALL", "", fromStage, stage, days]);
    const dimensions = { PROVINCE: step.province, INDUSTRY: step.industry, GRADE: step.grade };
    for (const [dimension, key] of Object.entries(dimensions)) {
      added(sums, ["days", NATION, dimension, key ?? "", fromStage, stage, days]);
    }
  }
  const cents: Record<string, bigint> = {};
  for (const row of await db().conversion.findMany({ where: { cancelledAt: null } })) {
    for (const unit of [NATION, ...row.unitIds]) {
      const parts = ["contracts", unit, row.kind, fromDatabaseDate(row.signedOn).slice(0, 7), row.currency];
      added(sums, parts);
      const key = ["amount", ...parts.slice(1)].join("|");
      cents[key] = (cents[key] ?? 0n) + BigInt((row.amount?.toFixed(2) ?? "0.00").replace(".", ""));
    }
  }
  const amounts = Object.entries(cents).map(([key, sum]) => [key, String(sum)]);
  return { ...sums, ...Object.fromEntries(amounts) };
}

/** The tallies as they are. */
export async function tallied(): Promise<Sums> {
  const rows = await db().$queryRaw<{ key: string; n: string }[]>`
    SELECT concat_ws('|', 'patent', unit_id, dimension, key, stage, high_value::text) AS key, sum(n)::text AS n
    FROM patent_tally GROUP BY 1 HAVING sum(n) <> 0
    UNION ALL SELECT concat_ws('|', 'days', unit_id, dimension, key, from_stage, stage, days), sum(n)::text
    FROM patent_days_tally GROUP BY 1 HAVING sum(n) <> 0
    UNION ALL SELECT concat_ws('|', 'contracts', unit_id, kind, month, currency), sum(n)::text
    FROM conversion_tally GROUP BY 1 HAVING sum(n) <> 0
    UNION ALL SELECT concat_ws('|', 'amount', unit_id, kind, month, currency), (sum(amount) * 100)::bigint::text
    FROM conversion_tally GROUP BY 1 HAVING sum(n) <> 0`;
  return Object.fromEntries(rows.map(({ key, n }) => [key, key.startsWith("amount") ? n : Number(n)]));
}
