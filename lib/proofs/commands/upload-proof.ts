import { lockBytes } from "@/lib/evidence/evidence.store";
import { evidenceLimit } from "@/lib/evidence/evidence-limit";
import { keep } from "@/lib/evidence/file-vault.store";
import { command } from "@/lib/kernel/command";
import { takeProof } from "../proof";
import { mayUploadProof } from "../proof.policy";
import { uploadProofInput } from "../proof.schema";
import { insertProof, uploadedAgain, uploadedBefore } from "../proof.store";

/** A file that will prove something: the form it was chosen in names it by its id. */
export const uploadProof = command({
  name: "proofs.upload-proof",
  input: uploadProofInput,
  load: async (tx, input, scope) => ({ already: await uploadedBefore(tx, input, scope) }),
  allow: mayUploadProof,
  decide: (subject, file) => takeProof(subject, file, evidenceLimit()),
  save: async (tx, file, _subject, { now, actor }) => {
    const { name, size, sha256, temporary, already } = file;
    // Bytes first: should the transaction fail after this, they lie there unnamed. A name without bytes would be worse.
    await lockBytes(tx, sha256);
    await keep(temporary, sha256);
    const by = { unitId: actor.unitId, at: now, byId: actor.personId };
    const id = already ?? (await insertProof(tx, file, by));
    if (already) await uploadedAgain(tx, already, now);
    const record = { type: "proof", id, label: name, before: null, after: { file: name, size, sha256 } };
    return { value: { id, name, size }, records: already ? [] : [record] };
  },
});
