/** Reads what PostgreSQL said out of the wrappings of driver, adapter and client. */

const CONNECTION_CODES =
  /ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|57P01|57P02|57P03|08\d{3}|53300|P1001|P1002|P1017/;
const CONNECTION_TEXT =
  /Connection terminated|connection timeout|Can't reach database|DatabaseNotReachable|ConnectionClosed|timeout exceeded when trying to connect|Server has closed the connection|terminating connection|the database system is|not currently accepting connections/i;

/** The database is away, as opposed to: it answered, and said no. */
export function isConnectionError(error: unknown): boolean {
  return somewhere(
    error,
    (text, code) => CONNECTION_TEXT.test(text) || (code !== "" && CONNECTION_CODES.test(code)),
  );
}

/** Deadlock or serialisation failure: the same act may be tried again. */
export function isRetryable(error: unknown): boolean {
  return somewhere(
    error,
    (text, code) =>
      ["40001", "40P01", "P2034"].includes(code) || /deadlock detected|TransactionWriteConflict/.test(text),
  );
}

/** Which of the named constraints (or unique columns) the database refused to break, if any. */
export function brokenConstraint<Name extends string>(error: unknown, names: readonly Name[]): Name | null {
  for (const name of names) {
    if (somewhere(error, (text) => text.includes(name))) return name;
  }
  return null;
}

/** "refused: patent.being-taken-back number=CN…": what a trigger refuses, by the code of its text and with one parameter. */
const RAISED = /refused: ([a-z-]+\.[a-z-]+)(?: (\w+)=([\w.-]+))?/;

/** The refusal that a trigger raised, if one did. */
export function refusalRaised(error: unknown): { refusal: string; params?: Record<string, string> } | null {
  let found: RegExpExecArray | null = null;
  somewhere(error, (text) => {
    found ??= RAISED.exec(text);
    return found !== null;
  });
  if (!found) return null;
  const [, refusal = "", name, value = ""] = found as RegExpExecArray;
  return { refusal, ...(name ? { params: { [name]: value } } : {}) };
}

function somewhere(error: unknown, test: (text: string, code: string) => boolean, depth = 0): boolean {
  if (depth > 5 || error === null || error === undefined) return false;
  if (typeof error !== "object") return test(String(error), "");
  const wrapped = error as Record<string, unknown>;
  const own = [wrapped.message, wrapped.detail, wrapped.constraint, wrapped.meta && safeJson(wrapped.meta)]
    .filter((part): part is string => typeof part === "string")
    .join("\n");
  const code = String(wrapped.code ?? wrapped.originalCode ?? wrapped.kind ?? "");
  if (test(own, code)) return true;
  return [wrapped.cause, ...(Array.isArray(wrapped.errors) ? wrapped.errors : [])].some((inner) =>
    somewhere(inner, test, depth + 1),
  );
}

function safeJson(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    return "";
  }
}
