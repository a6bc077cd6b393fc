import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { mayReadEvaluations } from "../evaluation.policy";
import { patentNumber } from "../evaluation.schema";
import { evaluationsOf } from "../evaluation.store";

/** What owner and enterprises said of a patent, and what it scored. */
export const listEvaluationsOfPatent = query({
  name: "evaluations.list-of-patent",
  input: z.object({ number: patentNumber }),
  allow: mayReadEvaluations,
  read: (db, { number }, scope) => evaluationsOf(db, number, scope),
});
