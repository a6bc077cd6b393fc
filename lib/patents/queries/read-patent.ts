import { query } from "@/lib/kernel/query";
import { mayReadPatents } from "../patent.policy";
import { readPatentInput } from "../patent.schema";
import { readPatentPage } from "../patent-page.store";

/** A patent as its page shows it, without its inventors. */
export const readPatent = query({
  name: "patents.read-patent",
  input: readPatentInput,
  allow: mayReadPatents,
  read: (db, { number }, scope, { today }) => readPatentPage(db, number, today, scope),
});
