"use server";

import { registerSourceCommand } from "@/lib/sources/commands/register-source";
import { submit } from "@/lib/web/act";
import type { FormState } from "@/lib/web/form-state";

export async function registerSourceAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(registerSourceCommand, previous, form, { to: ({ id }) => `/sources#${id}` });
}
