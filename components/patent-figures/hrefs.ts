import type { Breakdown } from "@/lib/patent-figures/breakdown";
import { listHref, type Params } from "@/lib/web/list-params";

/** The patents behind a figure: the register, narrowed as the figure is. */
export function patentsHref(unit: string | null, filter: Params): string {
  return listHref("/patents", filter, { unit });
}

/** Contracts behind a figure; `month` to `month`. */
export function contractsHref(unit: string | null, filter: Params): string {
  return listHref("/patents/conversions", filter, { unit });
}

/** What narrows the register to a row of a breakdown; null where the search has no such filter. */
export function rowFilter(by: Breakdown, key: string, code: string | undefined): Params | null {
  if (key === "") return null;
  if (by === "unit") return code === undefined ? null : { unit: code };
  if (by === "institution") return code === undefined ? null : { q: code };
  return { [by]: key };
}
