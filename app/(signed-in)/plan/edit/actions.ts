"use server";

import { revisePlanCommand } from "@/lib/plan/commands/revise-plan";
import { submit } from "@/lib/web/act";
import type { FormState } from "@/lib/web/form-state";

export async function revisePlanAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(revisePlanCommand, previous, form, { to: () => "/plan" });
}
