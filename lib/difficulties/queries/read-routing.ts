import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { mayRoute } from "../difficulty.policy";
import { difficultyNumber } from "../difficulty.schema";
import { findDifficulty } from "../difficulty.store";
import { loadRouteTerms } from "../route-terms.store";

/** Where a difficulty can be routed to today, and the answer date that the rules set. */
export const readRouting = query({
  name: "difficulties.read-routing",
  input: z.object({ number: difficultyNumber }),
  allow: mayRoute,
  read: async (db, { number }, scope, { today }) => {
    const difficulty = await findDifficulty(db, number, scope);
    if (!difficulty) return null;
    const { units, dueOn, cited } = (await loadRouteTerms(db, difficulty.planId, scope))(today);
    return { units: units.filter(({ code }) => code !== difficulty.unitCode), dueOn, cited };
  },
});
