import { changed } from "@/lib/audit/changed";
import { command } from "@/lib/kernel/command";
import { reviseView } from "../saved-view";
import { mayReviseView } from "../saved-view.policy";
import { reviseViewInput } from "../saved-view.schema";
import { isUnit, lockView, updateView } from "../saved-view.store";
import { VIEW_CONSTRAINTS } from "../view-constraints";

/** Another name, another filter, or shared otherwise. */
export const reviseViewCommand = command({
  name: "saved-views.revise-view",
  input: reviseViewInput,
  load: async (tx, { id, shareWith }, scope) => {
    const view = await lockView(tx, id, scope);
    return view && { ...view, unitKnown: await isUnit(tx, shareWith, scope) };
  },
  record: ({ id }) => ({ type: "saved-view", id }),
  allow: (actor, view, { shareWith }) => mayReviseView(actor, view, shareWith),
  decide: (view, { name, query, shareWith }) => reviseView(view, { name, query, shareWith }),
  save: async (tx, terms, view, { now, today }) => {
    await updateView(tx, view, terms, { at: now, today });
    return {
      value: { id: view.id },
      records: [{ type: "saved-view", id: view.id, label: terms.name, ...changed(view, terms) }],
    };
  },
  constraints: VIEW_CONSTRAINTS,
});
