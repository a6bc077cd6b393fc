"use server";

import { addGradeLabelCommand } from "@/lib/evaluations/commands/add-grade-label";
import { reviseGradeLabelCommand } from "@/lib/evaluations/commands/revise-grade-label";
import { reviseSheetCommand } from "@/lib/evaluations/commands/revise-sheet";
import { submit } from "@/lib/web/act";
import type { FormState } from "@/lib/web/form-state";

const GRADES = { to: () => "/patents/settings#grades" };

export async function addGradeLabelAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(addGradeLabelCommand, previous, form, GRADES);
}

export async function reviseGradeLabelAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(reviseGradeLabelCommand, previous, form, GRADES);
}

export async function reviseSheetAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(reviseSheetCommand, previous, form, {
    to: ({ code }) => `/patents/settings/sheets/${code}`,
  });
}
