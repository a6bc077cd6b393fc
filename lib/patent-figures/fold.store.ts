import { pool } from "@/lib/db/client";

/** Adds up what was counted since the last time; whoever comes while it is being done does nothing. */
export async function foldTallies(): Promise<void> {
  await pool().query("select patent_tally_fold()");
}
