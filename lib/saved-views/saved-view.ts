import { type Refusal, refuse } from "@/lib/kernel/outcome";
import { canonicalQuery, NO_VIEW, type ViewPage, viewHref } from "./page";

/** 视图: a page's parameters under a name, private or shared with one unit. */
export type SavedView = {
  id: string;
  ownerId: string;
  page: ViewPage;
  name: string;
  /** Canonical: see `canonicalQuery`. */
  query: string;
  /** The code of the unit whose people find it too; empty: private. */
  shareWith: string;
  version: number;
};

export type ViewTerms = Pick<SavedView, "name" | "query" | "shareWith">;

/** A view as its page lists it. */
export type ViewLine = {
  id: string;
  name: string;
  query: string;
  version: number;
  own: boolean;
  /** Of the reader: the page opens with it. */
  isDefault: boolean;
  owner: { nameZh: string; nameEn: string };
  sharedWith: { code: string; shortNameZh: string; nameEn: string } | null;
};

/** On one page. More names than that nobody tells apart. */
export const MOST_VIEWS = 30;

/** What is known around a view to be saved or revised. */
type Around = { unitKnown: boolean };

export function saveView(
  { keptAlready, ...around }: Around & { keptAlready: number },
  page: ViewPage,
  typed: ViewTerms,
): ViewTerms | Refusal {
  if (keptAlready >= MOST_VIEWS) return refuse("view.too-many", { params: { maximum: MOST_VIEWS } });
  return termsOf(around, page, typed);
}

export function reviseView(view: SavedView & Around, typed: ViewTerms): ViewTerms | Refusal {
  const terms = termsOf(view, view.page, typed);
  if ("refusal" in terms) return terms;
  const same = terms.name === view.name && terms.query === view.query && terms.shareWith === view.shareWith;
  return same ? refuse("nothing-changed") : terms;
}

function termsOf({ unitKnown }: Around, page: ViewPage, typed: ViewTerms): ViewTerms | Refusal {
  const query = canonicalQuery(page, new URLSearchParams(typed.query));
  if (query === "") return refuse("view.no-filter");
  if (typed.shareWith !== "" && !unitKnown) return refuse("view.unit-unknown", { field: "shareWith" });
  return { ...typed, query };
}

type Parameters = Readonly<Record<string, string>>;

/**
 * How a page opens. Without any parameter, with the reader's default. With parameters and no word about
 * views, as asked; the address then says so, or taking away the last filter would bring the default back.
 */
export function opening(
  page: ViewPage,
  parameters: Parameters,
  views: readonly Pick<ViewLine, "id" | "query" | "isDefault">[],
): { to: string } | { parameters: Record<string, string> } {
  const chosen = views.find(({ isDefault }) => isDefault);
  if (!chosen || "view" in parameters) return { parameters: { ...parameters } };
  if (Object.keys(parameters).length === 0) return { to: viewHref(page, chosen) };
  return { parameters: { ...parameters, view: NO_VIEW } };
}

/** Which view an address shows, and whether it still shows what the view keeps. */
export function standing<Line extends Pick<ViewLine, "id" | "query">>(
  page: ViewPage,
  parameters: Parameters,
  views: readonly Line[],
): { view: Line | null; query: string; modified: boolean } {
  const view = views.find(({ id }) => id === parameters.view) ?? null;
  const query = canonicalQuery(page, Object.entries(parameters));
  return { view, query, modified: view !== null && view.query !== query };
}
