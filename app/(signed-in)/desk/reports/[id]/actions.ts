"use server";

import { approveReportCommand } from "@/lib/reports/commands/approve-report";
import { reopenReportCommand } from "@/lib/reports/commands/reopen-report";
import { returnReportCommand } from "@/lib/reports/commands/return-report";
import { submit } from "@/lib/web/act";
import type { FormState } from "@/lib/web/form-state";
import { onwards } from "./onwards";

export async function approveReportAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(approveReportCommand, previous, form, { to: () => onwards(form, "approved") });
}

export async function returnReportAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(returnReportCommand, previous, form, { to: () => onwards(form, "returned") });
}

export async function reopenReportAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(reopenReportCommand, previous, form, { to: ({ reportId }) => `/desk/reports/${reportId}` });
}
