/** Something a person can put right. Its message is shown as it stands, without a stack. */
export class Failure extends Error {
  override name = "Failure";
}

export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof Failure) return error.message;
  return error.stack ?? error.message;
}
