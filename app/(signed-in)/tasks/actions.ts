"use server";

import { amendTaskCommand } from "@/lib/tasks/commands/amend-task";
import { answerWordingCommand } from "@/lib/tasks/commands/answer-wording";
import { assignTasksCommand } from "@/lib/tasks/commands/assign-tasks";
import { cancelTaskCommand } from "@/lib/tasks/commands/cancel-task";
import { discardDraftCommand } from "@/lib/tasks/commands/discard-draft";
import { draftTaskCommand } from "@/lib/tasks/commands/draft-task";
import { queryWordingCommand } from "@/lib/tasks/commands/query-wording";
import { reviseDraftCommand } from "@/lib/tasks/commands/revise-draft";
import { signTaskCommand } from "@/lib/tasks/commands/sign-task";
import { signTasksCommand } from "@/lib/tasks/commands/sign-tasks";
import { submit } from "@/lib/web/act";
import type { FormState } from "@/lib/web/form-state";

export async function draftTaskAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(draftTaskCommand, previous, form, { to: ({ code }) => `/tasks/${code}` });
}

export async function reviseDraftAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(reviseDraftCommand, previous, form, { to: ({ code }) => `/tasks/${code}` });
}

export async function discardDraftAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(discardDraftCommand, previous, form, { to: () => "/tasks?stage=DRAFT" });
}

export async function assignTasksAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(assignTasksCommand, previous, form, {
    to: ({ codes }) => `/tasks?unsigned=1&assigned=${codes.length}`,
  });
}

export async function amendTaskAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(amendTaskCommand, previous, form, { to: ({ code }) => `/tasks/${code}#versions` });
}

export async function cancelTaskAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(cancelTaskCommand, previous, form, { to: ({ code }) => `/tasks/${code}` });
}

export async function signTaskAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(signTaskCommand, previous, form, { to: ({ code }) => `/tasks/${code}` });
}

export async function signTasksAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(signTasksCommand, previous, form, { to: () => "/tasks/unsigned" });
}

export async function queryWordingAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(queryWordingCommand, previous, form, { to: ({ code }) => `/tasks/${code}#wording-queries` });
}

export async function answerWordingAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(answerWordingCommand, previous, form, { to: ({ code }) => `/tasks/${code}#wording-queries` });
}
