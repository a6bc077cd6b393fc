import { query } from "@/lib/kernel/query";
import { optionalCalendarDate } from "@/lib/kernel/validation";
import { mayReadInstructions } from "../instruction.policy";
import { subjectInput } from "../instruction.schema";
import { instructionsOn } from "../instruction-list.store";
import { findSubject } from "../subject.store";

/** Those on a task, a difficulty or a unit, open ones first, now or as they stood at the end of a day. */
export const listOnSubject = query({
  name: "instructions.list-on-subject",
  input: subjectInput.extend({ on: optionalCalendarDate.nullable().default(null) }),
  allow: mayReadInstructions,
  read: async (db, { on, ...about }, scope, { today }) => {
    const subject = await findSubject(db, about, scope);
    return subject && instructionsOn(db, subject.ids, { today, on }, scope);
  },
});
