import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { mayEvaluateAny } from "../evaluation.policy";
import { patentNumber } from "../evaluation.schema";
import { evaluatingOf } from "../evaluation.store";

/** What a patent can be evaluated by: the grades in use and the sheets in force. */
export const readEvaluating = query({
  name: "evaluations.read-evaluating",
  input: z.object({ number: patentNumber }),
  allow: mayEvaluateAny,
  read: (db, { number }, scope) => evaluatingOf(db, number, scope),
});
