import type { Params } from "@/lib/web/list-params";
import type { WaitingName } from "@/lib/worklists/waiting";

/** The rows behind a figure, with the page's own period and unit kept. */
export function waitingListHref(params: Params, kind: WaitingName, more: Params = {}): string {
  return rowsHref("/desk/period/waiting", params, { kind, ...more });
}

export function decisionListHref(params: Params, more: Params = {}): string {
  return rowsHref("/desk/period/decisions", params, more);
}

function rowsHref(path: string, { period, unit }: Params, more: Params): string {
  const asked = new URLSearchParams({ ...(period ? { period } : {}), ...(unit ? { unit } : {}), ...more });
  const text = asked.toString();
  return text ? `${path}?${text}` : path;
}
