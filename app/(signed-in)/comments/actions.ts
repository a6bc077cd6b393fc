"use server";

import { writeCommentCommand } from "@/lib/comments/commands/write-comment";
import { submit } from "@/lib/web/act";
import type { FormState } from "@/lib/web/form-state";

/** The form stays where it is: on the page of a task, a report or a difficulty. */
export async function writeCommentAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(writeCommentCommand, previous, form);
}
