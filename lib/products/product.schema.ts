import { z } from "zod";
import { filingNumber, optionalMoney, optionalProvince } from "@/lib/conversions/conversion.schema";
import { oneOfOrAll, pageNumber, searchText, sortKey } from "@/lib/kernel/list-input";
import { rowsAtATime } from "@/lib/kernel/rows-at-a-time";
import { line, optionalCalendarDate, paragraph, recordVersion } from "@/lib/kernel/validation";
import { type Industry, PROVINCES } from "@/lib/patents/patent";
import { proofFileId } from "@/lib/proofs/proof.schema";
import { FIRST_YEAR, RECOGNITIONS } from "./product-year";

const LARGEST_ID = 2_147_483_647;

export const productId = z.coerce.number().int().min(1).max(LARGEST_ID);
const LAST_YEAR = 2100;
const year = z.coerce.number().int().min(FIRST_YEAR).max(LAST_YEAR);

const INDUSTRY_CODES = ["1", "2", "3", "4", "5", "6", "7", "8", "9"] as const;

const optionalIndustry = z
  .union([z.literal(""), z.enum(INDUSTRY_CODES)])
  .default("")
  .transform((code) => (code === "" ? null : (Number(code) as Industry)));

const terms = {
  name: line(200),
  maker: line(200),
  province: optionalProvince,
  industry: optionalIndustry,
  filingNo: filingNumber,
  filedOn: optionalCalendarDate,
};
const patents = paragraph(20_000);

export const addProductInput = z.object({ ...terms, patents });
export const changeProductInput = z.object({ id: productId, version: recordVersion, ...terms });

export const recordYearInput = z.object({
  id: productId,
  /** Of the year as it stood, when it stood there already. */
  version: recordVersion.optional(),
  year,
  recognition: z.enum(RECOGNITIONS),
  output: optionalMoney,
  source: line(200),
  fileId: proofFileId,
});

export const attachPatentsInput = z.object({ id: productId, patents });
export const detachPatentInput = z.object({ id: productId, number: z.string().trim().min(1).max(24) });

const anyCode = z.string().max(24).nullable().catch(null).default(null);

export const PRODUCTS_A_PAGE = 25;

export const listProductsInput = z.object({
  q: searchText,
  unit: anyCode,
  year: year.nullable().catch(null).default(null),
  recognition: oneOfOrAll(RECOGNITIONS),
  industry: oneOfOrAll(INDUSTRY_CODES),
  province: oneOfOrAll(PROVINCES),
  sort: sortKey(["number", "name", "filed", "output"], "-number"),
  page: pageNumber,
  take: rowsAtATime(PRODUCTS_A_PAGE),
});
