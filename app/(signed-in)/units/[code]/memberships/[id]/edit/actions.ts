"use server";

import { reviseMembershipCommand } from "@/lib/units/commands/revise-membership";
import { submit } from "@/lib/web/act";
import type { FormState } from "@/lib/web/form-state";

export async function reviseMembershipAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(reviseMembershipCommand, previous, form, { to: ({ code }) => `/units/${code}#memberships` });
}
