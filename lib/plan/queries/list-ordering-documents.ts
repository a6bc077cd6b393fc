import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { mayKeepPlan } from "../plan.policy";
import { findCurrentPlan } from "../plan.store";
import { findOrderingDocuments } from "../target.store";

/** The documents a moved date can rest on. */
export const listOrderingDocuments = query({
  name: "plan.list-ordering-documents",
  input: z.object({}),
  allow: mayKeepPlan,
  read: async (db, _input, scope, { today }) => {
    const plan = await findCurrentPlan(db, today, scope);
    return plan && findOrderingDocuments(db, plan.id, scope);
  },
});
