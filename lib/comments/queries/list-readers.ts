import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { canBeWrittenOn } from "../comment";
import { mayWriteAny, mayWriteComment } from "../comment.policy";
import { commentPlace } from "../comment.schema";
import { findReaders } from "../comment.store";
import type { ReadersView } from "../comment-view";
import { findPlace } from "../place.store";

/** Who can be made a reader of a comment, by unit and by name, before it is sent. */
export const listReaders = query({
  name: "comments.list-readers",
  input: z.object(commentPlace),
  allow: mayWriteAny,
  read: async (db, asked, scope, { actor, today }): Promise<ReadersView | null> => {
    const place = await findPlace(db, asked, scope);
    if (!place || !mayWriteComment(actor, place)) return null;
    const units = await findReaders(db, place, today, scope);
    return { own: actor.unitCode, units, open: canBeWrittenOn(place) };
  },
});
