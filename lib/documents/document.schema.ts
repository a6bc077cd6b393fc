import { z } from "zod";
import { codeList } from "@/lib/kernel/code-list";
import { oneOf, pageNumber, searchText, sortKey } from "@/lib/kernel/list-input";
import { rowsAtATime } from "@/lib/kernel/rows-at-a-time";
import { calendarDate, line, optionalLine, optionalParagraph, recordVersion } from "@/lib/kernel/validation";
import { EVIDENCES } from "@/lib/sources/source";
import { DATE_PRECISIONS } from "./document-date";

export const documentCode = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/);

const issuer = z.object({ unitCode: optionalLine(16), nameZh: optionalLine(100), nameEn: optionalLine(200) });

const text = {
  number: optionalLine(60),
  titleZh: line(200),
  titleEn: line(400),
  datedOn: calendarDate,
  datePrecision: z.enum(DATE_PRECISIONS),
  dateNoteZh: optionalLine(300),
  dateNoteEn: optionalLine(600),
  targetsZh: optionalParagraph(2000),
  targetsEn: optionalParagraph(4000),
  evidence: z.enum(EVIDENCES),
  issuers: z.array(issuer).max(40).default([]),
  measures: codeList(300),
  sourceIds: codeList(200),
};

export const registerDocumentInput = z.object(text);

export const reviseDocumentInput = z.object({ code: documentCode, version: recordVersion, ...text });

export const DOCUMENT_SORTS = ["date", "number", "title"] as const;

const codeOrAll = z.string().min(1).max(16).nullable().catch(null).default(null);

/** Of the address of the list: what is malformed falls back. */
export const DOCUMENTS_A_PAGE = 20;

export const listDocumentsInput = z.object({
  q: searchText,
  unit: codeOrAll,
  measure: codeOrAll,
  year: z.coerce.number().int().min(1900).max(2200).nullable().catch(null).default(null),
  sort: sortKey(DOCUMENT_SORTS, "-date"),
  page: pageNumber,
  take: rowsAtATime(DOCUMENTS_A_PAGE),
  locale: oneOf(["zh", "en"], "zh"),
});
