"use server";

import { sendBackCommand } from "@/lib/reports/commands/send-back";
import { signOffCommand } from "@/lib/reports/commands/sign-off";
import { withdrawCommand } from "@/lib/reports/commands/withdraw";
import { submit } from "@/lib/web/act";
import type { FormState } from "@/lib/web/form-state";

const to = (report: { task: string; period: string; unit: string }) =>
  `/tasks/${report.task}/reports/${report.period}/${report.unit}`;

export async function signOffAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(signOffCommand, previous, form, { to });
}

export async function sendBackAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(sendBackCommand, previous, form, { to });
}

export async function withdrawAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(withdrawCommand, previous, form, { to });
}
