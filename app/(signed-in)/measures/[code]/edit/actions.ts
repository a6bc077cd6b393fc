"use server";

import { reviseMeasureCommand } from "@/lib/plan/commands/revise-measure";
import { submit } from "@/lib/web/act";
import type { FormState } from "@/lib/web/form-state";

export async function reviseMeasureAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(reviseMeasureCommand, previous, form, { to: ({ code }) => `/measures/${code}` });
}
