import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { mayReceiveNotices } from "../notice.policy";
import { countUnread as count } from "../notice.store";

/** For the bell on every page: stops counting at a hundred. */
export const countUnread = query({
  name: "notices.count-unread",
  input: z.object({}),
  allow: mayReceiveNotices,
  read: async (_db, _input, scope) => ({ unread: await count(scope) }),
});
