"use server";

import { cancelConversionCommand } from "@/lib/conversions/commands/cancel-conversion";
import { changeConversionCommand } from "@/lib/conversions/commands/change-conversion";
import { recordConversionCommand } from "@/lib/conversions/commands/record-conversion";
import { submit } from "@/lib/web/act";
import type { FormState } from "@/lib/web/form-state";

const at = (id: number) => `/patents/conversions/${id}`;

export async function recordConversionAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(recordConversionCommand, previous, form, {
    to: ({ id, joined }) => `${at(id)}${joined ? "?joined=yes" : ""}`,
  });
}

export async function changeConversionAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(changeConversionCommand, previous, form, { to: ({ id }) => at(id) });
}

export async function cancelConversionAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(cancelConversionCommand, previous, form, { to: ({ id }) => at(id) });
}
