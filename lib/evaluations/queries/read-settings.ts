import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { mayReadEvaluations } from "../evaluation.policy";
import { allGradeLabels } from "../grade-label.store";
import { scenesWithSheets } from "../sheet.store";

/** Grades and scenes as they are now. */
export const readSettings = query({
  name: "evaluations.read-settings",
  input: z.object({}),
  allow: mayReadEvaluations,
  read: async (db, _input, scope) => {
    const [labels, scenes] = await Promise.all([allGradeLabels(db, scope), scenesWithSheets(db, scope)]);
    return { labels, scenes };
  },
});
