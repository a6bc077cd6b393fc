"use server";

import type { Kept } from "@/components/reports/autosave";
import { keptOf } from "@/components/reports/kept";
import { handOnCommand } from "@/lib/reports/commands/hand-on";
import { saveDraftCommand } from "@/lib/reports/commands/save-draft";
import { submit } from "@/lib/web/act";
import { type FormState, UNSENT } from "@/lib/web/form-state";

export async function saveDraftAction(form: FormData): Promise<Kept> {
  return keptOf(await submit(saveDraftCommand, UNSENT, form, { quiet: true }));
}

export async function handOnAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(handOnCommand, previous, form, {
    to: ({ task, period, unit }) => `/tasks/${task}/reports/${period}/${unit}`,
  });
}
