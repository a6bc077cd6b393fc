/** Every list and matrix that can be taken along as a file; `exports.list.*` names each in words. */
export const EXPORTED_LISTS = [
  "tasks",
  "unsigned-tasks",
  "measures",
  "units",
  "documents",
  "meetings",
  "sources",
  "difficulties",
  "ledgers",
  "ledger-rows",
  "patent-imports",
  "standing-matrix",
  "unit-comparison",
  "progress-curve",
  "counted-tasks",
  "rating-differences",
  "moved-deadlines",
  "open-difficulties",
  "periods",
  "period-matrix",
  "reopened",
  "review-queue",
  "task-reports",
  "people",
  "sessions",
  "lockouts",
  "rules-versions",
  "notices",
  "worklist",
  "indicators",
  "indicator-values",
  "indicator-standing",
  "instructions",
  "decisions",
  "waiting",
  "office-waiting",
  "units-waiting",
  "workload",
  "uncovered-claims",
  "unit-parts",
  "unit-period",
  "changes",
  "patents",
  "conversions",
  "products",
  "institutions",
  "patent-funnel",
  "patent-breakdown",
  "patent-conversions",
] as const;
export type ExportedListName = (typeof EXPORTED_LISTS)[number];

export const FORMATS = ["xlsx", "csv"] as const;
export type Format = (typeof FORMATS)[number];

/** Rows a worksheet can hold beside its headings; what has more becomes text. */
export const MOST_SHEET_ROWS = 1_048_575;

export function isExportedList(name: string): name is ExportedListName {
  return EXPORTED_LISTS.some((one) => one === name);
}
