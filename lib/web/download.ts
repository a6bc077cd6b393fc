import type { ZodType } from "zod";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { Command } from "@/lib/kernel/command";
import type { Outcome } from "@/lib/kernel/outcome";
import type { Query } from "@/lib/kernel/query";
import { runCommand, runQuery } from "@/lib/kernel/run";
import { afterCommit } from "./after-commit";
import { actContext } from "./context";

const STATUS = {
  unauthenticated: 401,
  forbidden: 403,
  "not-found": 404,
  invalid: 400,
  refused: 409,
  stale: 409,
  unavailable: 503,
} as const;

/** Asks as the person who began the download, for as long as it lasts. */
export type AskAgain = <Input extends ZodType, View>(
  query: Query<Input, View>,
  input: unknown,
) => Promise<Outcome<View>>;

/** Records that somebody takes data out of the house, then lets it be read; or the response that says why not. */
export async function openDownload<Input extends ZodType, Subject, Event, Value>(
  command: Command<Input, Subject, Event, Value>,
  input: unknown,
): Promise<{ value: Value; today: CalendarDate; ask: AskAgain } | Response> {
  const context = await actContext();
  const outcome = await runCommand(command, input, context, { afterCommit });
  if (outcome.kind !== "done") return new Response(null, { status: STATUS[outcome.kind] });
  const ask: AskAgain = (query, asked) => runQuery(query, asked, context);
  return { value: outcome.value, today: context.today, ask };
}
