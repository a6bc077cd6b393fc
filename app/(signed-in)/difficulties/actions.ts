"use server";

import { answerDifficultyCommand } from "@/lib/difficulties/commands/answer-difficulty";
import { confirmSolvedCommand } from "@/lib/difficulties/commands/confirm-solved";
import { declareUnsolvedCommand } from "@/lib/difficulties/commands/declare-unsolved";
import { raiseDifficultyCommand } from "@/lib/difficulties/commands/raise-difficulty";
import { routeDifficultyCommand } from "@/lib/difficulties/commands/route-difficulty";
import { withdrawDifficultyCommand } from "@/lib/difficulties/commands/withdraw-difficulty";
import { submit } from "@/lib/web/act";
import type { FormState } from "@/lib/web/form-state";

const THERE = { to: ({ number }: { number: number }) => `/difficulties/${number}` };

export async function raiseDifficultyAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(raiseDifficultyCommand, previous, form, THERE);
}

export async function routeDifficultyAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(routeDifficultyCommand, previous, form, THERE);
}

export async function answerDifficultyAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(answerDifficultyCommand, previous, form, THERE);
}

export async function confirmSolvedAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(confirmSolvedCommand, previous, form, THERE);
}

export async function declareUnsolvedAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(declareUnsolvedCommand, previous, form, THERE);
}

export async function withdrawDifficultyAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(withdrawDifficultyCommand, previous, form, THERE);
}
