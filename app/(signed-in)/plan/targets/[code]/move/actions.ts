"use server";

import { moveTargetDateCommand } from "@/lib/plan/commands/move-target-date";
import { submit } from "@/lib/web/act";
import type { FormState } from "@/lib/web/form-state";

export async function moveTargetDateAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(moveTargetDateCommand, previous, form, { to: ({ code }) => `/plan#${code}` });
}
