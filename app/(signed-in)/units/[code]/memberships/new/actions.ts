"use server";

import { recordMembershipCommand } from "@/lib/units/commands/record-membership";
import { submit } from "@/lib/web/act";
import type { FormState } from "@/lib/web/form-state";

export async function recordMembershipAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(recordMembershipCommand, previous, form, { to: ({ code }) => `/units/${code}#memberships` });
}
