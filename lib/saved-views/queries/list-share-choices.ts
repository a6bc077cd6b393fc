import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { mayShareWith } from "../saved-view.policy";
import { findShareChoices } from "../saved-view.store";

/** The units the reader may share his views with. */
export const listShareChoices = query({
  name: "saved-views.list-share-choices",
  input: z.object({}),
  allow: (actor) => mayShareWith(actor, actor.unitCode),
  read: (db, _input, scope) => findShareChoices(db, scope),
});
