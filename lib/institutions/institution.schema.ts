import { z } from "zod";
import { oneOfOrAll, pageNumber, searchText, sortKey } from "@/lib/kernel/list-input";
import { rowsAtATime } from "@/lib/kernel/rows-at-a-time";
import { line, recordVersion } from "@/lib/kernel/validation";
import { INSTITUTION_KINDS } from "./institution";
import { PROVINCE_CODES } from "./places";

const LARGEST_ID = 2_147_483_647;
const LONGEST_REASON = 200;

export const institutionId = z.coerce.number().int().min(1).max(LARGEST_ID);

export const readInstitutionInput = z.object({ id: institutionId });

export const correctInstitutionInput = z.object({
  id: institutionId,
  version: recordVersion,
  kind: z.enum(INSTITUTION_KINDS),
  /** Left empty: not stated. */
  province: z
    .union([z.literal(""), z.enum(PROVINCE_CODES)])
    .default("")
    .transform((code) => (code === "" ? null : code)),
  reason: line(LONGEST_REASON),
});

export const INSTITUTIONS_A_PAGE = 50;
/** In the place of a province's code: not stated. */
export const NO_PROVINCE = "none";

export const listInstitutionsInput = z.object({
  q: searchText,
  kind: oneOfOrAll(INSTITUTION_KINDS),
  province: oneOfOrAll([NO_PROVINCE, ...PROVINCE_CODES]),
  confirmed: oneOfOrAll(["yes", "no"]),
  sort: sortKey(["name", "patents"], "-patents"),
  page: pageNumber,
  take: rowsAtATime(INSTITUTIONS_A_PAGE),
});
