/** Runs once when the server starts: a bad configuration stops it here, and the audit trail is chained from now on. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { env } = await import("./lib/env");
  try {
    env();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
  const { sequenceRegularly } = await import("./lib/audit/sequencer");
  sequenceRegularly();
}

/** Every error that reaches a user, with the request id his page shows. */
export async function onRequestError(
  error: unknown,
  request: { path: string; method: string; headers: Record<string, string | string[] | undefined> },
): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log } = await import("./lib/kernel/log");
  const { stack, message, digest } = error as Error & { digest?: string };
  log.error(
    { requestId: request.headers["x-request-id"], method: request.method, path: request.path, digest, message, stack },
    "request failed",
  );
}
