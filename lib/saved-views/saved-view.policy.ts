import type { Actor } from "@/lib/kernel/actor";
import { VIEW_PAGES, type ViewPage } from "./page";
import type { SavedView } from "./saved-view";

/** Views of a page are for whoever may open the page. */
export function mayKeepViews(actor: Actor, page: ViewPage): boolean {
  switch (VIEW_PAGES[page].readers) {
    case "everybody":
      return true;
    case "business":
      return looksAtAllUnits(actor) || worksForUnit(actor);
    case "overview":
      return looksAtAllUnits(actor);
  }
}

/**
 * A unit's people share within their unit; coordinators and leaders with any. What is shared is the filter:
 * what it finds is for each reader to see or not, as before.
 */
export function mayShareWith(actor: Actor, unitCode: string): boolean {
  if (unitCode === "" || looksAtAllUnits(actor)) return true;
  return worksForUnit(actor) && unitCode === actor.unitCode;
}

/** Its owner alone. Where it was shared already it may stay shared, though he has moved to another unit. */
export function mayReviseView(actor: Actor, view: SavedView, shareWith: string): boolean {
  return mayDeleteView(actor, view) && (shareWith === view.shareWith || mayShareWith(actor, shareWith));
}

export function mayDeleteView(actor: Actor, view: Pick<SavedView, "ownerId">): boolean {
  return view.ownerId === actor.personId;
}

function looksAtAllUnits({ role }: Actor): boolean {
  return role === "COORDINATOR" || role === "LEADER";
}

function worksForUnit({ role }: Actor): boolean {
  return role === "LIAISON_OFFICER" || role === "STAFF";
}
