import { z } from "zod";
import { calendarDate, optionalParagraph, paragraph, recordVersion } from "@/lib/kernel/validation";
import { patentNumber } from "@/lib/patents/patent.schema";
import { PATENT_STAGES } from "@/lib/patents/stage";
import { proofFileId } from "@/lib/proofs/proof.schema";

export const takeStepInput = z.object({
  number: patentNumber,
  /** Steps taken when the form was opened, and one: two people may move a patent at the same moment. */
  version: recordVersion,
  stage: z.enum(PATENT_STAGES),
  on: calendarDate,
  proof: paragraph(1000),
  reason: optionalParagraph(500),
  fileId: proofFileId,
});

const LONGEST_LIST = 20_000;

export const takeStepsInput = takeStepInput
  .omit({ number: true, version: true })
  .extend({ patents: paragraph(LONGEST_LIST) });
