import { command } from "@/lib/kernel/command";
import { mayReceiveNotices } from "../notice.policy";
import { openNoticeInput } from "../notice.schema";
import { findNotice, markRead } from "../notice.store";

/** Reading one's own notices leaves no trail: it concerns nobody else. */
export const openNoticeCommand = command({
  name: "notices.open-notice",
  input: openNoticeInput,
  load: (tx, { id }, scope) => findNotice(tx, id, scope),
  allow: mayReceiveNotices,
  decide: (notice) => notice,
  save: async (tx, notice, _subject, { actor, now }) => {
    await markRead(tx, actor.personId, notice.id, now);
    return { value: { place: notice.place }, records: [] };
  },
});
