"use server";

import { registerIndicatorCommand } from "@/lib/indicators/commands/register-indicator";
import { submit } from "@/lib/web/act";
import type { FormState } from "@/lib/web/form-state";

export async function registerIndicatorAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(registerIndicatorCommand, previous, form, { to: ({ code }) => `/indicators/${code}` });
}
