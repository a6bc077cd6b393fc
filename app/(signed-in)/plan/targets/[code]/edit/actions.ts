"use server";

import { reviseTargetCommand } from "@/lib/plan/commands/revise-target";
import { submit } from "@/lib/web/act";
import type { FormState } from "@/lib/web/form-state";

export async function reviseTargetAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(reviseTargetCommand, previous, form, { to: ({ code }) => `/plan#${code}` });
}
