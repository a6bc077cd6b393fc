"use server";

import { chooseDefault } from "@/lib/saved-views/commands/choose-default";
import { clearDefault } from "@/lib/saved-views/commands/clear-default";
import { deleteViewCommand } from "@/lib/saved-views/commands/delete-view";
import { reviseViewCommand } from "@/lib/saved-views/commands/revise-view";
import { saveViewCommand } from "@/lib/saved-views/commands/save-view";
import { bareHref, viewHref } from "@/lib/saved-views/page";
import { submit } from "@/lib/web/act";
import type { FormState } from "@/lib/web/form-state";

export async function saveViewAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(saveViewCommand, previous, form, { to: (view) => viewHref(view.page, view) });
}

export async function reviseViewAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(reviseViewCommand, previous, form);
}

export async function deleteViewAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(deleteViewCommand, previous, form, { to: ({ page }) => bareHref(page) });
}

export async function chooseDefaultAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(chooseDefault, previous, form);
}

export async function clearDefaultAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(clearDefault, previous, form);
}
