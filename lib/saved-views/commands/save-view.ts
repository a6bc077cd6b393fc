import { command } from "@/lib/kernel/command";
import { saveView } from "../saved-view";
import { mayKeepViews, mayShareWith } from "../saved-view.policy";
import { saveViewInput } from "../saved-view.schema";
import { countOwnViews, insertView, isUnit, saveDefault } from "../saved-view.store";
import { VIEW_CONSTRAINTS } from "../view-constraints";

export const saveViewCommand = command({
  name: "saved-views.save-view",
  input: saveViewInput,
  load: async (tx, { page, shareWith, asDefault }, scope) => ({
    page,
    asDefault,
    keptAlready: await countOwnViews(tx, page, scope),
    unitKnown: await isUnit(tx, shareWith, scope),
  }),
  allow: (actor, _subject, { page, shareWith }) =>
    mayKeepViews(actor, page) && mayShareWith(actor, shareWith),
  decide: (subject, { page, asDefault: _asDefault, ...typed }) => saveView(subject, page, typed),
  save: async (tx, terms, { page, asDefault }, { actor, now }) => {
    const id = await insertView(tx, page, terms, { ownerId: actor.personId, at: now });
    if (asDefault) await saveDefault(tx, actor.personId, page, id);
    const after = { page, ...terms, ...(asDefault ? { default: true } : {}) };
    return {
      value: { id, page, query: terms.query },
      records: [{ type: "saved-view", id, label: terms.name, before: null, after }],
    };
  },
  constraints: VIEW_CONSTRAINTS,
});
