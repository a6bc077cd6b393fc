"use server";

import { changePasswordCommand } from "@/lib/accounts/commands/change-password";
import { endOwnSession } from "@/lib/accounts/commands/end-own-session";
import { signOutEverywhereCommand } from "@/lib/accounts/commands/sign-out-everywhere";
import { submit } from "@/lib/web/act";
import type { FormState } from "@/lib/web/form-state";

export async function changePasswordAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(changePasswordCommand, previous, form);
}

export async function endOwnSessionAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(endOwnSession, previous, form);
}

export async function signOutEverywhereAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(signOutEverywhereCommand, previous, form, { to: () => "/sign-in" });
}
