"use server";

import { acceptInvitation } from "@/lib/accounts/commands/accept-invitation";
import { getTranslations } from "@/lib/i18n/translations";
import { submitAsGuest } from "@/lib/web/act";
import type { FormState } from "@/lib/web/form-state";

export async function acceptInvitationAction(previous: FormState, form: FormData): Promise<FormState> {
  const state = await submitAsGuest(acceptInvitation, previous, form, { to: () => "/sign-in" });
  // One answer for every link that does not work: a stranger learns nothing from it.
  return state.status === "gone"
    ? { ...state, message: (await getTranslations("accounts"))("accept.dead") }
    : state;
}
