"use server";

import { requestExtensionCommand } from "@/lib/extensions/commands/request-extension";
import { withdrawExtensionCommand } from "@/lib/extensions/commands/withdraw-extension";
import { submit } from "@/lib/web/act";
import type { FormState } from "@/lib/web/form-state";

export async function requestExtensionAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(requestExtensionCommand, previous, form, {
    to: ({ taskCode }) => `/tasks/${taskCode}#extensions`,
  });
}

export async function withdrawExtensionAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(withdrawExtensionCommand, previous, form);
}
