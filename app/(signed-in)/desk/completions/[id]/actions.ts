"use server";

import { decideCompletionCommand } from "@/lib/completions/commands/decide-completion";
import { submit } from "@/lib/web/act";
import type { FormState } from "@/lib/web/form-state";

export async function decideCompletionAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(decideCompletionCommand, previous, form, {
    to: ({ taskCode }) => `/tasks/${taskCode}#completion`,
  });
}
