"use server";

import { correctInstitutionCommand } from "@/lib/institutions/commands/correct-institution";
import { submit } from "@/lib/web/act";
import type { FormState } from "@/lib/web/form-state";

export async function correctInstitutionAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(correctInstitutionCommand, previous, form, {
    to: ({ id, patents }) => `/patents/institutions/${id}?recounted=${patents}`,
  });
}
