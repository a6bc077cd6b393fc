import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { unitChoices } from "@/lib/units/unit.store";
import { mayKeepPatents } from "../patent.policy";

/** What the forms of keeping need to know: for whom a coordinator may act. */
export const readKeeping = query({
  name: "patents.read-keeping",
  input: z.object({}),
  allow: mayKeepPatents,
  read: async (db, _input, scope) => ({ units: await unitChoices(db, scope) }),
});
