import { command } from "@/lib/kernel/command";
import { unlinkFrom } from "../link";
import { deleteTaskLink, loadTaskLink } from "../link.store";
import { mayKeepPatent } from "../patent.policy";
import { linkTaskInput } from "../patent.schema";
import { patentTrail } from "../trail";

export const unlinkTask = command({
  name: "patents.unlink-task",
  input: linkTaskInput,
  load: (tx, input, scope) => loadTaskLink(tx, input, scope),
  allow: mayKeepPatent,
  decide: (subject) => unlinkFrom(subject),
  save: async (tx, { id, code }, patent) => {
    await deleteTaskLink(tx, patent.id, id);
    const record = patentTrail(patent, { task: code }, { task: "" });
    return { value: { number: patent.number }, records: [record] };
  },
});
