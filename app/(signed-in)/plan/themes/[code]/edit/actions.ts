"use server";

import { reviseThemeCommand } from "@/lib/plan/commands/revise-theme";
import { submit } from "@/lib/web/act";
import type { FormState } from "@/lib/web/form-state";

export async function reviseThemeAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(reviseThemeCommand, previous, form, { to: ({ code }) => `/plan#${code}` });
}
