"use server";

import { reviseDocumentCommand } from "@/lib/documents/commands/revise-document";
import { submit } from "@/lib/web/act";
import type { FormState } from "@/lib/web/form-state";

export async function reviseDocumentAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(reviseDocumentCommand, previous, form, { to: ({ code }) => `/documents/${code}` });
}
