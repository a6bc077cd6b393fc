"use server";

import { decideExtensionCommand } from "@/lib/extensions/commands/decide-extension";
import { submit } from "@/lib/web/act";
import type { FormState } from "@/lib/web/form-state";

export async function decideExtensionAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(decideExtensionCommand, previous, form, {
    to: ({ taskCode }) => `/tasks/${taskCode}#extensions`,
  });
}
