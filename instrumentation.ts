// Next compiles this file for the edge as well: what needs Node lies behind the guarded imports.

/** Runs once when the server starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { boot } = await import("./lib/web/boot");
    boot();
  }
}

/** Every error that reaches a user, with the request id his page shows. */
export async function onRequestError(
  error: unknown,
  request: { path: string; method: string; headers: Record<string, string | string[] | undefined> },
): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { log } = await import("./lib/kernel/log");
    const { stack, message, digest } = error as Error & { digest?: string };
    const { withoutSecrets } = await import("./lib/web/request");
    const { method } = request;
    const path = withoutSecrets(request.path);
    log.error(
      { requestId: request.headers["x-request-id"], method, path, digest, message, stack },
      "request failed",
    );
  }
}
