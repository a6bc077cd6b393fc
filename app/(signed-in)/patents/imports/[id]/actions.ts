"use server";

import { cancelImportCommand } from "@/lib/patent-imports/commands/cancel";
import { confirmImportCommand } from "@/lib/patent-imports/commands/confirm";
import { discardImport } from "@/lib/patent-imports/commands/discard";
import { mapColumns } from "@/lib/patent-imports/commands/map-columns";
import { undoImportCommand } from "@/lib/patent-imports/commands/undo";
import { submit } from "@/lib/web/act";
import type { FormState } from "@/lib/web/form-state";

const stay = { to: ({ id }: { id: number }) => `/patents/imports/${id}` };

export async function mapColumnsAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(mapColumns, previous, form, stay);
}

export async function confirmImportAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(confirmImportCommand, previous, form, stay);
}

export async function cancelImportAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(cancelImportCommand, previous, form, stay);
}

export async function undoImportAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(undoImportCommand, previous, form, stay);
}

export async function discardImportAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(discardImport, previous, form, { to: () => "/patents/imports" });
}
