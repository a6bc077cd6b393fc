import { query } from "@/lib/kernel/query";
import { mayReadInventors } from "../patent.policy";
import { readPatentInput } from "../patent.schema";
import { findInventors } from "../patent.store";

/** Personal data, asked for by itself. */
export const readInventors = query({
  name: "patents.read-inventors",
  input: readPatentInput,
  allow: mayReadInventors,
  read: async (db, { number }, scope) => {
    const inventors = await findInventors(db, number, scope);
    return inventors === null ? null : { inventors: inventors === "" ? [] : inventors.split("\n") };
  },
});
