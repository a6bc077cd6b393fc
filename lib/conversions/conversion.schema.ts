import { z } from "zod";
import { isCalendarDate } from "@/lib/kernel/calendar-date";
import { oneOfOrAll, pageNumber, searchText, sortKey } from "@/lib/kernel/list-input";
import { rowsAtATime } from "@/lib/kernel/rows-at-a-time";
import {
  calendarDate,
  line,
  optionalCalendarDate,
  optionalLine,
  optionalParagraph,
  paragraph,
  recordVersion,
} from "@/lib/kernel/validation";
import { CONVERSION_KINDS } from "@/lib/patents/conversion-kind";
import { PROVINCES } from "@/lib/patents/patent";
import { proofFileId } from "@/lib/proofs/proof.schema";
import { FILING_STATES } from "./filing";
import { CURRENCIES, readMoney } from "./money";

const LARGEST_ID = 2_147_483_647;

export const conversionId = z.coerce.number().int().min(1).max(LARGEST_ID);

/** Exact decimal text, or null for an empty field. */
export const optionalMoney = z
  .string()
  .trim()
  .default("")
  .refine((text) => text === "" || readMoney(text) !== null, { params: { code: "money" } })
  .transform((text) => (text === "" ? null : readMoney(text)));

export const optionalProvince = z
  .union([z.literal(""), z.enum(PROVINCES)])
  .default("")
  .transform((code) => (code === "" ? null : code));

/** Half width, without blanks: the same number is written the same. */
export const filingNumber = z
  .string()
  .default("")
  .transform((text) => text.normalize("NFKC").replace(/\s/g, "").toUpperCase())
  .pipe(z.string().max(80))
  .transform((text) => (text === "" ? null : text));

const terms = {
  patents: paragraph(20_000),
  kind: z.enum(CONVERSION_KINDS),
  fromParty: line(200),
  toParty: optionalLine(200),
  toProvince: optionalProvince,
  amount: optionalMoney,
  currency: z.enum(CURRENCIES).default("CNY"),
  contractNo: optionalLine(80),
  signedOn: calendarDate,
  effectiveOn: optionalCalendarDate,
  filingNo: filingNumber,
  filedOn: optionalCalendarDate,
  note: optionalParagraph(1000),
  fileId: proofFileId,
};

export const recordConversionInput = z.object(terms);

const opened = { id: conversionId, version: recordVersion };

export const changeConversionInput = z.object({ ...opened, ...terms });
export const cancelConversionInput = z.object({ ...opened, reason: paragraph(1000) });

/** Amounts in CNY, as lists are asked for them. */
export const AMOUNT_BANDS = ["UNSTATED", "UNDER_100K", "TO_1M", "TO_10M", "TO_100M", "OVER_100M"] as const;
export type AmountBand = (typeof AMOUNT_BANDS)[number];

const month = z
  .string()
  .refine((text) => isCalendarDate(`${text}-01`))
  .nullable()
  .catch(null)
  .default(null);

export const CONVERSIONS_A_PAGE = 25;

export const listConversionsInput = z.object({
  q: searchText,
  kind: oneOfOrAll(CONVERSION_KINDS),
  unit: z.string().max(24).nullable().catch(null).default(null),
  from: month,
  to: month,
  filing: oneOfOrAll(FILING_STATES),
  amount: oneOfOrAll(AMOUNT_BANDS),
  standing: oneOfOrAll(["CURRENT", "CANCELLED"]),
  sort: sortKey(["signed", "amount"], "-signed"),
  page: pageNumber,
  take: rowsAtATime(CONVERSIONS_A_PAGE),
});
