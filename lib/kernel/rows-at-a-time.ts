import { z } from "zod";

/** Rows an export asks for at a time. */
export const EXPORT_BATCH = 500;

/**
 * A page shows the list's own number of rows. An export asks for more, as a number, which no address
 * can carry: its parameters are texts.
 */
export function rowsAtATime(page: number) {
  return z.number().int().min(1).max(EXPORT_BATCH).catch(page).default(page);
}
