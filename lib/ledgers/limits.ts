/** What a ledger file may be at most. */
export const LEDGER_LIMITS = {
  bytes: 20 * 1024 * 1024,
  rows: 5_000,
  columns: 100,
} as const;

export const MEGABYTE = 1024 * 1024;
