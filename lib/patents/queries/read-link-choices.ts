import { query } from "@/lib/kernel/query";
import { loadLinkChoices } from "../link.store";
import { mayKeepPatents } from "../patent.policy";
import { readPatentInput } from "../patent.schema";

/** The measures and tasks a patent may be linked to: those its keeper sees and has not linked yet. */
export const readLinkChoices = query({
  name: "patents.read-link-choices",
  input: readPatentInput,
  allow: mayKeepPatents,
  read: (db, { number }, scope) => loadLinkChoices(db, number, scope),
});
