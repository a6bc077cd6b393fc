import type { Db } from "@/lib/db/client";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import { signaturesOf, signClock } from "./signature.store";
import { signatureStateOf } from "./signing";
import { partOf } from "./task";
import { findTask, WORDING_SELECT, wordingRowOf } from "./task.store";
import type { SigningView } from "./task-view";
import { wordingQueriesOf } from "./wording-query.store";

/** What a unit has before it when it signs: the text, and the text it signed for last. */
export async function findSigning(
  db: Db,
  code: string,
  reader: { unitCode: string; today: CalendarDate },
  scope: Scope,
): Promise<SigningView | null> {
  const task = await findTask(db, code, scope);
  if (!task || !partOf(task, reader.unitCode)) return null;
  const [signatures, clock, last, queries] = await Promise.all([
    signaturesOf(db, [task.id], scope),
    signClock(db, task.planId, scope),
    db.taskVersion.findFirst({
      where: {
        taskId: task.id,
        number: { lt: task.versionNumber },
        signatures: { some: { unitId: scope.unitId } },
      },
      orderBy: { number: "desc" },
      select: WORDING_SELECT,
    }),
    wordingQueriesOf(db, task.id, scope),
  ]);
  const rule = clock.ruleAt(task.versionAt);
  const time = { rule, calendar: clock.calendar, today: reader.today };
  return {
    task,
    signing: signatureStateOf(task, reader.unitCode, signatures.get(task.id) ?? [], time),
    rule,
    last: last && { number: last.number, wording: wordingRowOf(last) },
    queries,
  };
}
