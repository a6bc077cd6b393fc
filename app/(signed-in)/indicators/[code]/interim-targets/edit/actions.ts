"use server";

import { setInterimTargetsCommand } from "@/lib/indicators/commands/set-interim-targets";
import { submit } from "@/lib/web/act";
import type { FormState } from "@/lib/web/form-state";

export async function setInterimTargetsAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(setInterimTargetsCommand, previous, form, {
    to: ({ code }) => `/indicators/${code}#interim-targets`,
  });
}
