import { command } from "@/lib/kernel/command";
import { mayKeepViews } from "../saved-view.policy";
import { ofView } from "../saved-view.schema";
import { lockView, saveDefault } from "../saved-view.store";

/** From now on the page opens with it, for this person. Any view he sees, his own or not. */
export const chooseDefault = command({
  name: "saved-views.choose-default",
  input: ofView,
  load: (tx, { id }, scope) => lockView(tx, id, scope),
  allow: (actor, { page }) => mayKeepViews(actor, page),
  decide: (view) => view,
  save: async (tx, { id, page, name }, _subject, { actor }) => {
    await saveDefault(tx, actor.personId, page, id);
    return {
      value: { id },
      records: [{ type: "saved-view", id, label: name, after: { page, default: true } }],
    };
  },
});
