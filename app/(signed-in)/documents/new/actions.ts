"use server";

import { registerDocumentCommand } from "@/lib/documents/commands/register-document";
import { submit } from "@/lib/web/act";
import type { FormState } from "@/lib/web/form-state";

export async function registerDocumentAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(registerDocumentCommand, previous, form, { to: ({ code }) => `/documents/${code}` });
}
