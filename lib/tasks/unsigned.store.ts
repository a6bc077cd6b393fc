import type { Db } from "@/lib/db/client";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import { signaturesOf, signClock } from "./signature.store";
import { signatureStateOf } from "./signing";
import { TASK_SELECT, taskOf, visibleTasks, WORDING_SELECT } from "./task.store";
import { unsignedParts } from "./task-list.store";
import type { UnsignedLine } from "./task-view";

/** Every part not signed for, the longest waiting first: of all units, or of the reader's own. */
export async function listedUnsigned(
  db: Db,
  planId: string,
  today: CalendarDate,
  scope: Scope,
): Promise<UnsignedLine[]> {
  const unsigned = await unsignedParts(db, planId, scope);
  const ids = [...unsigned.keys()];
  const [rows, signatures, clock] = await Promise.all([
    db.task.findMany({
      where: { AND: [{ id: { in: ids } }, visibleTasks(scope)] },
      select: { ...TASK_SELECT, currentVersion: { select: WORDING_SELECT } },
    }),
    signaturesOf(db, ids, scope),
    signClock(db, planId, scope),
  ]);
  const lines = rows.flatMap((row) => {
    if (!row.currentVersion) return [];
    const { currentVersion, ...rest } = row;
    const task = taskOf(rest, currentVersion);
    const rule = clock.ruleAt(task.versionAt);
    const time = { rule, calendar: clock.calendar, today };
    return task.units
      .filter(({ unitCode }) => unsigned.get(task.id)?.includes(unitCode))
      .map(({ unitCode, role, nameZh, nameEn, shortNameZh }): UnsignedLine => {
        const own = signatures.get(task.id) ?? [];
        const { state, signBy, age } = signatureStateOf(task, unitCode, own, time);
        const { code, title, titleEn, versionId, versionNumber, ground, versionAt: since } = task;
        const unit = { code: unitCode, nameZh, nameEn, shortNameZh };
        return {
          code,
          title,
          titleEn,
          versionId,
          versionNumber,
          ground,
          unit,
          role,
          since,
          state,
          signBy,
          age,
          rule,
        };
      });
  });
  return lines.sort((a, b) => a.since.getTime() - b.since.getTime() || a.code.localeCompare(b.code));
}
