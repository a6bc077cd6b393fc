"use server";

import { markReadCommand } from "@/lib/notices/commands/mark-read";
import { openNoticeCommand } from "@/lib/notices/commands/open-notice";
import { submit } from "@/lib/web/act";
import { type FormState, UNSENT } from "@/lib/web/form-state";

/** Marks the notice read and goes where it leads; one that is not the reader's own leaves him where he is. */
export async function openNoticeAction(form: FormData): Promise<void> {
  await submit(openNoticeCommand, UNSENT, form, { to: ({ place }) => place ?? "/notices" });
}

export async function markReadAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(markReadCommand, previous, form, { to: () => "/notices" });
}
