const RECORD_ID = /^[0-9a-f-]{36}$/i;
const FILTERS = ["unit", "measure", "period", "mine"];

/** From a decision to the next report of the same queue, or to the queue when it is empty. */
export function onwards(form: FormData, decided: "approved" | "returned"): string {
  const next = String(form.get("nextReport") ?? "");
  const query = new URLSearchParams(filtersOf(new URLSearchParams(String(form.get("queue") ?? ""))));
  query.set("decided", decided);
  return RECORD_ID.test(next) ? `/desk/reports/${next}?${query}` : `/desk/reports?${query}`;
}

/** What of an address belongs to the queue: "?unit=MOE", or nothing. */
export function queueQuery(params: Record<string, string>): string {
  const query = new URLSearchParams(filtersOf(new URLSearchParams(params))).toString();
  return query && `?${query}`;
}

function filtersOf(params: URLSearchParams): [string, string][] {
  return [...params].filter(([name, value]) => FILTERS.includes(name) && value !== "");
}
