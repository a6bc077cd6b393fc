import type { Breakdown } from "@/lib/patent-figures/breakdown";
import { STATED_NOWHERE } from "@/lib/patents/patent-search.schema";
import type { PatentStage } from "@/lib/patents/stage";
import { listHref, type Params } from "@/lib/web/list-params";

/** The patents behind a figure: the register, narrowed as the figure is. */
export function patentsHref(unit: string | null, filter: Params): string {
  return listHref("/patents", filter, { unit });
}

/** Those that ever came to a stage or beyond; all began at the first. */
export function reachedHref(unit: string | null, stage: PatentStage): string {
  return patentsHref(unit, stage === "INVENTORIED" ? {} : { reached: stage });
}

/** Contracts behind a figure, `month` to `month`: figures count those that stand. */
export function contractsHref(unit: string | null, filter: Params): string {
  return listHref("/patents/conversions", { ...filter, standing: "CURRENT" }, { unit });
}

/** What narrows the register to a row of a breakdown; null where there is no such unit any more. */
export function rowFilter(by: Breakdown, key: string, code: string | undefined): Params | null {
  if (by === "unit") return code === undefined ? null : { unit: code };
  return { [by]: key === "" ? STATED_NOWHERE : key };
}
