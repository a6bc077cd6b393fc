"use server";

import { publishObservationCommand } from "@/lib/indicators/commands/publish-observation";
import { submit } from "@/lib/web/act";
import type { FormState } from "@/lib/web/form-state";

export async function publishObservationAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(publishObservationCommand, previous, form, {
    to: ({ code, id }) => `/indicators/${code}#${id}`,
  });
}
