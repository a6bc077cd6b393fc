import { query } from "@/lib/kernel/query";
import { mayReceiveNotices } from "../notice.policy";
import { listNoticesInput } from "../notice.schema";
import { listNotices as list } from "../notice.store";

export const listNotices = query({
  name: "notices.list-notices",
  input: listNoticesInput,
  allow: mayReceiveNotices,
  read: (db, filter, scope) => list(db, filter, scope),
});
