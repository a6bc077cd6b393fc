import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { historyOf } from "../history.store";

/** Records whose history is as public as they are: what is published to all. */
const PUBLISHED_RECORDS = [
  "plan",
  "theme",
  "measure",
  "target",
  "indicator",
  "interim-targets",
  "unit",
  "document",
  "rules",
  "meeting",
  "calendar-year",
] as const;

/** Who changed which field of a published record from what to what, newest first. */
export const readHistory = query({
  name: "history.read-history",
  input: z.object({ type: z.enum(PUBLISHED_RECORDS), id: z.string().min(1).max(80) }),
  allow: () => true,
  read: (db, { type, id }, scope) => historyOf(db, type, id, scope),
});
