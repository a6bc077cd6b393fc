"use server";

import { reopenTaskCommand } from "@/lib/completions/commands/reopen-task";
import { requestCompletionCommand } from "@/lib/completions/commands/request-completion";
import { strikeOffCommand } from "@/lib/completions/commands/strike-off";
import { withdrawCompletionCommand } from "@/lib/completions/commands/withdraw-completion";
import { submit } from "@/lib/web/act";
import type { FormState } from "@/lib/web/form-state";

const toTask = ({ taskCode }: { taskCode: string }) => `/tasks/${taskCode}#completion`;

export async function requestCompletionAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(requestCompletionCommand, previous, form, { to: toTask });
}

export async function withdrawCompletionAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(withdrawCompletionCommand, previous, form);
}

export async function strikeOffAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(strikeOffCommand, previous, form);
}

export async function reopenTaskAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(reopenTaskCommand, previous, form, { to: toTask });
}
