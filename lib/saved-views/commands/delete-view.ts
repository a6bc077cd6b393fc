import { command } from "@/lib/kernel/command";
import { mayDeleteView } from "../saved-view.policy";
import { ofView } from "../saved-view.schema";
import { deleteView, lockView } from "../saved-view.store";

export const deleteViewCommand = command({
  name: "saved-views.delete-view",
  input: ofView,
  load: (tx, { id }, scope) => lockView(tx, id, scope),
  allow: (actor, view) => mayDeleteView(actor, view),
  decide: (view) => view,
  save: async (tx, { id, page, name, query, shareWith }) => {
    await deleteView(tx, id);
    const before = { page, name, query, shareWith };
    return { value: { page }, records: [{ type: "saved-view", id, label: name, before, after: null }] };
  },
});
