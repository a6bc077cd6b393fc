"use server";

import { adoptDefinitionCommand } from "@/lib/indicators/commands/adopt-definition";
import { submit } from "@/lib/web/act";
import type { FormState } from "@/lib/web/form-state";

export async function adoptDefinitionAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(adoptDefinitionCommand, previous, form, {
    to: ({ code }) => `/indicators/${code}#definitions`,
  });
}
