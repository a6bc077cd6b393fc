"use server";

import { reviseObservationCommand } from "@/lib/indicators/commands/revise-observation";
import { submit } from "@/lib/web/act";
import type { FormState } from "@/lib/web/form-state";

export async function reviseObservationAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(reviseObservationCommand, previous, form, {
    to: ({ code, id }) => `/indicators/${code}#${id}`,
  });
}
