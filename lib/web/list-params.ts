export type Params = Record<string, string>;
export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

const LONGEST_VALUE = 200;

/** The address's parameters, each once and of bearable length: whatever else somebody typed is dropped. */
export async function readParams(searchParams: SearchParams): Promise<Params> {
  const params: Params = {};
  for (const [name, value] of Object.entries(await searchParams)) {
    const first = Array.isArray(value) ? value[0] : value;
    if (first) params[name] = first.slice(0, LONGEST_VALUE);
  }
  return params;
}

/** An address with some parameters changed (null removes). Any change but a page turn leads to page 1. */
export function listHref(path: string, params: Params, changes: Record<string, string | null>): string {
  const next = new URLSearchParams(params);
  if (!("page" in changes)) next.delete("page");
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === "" || (name === "page" && value === "1")) next.delete(name);
    else next.set(name, value);
  }
  const text = next.toString();
  return text ? `${path}?${text}` : path;
}
