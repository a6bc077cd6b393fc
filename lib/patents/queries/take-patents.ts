import { query } from "@/lib/kernel/query";
import { claimingUnits } from "../claiming-unit.store";
import { gradeLabels } from "../grade-label.store";
import { mayReadPatents } from "../patent.policy";
import { searchPatentsInput } from "../patent-search.schema";
import { allPatents } from "../patent-search.store";
import { askedOf } from "./search-patents";

/** All that a search finds, as of one moment and however many, for a file. */
export const takePatents = query({
  name: "patents.take-patents",
  input: searchPatentsInput,
  allow: mayReadPatents,
  read: async (db, input, scope, { today }) => {
    const [units, grades] = await Promise.all([claimingUnits(db, scope), gradeLabels(db, scope)]);
    const { total, batches } = await allPatents(askedOf(input, units, today, scope), scope);
    return { total, batches, units, grades, today };
  },
});
