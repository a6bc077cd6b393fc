import { command } from "@/lib/kernel/command";
import { mayReadProofs } from "../proof.policy";
import { proofInput } from "../proof.schema";
import { findProof } from "../proof.store";

/** Who took which file out of the house stands on the trail, like any act. */
export const downloadProof = command({
  name: "proofs.download-proof",
  input: proofInput,
  load: (tx, { id }, scope) => findProof(tx, id, scope),
  allow: mayReadProofs,
  decide: (proof) => proof,
  save: async (_tx, { id, name, sha256 }) => ({
    value: { id },
    records: [{ type: "proof-download", id, label: name, before: null, after: { file: name, sha256 } }],
  }),
});
