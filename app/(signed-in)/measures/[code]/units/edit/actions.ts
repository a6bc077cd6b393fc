"use server";

import { divideMeasureCommand } from "@/lib/plan/commands/divide-measure";
import { submit } from "@/lib/web/act";
import type { FormState } from "@/lib/web/form-state";

export async function divideMeasureAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(divideMeasureCommand, previous, form, { to: ({ code }) => `/measures/${code}#units` });
}
