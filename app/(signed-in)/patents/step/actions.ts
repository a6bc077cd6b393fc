"use server";

import { takeStepsCommand } from "@/lib/pipeline/commands/take-steps";
import { submit } from "@/lib/web/act";
import type { FormState } from "@/lib/web/form-state";

export async function takeStepsAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(takeStepsCommand, previous, form, { to: ({ count }) => `/patents/step?moved=${count}` });
}
