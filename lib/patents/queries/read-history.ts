import { query } from "@/lib/kernel/query";
import { mayReadPatents } from "../patent.policy";
import { readPatentInput } from "../patent.schema";
import { readPatentHistory } from "../patent-history.store";

/** Who changed what, people and imports alike. */
export const readHistory = query({
  name: "patents.read-history",
  input: readPatentInput,
  allow: mayReadPatents,
  read: (db, { number }, scope) => readPatentHistory(db, number, scope),
});
