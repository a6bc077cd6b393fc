"use server";

import { clearLockout } from "@/lib/accounts/commands/clear-lockout";
import { endSession } from "@/lib/accounts/commands/end-session";
import { signOutPersonEverywhere } from "@/lib/accounts/commands/sign-out-person-everywhere";
import { submit } from "@/lib/web/act";
import type { FormState } from "@/lib/web/form-state";

export async function clearLockoutAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(clearLockout, previous, form);
}

export async function endSessionAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(endSession, previous, form);
}

export async function signOutPersonAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(signOutPersonEverywhere, previous, form);
}
