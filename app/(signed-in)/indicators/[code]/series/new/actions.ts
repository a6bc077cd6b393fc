"use server";

import { addSeriesCommand } from "@/lib/indicators/commands/add-series";
import { submit } from "@/lib/web/act";
import type { FormState } from "@/lib/web/form-state";

export async function addSeriesAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(addSeriesCommand, previous, form, { to: ({ code }) => `/indicators/${code}#particulars` });
}
