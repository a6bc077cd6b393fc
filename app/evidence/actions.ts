"use server";

import { withdrawFile } from "@/lib/evidence/commands/withdraw-file";
import { submit } from "@/lib/web/act";
import type { FormState } from "@/lib/web/form-state";

export async function withdrawFileAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(withdrawFile, previous, form);
}
