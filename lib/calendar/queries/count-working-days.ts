import { isRefusal } from "@/lib/kernel/outcome";
import { query } from "@/lib/kernel/query";
import { mayReadCalendar } from "../calendar.policy";
import { countWorkingDaysInput } from "../calendar.schema";
import { loadCalendar } from "../calendar.store";
import type { WorkingDayCount } from "../calendar-view";
import { addWorkingDays } from "../working-day";

/** N working days from a date, or why that cannot be told. */
export const countWorkingDays = query({
  name: "calendar.count-working-days",
  input: countWorkingDaysInput,
  allow: mayReadCalendar,
  read: async (db, { from, days }, scope): Promise<WorkingDayCount> => {
    const date = addWorkingDays(from, days, await loadCalendar(db, scope));
    return isRefusal(date) ? { kind: "refused", refusal: date } : { kind: "date", from, days, date };
  },
});
