import { type Db, Prisma } from "@/lib/db/client";
import type { PatentLine } from "./patent-search-view";

/** The columns of a `PatentLine`, in its own words. */
export const LINE =
  Prisma.raw(`id, application_no AS "applicationNo", title, type::text AS type, status::text AS status,
  status_text AS "statusText", holders, holder_kind::text AS "holderKind", province, ipc_main AS "ipcMain", locarno,
  filed_on::text AS "filedOn", granted_on::text AS "grantedOn", stage::text AS stage, stage_since::text AS "stageSince",
  grade, criteria, conversions, amount::text AS amount, unit_ids::text[] AS "unitIds", demonstration`);

/** The lines of these patents, in the order given. Only ids that a scope has let through come here. */
export async function findLines(db: Db, ids: readonly number[]): Promise<PatentLine[]> {
  if (ids.length === 0) return [];
  const rows = await db.$queryRaw<
    PatentLine[]
  >`SELECT ${LINE} FROM patent WHERE id = ANY(${[...ids]}::int[])`;
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
