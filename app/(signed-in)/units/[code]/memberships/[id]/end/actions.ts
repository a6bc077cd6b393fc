"use server";

import { endMembershipCommand } from "@/lib/units/commands/end-membership";
import { submit } from "@/lib/web/act";
import type { FormState } from "@/lib/web/form-state";

export async function endMembershipAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(endMembershipCommand, previous, form, { to: ({ code }) => `/units/${code}#memberships` });
}
