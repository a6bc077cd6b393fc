import { z } from "zod";
import { oneOfOrAll, pageNumber } from "@/lib/kernel/list-input";
import { rowsAtATime } from "@/lib/kernel/rows-at-a-time";
import { optionalCalendarDate, recordId, recordVersion } from "@/lib/kernel/validation";
import { LEDGER_FIELDS } from "./headings";
import { LEDGER_OUTCOMES } from "./ledger";
import { LEDGER_LIMITS } from "./limits";
import { SKIP_REASONS } from "./table";

const text = z.string().max(40_000);
const name = z.string().max(500);
const rowNumber = z.number().int().min(1);

/** A file as it was read: rows of texts, without any meaning yet. */
export const uploadInput = z.object({
  fileName: z.string().trim().min(1).max(255),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  sheet: name,
  table: z.object({
    headingRow: rowNumber,
    columns: z.array(text).min(1).max(LEDGER_LIMITS.columns),
    lines: z
      .array(z.object({ sheet: name, row: rowNumber, texts: z.array(text), formulas: z.array(z.number()) }))
      .min(1)
      .max(LEDGER_LIMITS.rows),
    skipped: z.array(z.object({ sheet: name, row: rowNumber, reason: z.enum(SKIP_REASONS), text })),
  }),
});

const year = z
  .string()
  .trim()
  .default("")
  .pipe(z.union([z.literal(""), z.string().regex(/^20\d{2}$/)]))
  .transform((typed) => (typed === "" ? null : Number(typed)));

export const mapColumnsInput = z.object({
  ledgerId: recordId,
  version: recordVersion,
  columns: z.array(z.enum(LEDGER_FIELDS)).min(1).max(LEDGER_LIMITS.columns),
  units: z
    .array(z.object({ name: text, code: z.string().max(16) }))
    .max(500)
    .default([]),
  measureCode: z.union([z.literal(""), z.string().regex(/^M\d{2}$/)]).default(""),
  leadCode: z.string().max(16).default(""),
  year,
  dueOn: optionalCalendarDate,
});

/** `seen`: the version whose preview was on the screen. It is no optimistic lock: confirming twice has a name of its own. */
export const confirmInput = z.object({ ledgerId: recordId, seen: recordVersion });
export const ledgerInput = z.object({ ledgerId: recordId });

export const LEDGERS_A_PAGE = 50;
export const ROWS_A_PAGE = 50;

export const listLedgersInput = z.object({ page: pageNumber, take: rowsAtATime(LEDGERS_A_PAGE) });
export const readLedgerInput = z.object({
  ledgerId: recordId,
  outcome: oneOfOrAll(LEDGER_OUTCOMES),
  page: pageNumber,
  take: rowsAtATime(ROWS_A_PAGE),
});
