"use server";

import { registerUnitCommand } from "@/lib/units/commands/register-unit";
import { submit } from "@/lib/web/act";
import type { FormState } from "@/lib/web/form-state";

export async function registerUnitAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(registerUnitCommand, previous, form, { to: ({ code }) => `/units/${code}` });
}
