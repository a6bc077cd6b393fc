import { command } from "@/lib/kernel/command";
import { refuse } from "@/lib/kernel/outcome";
import { mayWithdrawFile } from "../evidence.policy";
import { evidenceFileInput } from "../evidence.schema";
import { deleteFile, isAttached, lockFile } from "../evidence.store";

export const withdrawFile = command({
  name: "evidence.withdraw-file",
  input: evidenceFileInput,
  load: async (tx, { id }, scope) => {
    const file = await lockFile(tx, id, scope);
    return file && { ...file, ...(await isAttached(tx, file)) };
  },
  allow: (actor, file) => mayWithdrawFile(actor, file),
  decide: (file) => {
    if (file.sharedAt !== null || file.attached) return refuse("evidence.shared");
    return file.drafted ? refuse("evidence.attached") : file;
  },
  save: async (tx, { id, name, taskCode, size, sha256 }) => {
    await deleteFile(tx, id);
    const before = { file: name, size, sha256 };
    return {
      value: { taskCode },
      records: [{ type: "evidence", id, label: `${taskCode} · ${name}`, before, after: null }],
    };
  },
});
