"use server";

import { grantExceptionCommand } from "@/lib/reports/commands/grant-exception";
import { revokeExceptionCommand } from "@/lib/reports/commands/revoke-exception";
import { urgeLateCommand } from "@/lib/reports/commands/urge-late";
import { submit } from "@/lib/web/act";
import type { FormState } from "@/lib/web/form-state";

export async function urgeAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(urgeLateCommand, previous, form, {
    to: ({ period, units }) => `/periods/${period}?urged=${units}`,
  });
}

export async function grantExceptionAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(grantExceptionCommand, previous, form, {
    to: ({ period }) => `/periods/${period}#exceptions`,
  });
}

export async function revokeExceptionAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(revokeExceptionCommand, previous, form, {
    to: ({ period }) => `/periods/${period}#exceptions`,
  });
}
