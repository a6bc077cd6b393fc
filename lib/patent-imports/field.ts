import type { CriterionKind } from "@/lib/patents/criterion";

/** What a column may hold. `skip`: it is not imported. */
export const PATENT_FIELDS = [
  "skip",
  "number",
  "publicationNo",
  "kind",
  "title",
  "holders",
  "inventors",
  "ipcMain",
  "ipc",
  "filedOn",
  "publishedOn",
  "grantedOn",
  "announcedOn",
  "status",
  "statusOn",
  "address",
  "province",
  "stateFunded",
  "industry",
  "grade",
  "strategicIndustry",
  "overseasFamily",
  "tenYears",
  "pledge",
  "award",
] as const;
export type PatentField = (typeof PATENT_FIELDS)[number];

/** Without these a row says nothing that the register could hold. */
export const REQUIRED_FIELDS = ["number", "title", "filedOn"] as const satisfies readonly PatentField[];

export const CRITERION_FIELDS = {
  strategicIndustry: "STRATEGIC_INDUSTRY",
  overseasFamily: "OVERSEAS_FAMILY",
  tenYears: "MAINTAINED_TEN_YEARS",
  pledge: "PLEDGE_FINANCING",
  award: "AWARD",
} as const satisfies Partial<Record<PatentField, CriterionKind>>;
