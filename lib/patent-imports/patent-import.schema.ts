import { z } from "zod";
import { oneOfOrAll, pageNumber } from "@/lib/kernel/list-input";
import { rowsAtATime } from "@/lib/kernel/rows-at-a-time";
import { optionalLine, recordVersion } from "@/lib/kernel/validation";
import { FILE_FORMATS } from "./examine";
import { PATENT_FIELDS } from "./field";
import { FILE_LIMITS } from "./file-row";
import { IMPORT_STATES } from "./patent-import";

const importId = z.coerce.number().int().min(1).max(2_147_483_647);
const cell = z.string().max(200);

/** A file that has been received and looked at; nobody types this. */
export const uploadImportInput = z.object({
  fileName: z.string().trim().min(1).max(255),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  size: z.number().int().min(1).max(FILE_LIMITS.bytes),
  temporary: z.string().max(64),
  format: z.enum(FILE_FORMATS),
  encoding: z.string().max(20),
  delimiter: z.string().max(1),
  sheet: z.string().max(200),
  columns: z.array(cell).min(1).max(FILE_LIMITS.columns),
  headingLine: z.number().int().min(1),
  examples: z.array(z.array(cell)).max(20),
  source: optionalLine(80),
  /** Of the unit that answers for what is added; a unit's own unless a coordinator says another. */
  unit: z.string().trim().max(16).default(""),
});

export const mapColumnsInput = z.object({
  importId,
  version: recordVersion,
  columns: z.array(z.enum(PATENT_FIELDS)).min(1).max(FILE_LIMITS.columns),
});

/** `seen`: the version whose preview was on the screen. */
export const confirmImportInput = z.object({ importId, seen: recordVersion });
export const importInput = z.object({ importId });

export const IMPORTS_A_PAGE = 30;
export const REFUSALS_A_PAGE = 50;

export const listImportsInput = z.object({
  state: oneOfOrAll(IMPORT_STATES),
  page: pageNumber,
  take: rowsAtATime(IMPORTS_A_PAGE),
});
export const readRefusedInput = z.object({
  importId,
  /** Those after this line of the file. */
  after: z.coerce.number().int().min(0).catch(0).default(0),
  take: rowsAtATime(REFUSALS_A_PAGE),
});
