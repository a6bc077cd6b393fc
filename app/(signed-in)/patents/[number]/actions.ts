"use server";

import { changePatentCommand } from "@/lib/patents/commands/change-patent";
import { endCriterionCommand } from "@/lib/patents/commands/end-criterion";
import { handOverCommand } from "@/lib/patents/commands/hand-over";
import { linkMeasure } from "@/lib/patents/commands/link-measure";
import { linkTask } from "@/lib/patents/commands/link-task";
import { nameInventors } from "@/lib/patents/commands/name-inventors";
import { recordCriterionCommand } from "@/lib/patents/commands/record-criterion";
import { reviseCriterionCommand } from "@/lib/patents/commands/revise-criterion";
import { unlinkMeasure } from "@/lib/patents/commands/unlink-measure";
import { unlinkTask } from "@/lib/patents/commands/unlink-task";
import { withdrawClaimCommand } from "@/lib/patents/commands/withdraw-claim";
import { takeStepCommand } from "@/lib/pipeline/commands/take-step";
import { submit } from "@/lib/web/act";
import type { FormState } from "@/lib/web/form-state";

const at = (section: string) => ({ to: ({ number }: { number: string }) => `/patents/${number}#${section}` });

export async function changePatentAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(changePatentCommand, previous, form, at("facts"));
}

export async function nameInventorsAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(nameInventors, previous, form, {
    to: ({ number }) => `/patents/${number}?inventors=1#facts`,
  });
}

export async function recordCriterionAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(recordCriterionCommand, previous, form, at("criteria"));
}

export async function reviseCriterionAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(reviseCriterionCommand, previous, form, at("criteria"));
}

export async function endCriterionAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(endCriterionCommand, previous, form, at("criteria"));
}

export async function takeStepAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(takeStepCommand, previous, form, at("pipeline"));
}

/** Whoever withdraws his own unit's claim no longer sees where he was. */
export async function withdrawClaimAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(withdrawClaimCommand, previous, form, {
    to: ({ number, seen }) => (seen ? `/patents/${number}#claims` : "/patents"),
  });
}

export async function handOverAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(handOverCommand, previous, form, at("claims"));
}

const LINKS = { to: ({ number }: { number: string }) => `/patents/${number}/links` };

export async function linkMeasureAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(linkMeasure, previous, form, LINKS);
}

export async function unlinkMeasureAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(unlinkMeasure, previous, form, LINKS);
}

export async function linkTaskAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(linkTask, previous, form, LINKS);
}

export async function unlinkTaskAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(unlinkTask, previous, form, LINKS);
}
