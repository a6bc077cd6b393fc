import { query } from "@/lib/kernel/query";
import { mayReadProofs } from "../proof.policy";
import { proofInput } from "../proof.schema";
import { findProof } from "../proof.store";

/** Whether the reader may have the file: what he may not see does not exist for him. */
export const readProof = query({
  name: "proofs.read-proof",
  input: proofInput,
  allow: mayReadProofs,
  read: (db, { id }, scope) => findProof(db, id, scope),
});
