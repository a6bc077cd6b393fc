import { loadCalendar } from "@/lib/calendar/calendar.store";
import type { Db } from "@/lib/db/client";
import { type CalendarDate, fromDatabaseDate } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import { UNIT_NAMES } from "@/lib/tasks/task.store";
import { findInstruction } from "./instruction.store";
import { LINE, lineOf } from "./instruction-list.store";
import type { InstructionView } from "./instruction-view";
import { findSubject } from "./subject.store";

/** An instruction with all that was done about it. */
export async function readInstructionPage(
  db: Db,
  number: number,
  today: CalendarDate,
  scope: Scope,
): Promise<InstructionView | null> {
  const instruction = await findInstruction(db, number, scope);
  if (!instruction) return null;
  const [row, steps, subject, calendar] = await Promise.all([
    db.instruction.findUniqueOrThrow({ where: { id: instruction.id }, select: LINE }),
    db.instructionStep.findMany({
      where: { instructionId: instruction.id },
      orderBy: [{ at: "asc" }, { id: "asc" }],
      select: {
        id: true,
        kind: true,
        at: true,
        text: true,
        dueOn: true,
        by: { select: { nameZh: true, nameEn: true } },
        ownerUnit: { select: UNIT_NAMES },
      },
    }),
    findSubject(db, instruction.subject, scope),
    loadCalendar(db, scope),
  ]);
  return {
    line: lineOf(row, { today, calendar, until: null }),
    instruction,
    steps: steps.map(({ ownerUnit, dueOn, ...step }) => ({
      ...step,
      owner: ownerUnit,
      dueOn: dueOn && fromDatabaseDate(dueOn),
    })),
    subjectVisible: subject !== null,
    today,
  };
}
