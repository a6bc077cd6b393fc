"use server";

import { reviseCalendarYearCommand } from "@/lib/calendar/commands/revise-calendar-year";
import { submit } from "@/lib/web/act";
import type { FormState } from "@/lib/web/form-state";

export async function reviseCalendarYearAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(reviseCalendarYearCommand, previous, form, { to: ({ year }) => `/calendar?year=${year}` });
}
