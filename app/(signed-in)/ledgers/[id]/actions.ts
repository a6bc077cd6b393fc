"use server";

import { confirmLedgerCommand } from "@/lib/ledgers/commands/confirm";
import { discardLedger } from "@/lib/ledgers/commands/discard";
import { mapColumns } from "@/lib/ledgers/commands/map-columns";
import { undoLedgerCommand } from "@/lib/ledgers/commands/undo";
import { submit } from "@/lib/web/act";
import type { FormState } from "@/lib/web/form-state";

export async function mapColumnsAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(mapColumns, previous, form);
}

export async function confirmLedgerAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(confirmLedgerCommand, previous, form, { to: ({ id }) => `/ledgers/${id}` });
}

export async function undoLedgerAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(undoLedgerCommand, previous, form, { to: ({ id }) => `/ledgers/${id}` });
}

export async function discardLedgerAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(discardLedger, previous, form, { to: () => "/ledgers" });
}
