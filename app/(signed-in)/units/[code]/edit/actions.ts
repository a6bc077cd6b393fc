"use server";

import { reviseUnitCommand } from "@/lib/units/commands/revise-unit";
import { submit } from "@/lib/web/act";
import type { FormState } from "@/lib/web/form-state";

export async function reviseUnitAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(reviseUnitCommand, previous, form, { to: ({ code }) => `/units/${code}` });
}
