import { endOfDay } from "@/lib/audit/trail";
import { query } from "@/lib/kernel/query";
import { mayReadComments } from "../comment.policy";
import { listCommentsInput } from "../comment.schema";
import { findComments } from "../comment.store";
import { findPlace } from "../place.store";

/** The comments on a task, a report or a difficulty that name the reader's unit, until the end of a day. */
export const listComments = query({
  name: "comments.list-comments",
  input: listCommentsInput,
  allow: mayReadComments,
  read: async (db, { on, ...asked }, scope) => {
    const place = await findPlace(db, asked, scope);
    return place && findComments(db, place, on === null ? null : endOfDay(on), scope);
  },
});
