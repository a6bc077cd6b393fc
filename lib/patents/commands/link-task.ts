import { command } from "@/lib/kernel/command";
import { linkTo } from "../link";
import { insertTaskLink, loadTaskLink } from "../link.store";
import { mayKeepPatent } from "../patent.policy";
import { linkTaskInput } from "../patent.schema";
import { patentTrail } from "../trail";

/** Only a task that the actor sees can be named. */
export const linkTask = command({
  name: "patents.link-task",
  input: linkTaskInput,
  load: (tx, input, scope) => loadTaskLink(tx, input, scope),
  allow: mayKeepPatent,
  decide: (subject) => linkTo(subject, "task"),
  save: async (tx, { id, code }, patent, { now, actor }) => {
    await insertTaskLink(tx, patent.id, id, { at: now, byId: actor.personId });
    const record = patentTrail(patent, { task: "" }, { task: code });
    return { value: { number: patent.number }, records: [record] };
  },
});
