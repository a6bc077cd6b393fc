import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { patentsNumbered } from "@/lib/patents/patent-list.store";
import { mayReadConversions } from "../conversion.policy";
import { conversionsOfPatent } from "../conversion-list.store";

/** What came of one patent, by whichever unit it was reported. */
export const listConversionsOfPatent = query({
  name: "conversions.list-of-patent",
  input: z.object({ number: z.string().max(40) }),
  allow: mayReadConversions,
  read: async (db, { number }, scope, { today }) => {
    const [patent] = await patentsNumbered(db, [number], scope);
    return patent ? conversionsOfPatent(db, patent.id, today, scope) : null;
  },
});
