import { command } from "@/lib/kernel/command";
import { mayHandIn } from "../evidence.policy";
import { handInInput } from "../evidence.schema";
import { insertFile, loadHandIn, lockBytes } from "../evidence.store";
import { evidenceLimit } from "../evidence-limit";
import { keep } from "../file-vault.store";
import { handIn } from "../hand-in";

export const handInCommand = command({
  name: "evidence.hand-in",
  input: handInInput,
  load: (tx, input, scope) => loadHandIn(tx, input, scope),
  allow: (actor, { task }) => mayHandIn(actor, task),
  decide: (subject, file) => handIn(subject, file, evidenceLimit()),
  save: async (tx, file, { task }, { now, actor }) => {
    const { name, size, sha256, temporary, mediaType, already } = file;
    // Bytes first: should the transaction fail after this, they lie there unnamed. A name without bytes would be worse.
    await lockBytes(tx, sha256);
    await keep(temporary, sha256);
    const id =
      already ??
      (await insertFile(tx, {
        ...{ sha256, size, mediaType, name, taskId: task.id },
        ...{ unitId: actor.unitId, at: now, byId: actor.personId },
      }));
    const after = { file: name, size, sha256 };
    const record = { type: "evidence", id, label: `${task.code} · ${name}`, before: null, after };
    return { value: { id, name, size }, records: already ? [] : [record] };
  },
});
