import { query } from "@/lib/kernel/query";
import { mayReadEvidence } from "../evidence.policy";
import { evidenceFileInput } from "../evidence.schema";
import { findFile } from "../evidence.store";

/** Whether the reader may have the file: what he may not see does not exist for him. */
export const readFile = query({
  name: "evidence.read-file",
  input: evidenceFileInput,
  allow: mayReadEvidence,
  read: (db, { id }, scope) => findFile(db, id, scope),
});
