"use server";

import { addGradeLabelCommand } from "@/lib/evaluations/commands/add-grade-label";
import { addSceneCommand } from "@/lib/evaluations/commands/add-scene";
import { reviseGradeLabelCommand } from "@/lib/evaluations/commands/revise-grade-label";
import { reviseSceneCommand } from "@/lib/evaluations/commands/revise-scene";
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

const SHEET = { to: ({ code }: { code: string }) => `/patents/settings/sheets/${code}` };

export async function addSceneAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(addSceneCommand, previous, form, SHEET);
}

export async function reviseSceneAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(reviseSceneCommand, previous, form, { to: () => "/patents/settings#sheets" });
}

export async function reviseSheetAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(reviseSheetCommand, previous, form, SHEET);
}
