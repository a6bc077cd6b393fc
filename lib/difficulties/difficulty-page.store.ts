import type { Db } from "@/lib/db/client";
import { type CalendarDate, fromDatabaseDate, shanghaiDateAt } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import { findTaskById, UNIT_NAMES } from "@/lib/tasks/task.store";
import { clauseOn } from "@/lib/working-rules/rules.store";
import { findDifficulty } from "./difficulty.store";
import { LINE, lineOf, surroundingsOn } from "./difficulty-list.store";
import type { DifficultyView } from "./difficulty-view";

/** A difficulty with all that was done about it. */
export async function readDifficultyPage(
  db: Db,
  number: number,
  today: CalendarDate,
  scope: Scope,
): Promise<DifficultyView | null> {
  const difficulty = await findDifficulty(db, number, scope);
  if (!difficulty) return null;
  const [row, steps, files, task, surroundings] = await Promise.all([
    db.difficulty.findUniqueOrThrow({ where: { id: difficulty.id }, select: LINE }),
    db.difficultyStep.findMany({
      where: { difficultyId: difficulty.id },
      orderBy: [{ at: "asc" }, { id: "asc" }],
      select: {
        id: true,
        kind: true,
        at: true,
        text: true,
        dueOn: true,
        by: { select: { nameZh: true, nameEn: true } },
        routedTo: { select: UNIT_NAMES },
      },
    }),
    db.difficultyEvidence.findMany({
      where: { difficultyId: difficulty.id },
      orderBy: { file: { uploadedAt: "asc" } },
      select: { file: { select: { id: true, name: true, stored: { select: { size: true } } } } },
    }),
    findTaskById(db, difficulty.taskId, scope),
    surroundingsOn(db, today, scope),
  ]);
  const routedAt = steps.findLast(({ kind }) => kind === "ROUTED")?.at;
  const ruledOn = routedAt ? shanghaiDateAt(routedAt) : today;
  const clause = await clauseOn(db, difficulty.planId, "difficulty-answer-working-days", ruledOn, scope);
  return {
    line: lineOf(row, surroundings),
    difficulty,
    steps: steps.map((step) => ({ ...step, dueOn: step.dueOn && fromDatabaseDate(step.dueOn) })),
    files: files.map(({ file: { id, name, stored } }) => ({ id, name, size: stored.size })),
    taskVisible: task !== null,
    cited: clause && {
      rulesNumber: clause.rulesNumber,
      articleNumber: clause.articleNumber,
      days: clause.value.days,
    },
  };
}
