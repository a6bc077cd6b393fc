/** Why the last look did not come through: no network, the server or its database away, or nobody signed in any more. */
export type Failure = "offline" | "away" | "signed-out";

export const REFRESH_SECONDS = 60;
export const RETRY_SECONDS = 15;

/** Two refreshes missed and a little: then figures are old, whether or not anybody knows why. */
const STALE_AFTER_SECONDS = 2 * REFRESH_SECONDS + 15;

/** What the wall has to own up to: the failure known of, or that nothing has come for too long. */
export function troubleOf(failure: Failure | null, madeAt: number, now: number): Failure | "late" | null {
  if (failure) return failure;
  return now - madeAt > STALE_AFTER_SECONDS * 1000 ? "late" : null;
}

/** The answer of the pulse: whether it is worth asking for the page, or why not. */
export function failureOf(status: number | null): Failure | null {
  if (status === null) return "offline";
  if (status === 401 || status === 403) return "signed-out";
  return status >= 200 && status < 300 ? null : "away";
}
