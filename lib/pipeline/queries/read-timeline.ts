import { query } from "@/lib/kernel/query";
import { mayReadPatents } from "@/lib/patents/patent.policy";
import { readPatentInput } from "@/lib/patents/patent.schema";
import { readTimelineOf } from "../timeline.store";

/** Where a patent stands in the pipeline and how it came there. */
export const readTimeline = query({
  name: "pipeline.read-timeline",
  input: readPatentInput,
  allow: mayReadPatents,
  read: (db, { number }, scope, { today }) => readTimelineOf(db, number, today, scope),
});
