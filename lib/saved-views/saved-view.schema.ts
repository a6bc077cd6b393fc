import { z } from "zod";
import { checkbox, line, optionalLine, recordId, recordVersion } from "@/lib/kernel/validation";
import { VIEW_PAGE_KEYS } from "./page";

const LONGEST_QUERY = 20_000;

const page = z.enum(VIEW_PAGE_KEYS);
const terms = {
  name: line(40),
  /** As in an address; whatever is no parameter of the page is dropped. */
  query: z.string().max(LONGEST_QUERY).default(""),
  /** A unit's code; empty: private. */
  shareWith: optionalLine(16),
};

export const saveViewInput = z.object({ page, ...terms, asDefault: checkbox });
export const reviseViewInput = z.object({ id: recordId, version: recordVersion, ...terms });
export const ofView = z.object({ id: recordId });
export const ofPage = z.object({ page });
