import { command } from "@/lib/kernel/command";
import { mayReceiveNotices } from "../notice.policy";
import { markReadInput } from "../notice.schema";
import { findNotice, markReadUpTo } from "../notice.store";

/** Marks read whatever had arrived up to one notice; see open-notice.ts for the trail. */
export const markReadCommand = command({
  name: "notices.mark-read",
  input: markReadInput,
  load: (tx, { upTo }, scope) => findNotice(tx, upTo, scope),
  allow: mayReceiveNotices,
  decide: (notice) => notice,
  save: async (tx, notice, _subject, { actor, now }) => ({
    value: { marked: await markReadUpTo(tx, actor.personId, notice.id, now) },
    records: [],
  }),
});
