import type { Db } from "@/lib/db/client";
import { remembered } from "@/lib/db/memo";

/**
 * A dashboard's answer, kept until the next transaction ends. All who may read dashboards see the same, so
 * the reader is no part of the key; the day he asks on is, because "now" is one of the days he may ask about.
 */
export function kept<View>(
  db: Db,
  name: string,
  input: object,
  { today }: { today: string },
  compute: () => Promise<View>,
): Promise<View> {
  return remembered(db, `${name}|${today}|${JSON.stringify(input)}`, false, compute);
}
