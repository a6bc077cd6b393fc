import { command } from "@/lib/kernel/command";
import { mayReadEvidence } from "../evidence.policy";
import { evidenceFileInput } from "../evidence.schema";
import { findFile } from "../evidence.store";

/** Who took which file out of the house stands on the trail, like any act; not in the history of the task, which it does not change. */
export const downloadFile = command({
  name: "evidence.download-file",
  input: evidenceFileInput,
  load: (tx, { id }, scope) => findFile(tx, id, scope),
  allow: mayReadEvidence,
  decide: (file) => file,
  save: async (_tx, { id, name, taskCode, sha256 }) => ({
    value: { id },
    records: [
      {
        type: "evidence-download",
        id,
        label: `${taskCode} · ${name}`,
        before: null,
        after: { file: name, sha256 },
      },
    ],
  }),
});
