import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { mayRecordConversions } from "../conversion.policy";
import { patentsToConvert } from "../conversion.store";

/** The patents a contract is about to be recorded on, as the address names them, and who holds the first. */
export const readRecording = query({
  name: "conversions.read-recording",
  input: z.object({ patent: z.string().max(400).default("") }),
  allow: mayRecordConversions,
  read: (db, { patent }, scope) => patentsToConvert(db, patent, scope),
});
