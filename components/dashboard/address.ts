import { listHref, type Params } from "@/lib/web/list-params";

/** What narrows a dashboard. A link from one of its pages to another keeps it. */
export const DASHBOARD_FILTERS = ["on", "period", "theme", "measure", "unit", "light"] as const;

/** Another page of the dashboards, of the same day and tasks, with some of them changed (null removes). */
export function dashboardHref(
  path: string,
  params: Params,
  changes: Record<string, string | null> = {},
): string {
  const kept = Object.fromEntries(
    DASHBOARD_FILTERS.flatMap((name) => (params[name] ? [[name, params[name]]] : [])),
  );
  const [page = path, anchor] = path.split("#");
  const href = listHref(page, kept, changes);
  return anchor ? `${href}#${anchor}` : href;
}
