import { redirect } from "next/navigation";
import { cache } from "react";
import type { ViewPage } from "@/lib/saved-views/page";
import { listViews } from "@/lib/saved-views/queries/list-views";
import { opening } from "@/lib/saved-views/saved-view";
import { type Params, readParams, type SearchParams } from "./list-params";
import { ask } from "./read";

/** The views of a page for this reader, asked once a request. */
export const viewsOf = cache((page: ViewPage) => ask(listViews, { page }));

/**
 * What a page with views reads its parameters with, in place of `readParams`: an address without any
 * parameter leads on to the reader's default view, and the page is asked for again with that view's. It
 * then shows them with `<ViewBar page params />` above its filters.
 */
export async function viewedParams(page: ViewPage, searchParams: SearchParams): Promise<Params> {
  const opened = opening(page, await readParams(searchParams), await viewsOf(page));
  if ("to" in opened) redirect(opened.to);
  return opened.parameters;
}
