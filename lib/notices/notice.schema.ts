import { z } from "zod";
import { oneOf, pageNumber } from "@/lib/kernel/list-input";
import { rowsAtATime } from "@/lib/kernel/rows-at-a-time";
import { recordId } from "@/lib/kernel/validation";

export const SHOWN = ["all", "unread"] as const;

const NOTICES_A_PAGE = 50;

export const listNoticesInput = z.object({
  show: oneOf(SHOWN, "all"),
  page: pageNumber,
  take: rowsAtATime(NOTICES_A_PAGE),
});

export const openNoticeInput = z.object({ id: recordId });

/** All that had reached the reader by the time he saw his list: what came since stays unread. */
export const markReadInput = z.object({ upTo: recordId });
