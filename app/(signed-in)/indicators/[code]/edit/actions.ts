"use server";

import { reviseIndicatorCommand } from "@/lib/indicators/commands/revise-indicator";
import { submit } from "@/lib/web/act";
import type { FormState } from "@/lib/web/form-state";

export async function reviseIndicatorAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(reviseIndicatorCommand, previous, form, { to: ({ code }) => `/indicators/${code}` });
}
