import { command } from "@/lib/kernel/command";
import { refuse } from "@/lib/kernel/outcome";
import { mayKeepViews } from "../saved-view.policy";
import { ofPage } from "../saved-view.schema";
import { deleteDefault, findChosen } from "../saved-view.store";

/** The page opens without a view again. */
export const clearDefault = command({
  name: "saved-views.clear-default",
  input: ofPage,
  load: async (tx, { page }, scope) => ({ chosen: await findChosen(tx, page, scope) }),
  allow: (actor, _subject, { page }) => mayKeepViews(actor, page),
  decide: ({ chosen }) => chosen ?? refuse("view.no-default"),
  save: async (tx, { page, viewId, name }, _subject, { actor }) => {
    await deleteDefault(tx, actor.personId, page);
    return {
      value: { page },
      records: [{ type: "saved-view", id: viewId, label: name, after: { page, default: false } }],
    };
  },
});
