"use server";

import { correctEnterpriseEvaluationCommand } from "@/lib/evaluations/commands/correct-enterprise-evaluation";
import { correctScoringCommand } from "@/lib/evaluations/commands/correct-scoring";
import { evaluateByEnterpriseCommand } from "@/lib/evaluations/commands/evaluate-by-enterprise";
import { gradePatentCommand } from "@/lib/evaluations/commands/grade-patent";
import { scorePatentCommand } from "@/lib/evaluations/commands/score-patent";
import { withdrawEnterpriseEvaluationCommand } from "@/lib/evaluations/commands/withdraw-enterprise-evaluation";
import { withdrawGradingCommand } from "@/lib/evaluations/commands/withdraw-grading";
import { withdrawScoringCommand } from "@/lib/evaluations/commands/withdraw-scoring";
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

export async function withdrawGradingAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(withdrawGradingCommand, previous, form, THERE);
}

export async function correctEvaluationAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(correctEnterpriseEvaluationCommand, previous, form, THERE);
}

export async function withdrawEvaluationAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(withdrawEnterpriseEvaluationCommand, previous, form, THERE);
}

export async function correctScoringAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(correctScoringCommand, previous, form, THERE);
}

export async function withdrawScoringAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(withdrawScoringCommand, previous, form, THERE);
}
