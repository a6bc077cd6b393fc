import { query } from "@/lib/kernel/query";
import { mayKeepViews } from "../saved-view.policy";
import { ofPage } from "../saved-view.schema";
import { findViews } from "../saved-view.store";

/** The views of a page: the reader's own and those shared with his unit, and which of them it opens with. */
export const listViews = query({
  name: "saved-views.list-views",
  input: ofPage,
  allow: (actor, { page }) => mayKeepViews(actor, page),
  read: (db, { page }, scope) => findViews(db, page, scope),
});
