"use server";

import { publishCalendarYearCommand } from "@/lib/calendar/commands/publish-calendar-year";
import { submit } from "@/lib/web/act";
import type { FormState } from "@/lib/web/form-state";

export async function publishCalendarYearAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(publishCalendarYearCommand, previous, form, { to: ({ year }) => `/calendar?year=${year}` });
}
