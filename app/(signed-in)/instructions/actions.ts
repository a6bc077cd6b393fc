"use server";

import { answerInstructionCommand } from "@/lib/instructions/commands/answer-instruction";
import { assignInstructionCommand } from "@/lib/instructions/commands/assign-instruction";
import { closeInstructionCommand } from "@/lib/instructions/commands/close-instruction";
import { reopenInstructionCommand } from "@/lib/instructions/commands/reopen-instruction";
import { returnAnswerCommand } from "@/lib/instructions/commands/return-answer";
import { withdrawInstructionCommand } from "@/lib/instructions/commands/withdraw-instruction";
import { writeInstructionCommand } from "@/lib/instructions/commands/write-instruction";
import { submit } from "@/lib/web/act";
import type { FormState } from "@/lib/web/form-state";

const THERE = { to: ({ number }: { number: number }) => `/instructions/${number}` };

export async function writeInstructionAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(writeInstructionCommand, previous, form, THERE);
}

export async function assignInstructionAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(assignInstructionCommand, previous, form, THERE);
}

export async function answerInstructionAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(answerInstructionCommand, previous, form, THERE);
}

export async function returnAnswerAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(returnAnswerCommand, previous, form, THERE);
}

export async function closeInstructionAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(closeInstructionCommand, previous, form, THERE);
}

export async function reopenInstructionAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(reopenInstructionCommand, previous, form, THERE);
}

export async function withdrawInstructionAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(withdrawInstructionCommand, previous, form, THERE);
}
