/** Given by `proxy.ts` to every request, logged with it, and shown on the user's error page. */
export const REQUEST_ID_HEADER = "x-request-id";

/** The caller's address as the nearest proxy reports it: the last entry, which a client cannot forge. */
export function addressOf(headers: { get(name: string): string | null }): string {
  const forwarded = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim();
  return (forwarded ?? "").slice(0, 100);
}

/** A path fit for the log: the token of a one-time link opens an account for whoever reads it there. */
export function withoutSecrets(path: string): string {
  return path.replace(/^(\/invite\/)[^/?]+/, "$1…");
}
