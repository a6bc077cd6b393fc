"use server";

import { conveneMeetingCommand } from "@/lib/meetings/commands/convene-meeting";
import { recordAttendanceCommand } from "@/lib/meetings/commands/record-attendance";
import { reviseMeetingCommand } from "@/lib/meetings/commands/revise-meeting";
import { submit } from "@/lib/web/act";
import type { FormState } from "@/lib/web/form-state";

export async function conveneMeetingAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(conveneMeetingCommand, previous, form, { to: ({ code }) => `/meetings/${code}` });
}

export async function reviseMeetingAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(reviseMeetingCommand, previous, form, { to: ({ code }) => `/meetings/${code}` });
}

export async function recordAttendanceAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(recordAttendanceCommand, previous, form, {
    to: ({ code }) => `/meetings/${code}#attendance`,
  });
}
