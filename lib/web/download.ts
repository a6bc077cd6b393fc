import type { ZodType } from "zod";
import { IncompleteFile } from "@/lib/exports/file-part";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { Command } from "@/lib/kernel/command";
import type { Query } from "@/lib/kernel/query";
import { runCommand, runQuery } from "@/lib/kernel/run";
import { afterCommit } from "./after-commit";
import { actContext } from "./context";
import { refusedFile } from "./file-response";

/** Asks as the person who began a download, for as long as it lasts; throws where there is no answer. */
export type AskOn = <Input extends ZodType, View>(query: Query<Input, View>, input: unknown) => Promise<View>;

export async function askOn(): Promise<AskOn> {
  const context = await actContext();
  return async (query, input) => {
    const outcome = await runQuery(query, input, context);
    if (outcome.kind !== "done") throw new IncompleteFile(`${query.name}: ${outcome.kind}`);
    return outcome.value;
  };
}

/** Records that somebody takes data out of the house, then lets it be read; or the response that says why not. */
export async function openDownload<Input extends ZodType, Subject, Event, Value>(
  command: Command<Input, Subject, Event, Value>,
  input: unknown,
): Promise<{ value: Value; today: CalendarDate } | Response> {
  const context = await actContext();
  const outcome = await runCommand(command, input, context, { afterCommit });
  if (outcome.kind !== "done") return refusedFile(outcome);
  return { value: outcome.value, today: context.today };
}
