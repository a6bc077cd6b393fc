"use server";

import { appointPerson } from "@/lib/accounts/commands/appoint-person";
import { disablePersonCommand } from "@/lib/accounts/commands/disable-person";
import { enablePersonCommand } from "@/lib/accounts/commands/enable-person";
import { endAppointmentCommand } from "@/lib/accounts/commands/end-appointment";
import { invitePerson } from "@/lib/accounts/commands/invite-person";
import { linkIdentityCommand } from "@/lib/accounts/commands/link-identity";
import { renewInvitationCommand } from "@/lib/accounts/commands/renew-invitation";
import { revisePersonCommand } from "@/lib/accounts/commands/revise-person";
import { signOutPersonEverywhere } from "@/lib/accounts/commands/sign-out-person-everywhere";
import { unlinkIdentityCommand } from "@/lib/accounts/commands/unlink-identity";
import { submit } from "@/lib/web/act";
import type { FormState } from "@/lib/web/form-state";
import { withShownLink } from "./shown-link";

const toPerson = ({ personId }: { personId: string }) => `/admin/accounts/${personId}`;

export async function invitePersonAction(previous: FormState, form: FormData): Promise<FormState> {
  return withShownLink(await submit(invitePerson, previous, form));
}

export async function renewInvitationAction(previous: FormState, form: FormData): Promise<FormState> {
  return withShownLink(await submit(renewInvitationCommand, previous, form));
}

export async function revisePersonAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(revisePersonCommand, previous, form, { to: toPerson });
}

export async function appointPersonAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(appointPerson, previous, form, { to: toPerson });
}

export async function endAppointmentAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(endAppointmentCommand, previous, form);
}

export async function disablePersonAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(disablePersonCommand, previous, form);
}

export async function enablePersonAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(enablePersonCommand, previous, form);
}

export async function signOutPersonAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(signOutPersonEverywhere, previous, form);
}

export async function linkIdentityAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(linkIdentityCommand, previous, form);
}

export async function unlinkIdentityAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(unlinkIdentityCommand, previous, form);
}
