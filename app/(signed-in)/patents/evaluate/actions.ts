"use server";

import { evaluateByEnterpriseCommand } from "@/lib/evaluations/commands/evaluate-by-enterprise";
import { gradePatentCommand } from "@/lib/evaluations/commands/grade-patent";
import { scorePatentCommand } from "@/lib/evaluations/commands/score-patent";
import { submit } from "@/lib/web/act";
import type { FormState } from "@/lib/web/form-state";

const THERE = { to: ({ number }: { number: string }) => `/patents/${number}#evaluation` };

export async function gradePatentAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(gradePatentCommand, previous, form, THERE);
}

export async function evaluateByEnterpriseAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(evaluateByEnterpriseCommand, previous, form, THERE);
}

export async function scorePatentAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(scorePatentCommand, previous, form, THERE);
}
