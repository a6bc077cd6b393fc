import type { Db, Prisma } from "@/lib/db/client";
import { difficultyNumber } from "@/lib/difficulties/difficulty.schema";
import { findDifficulty } from "@/lib/difficulties/difficulty.store";
import type { Scope } from "@/lib/kernel/scope";
import { findTask } from "@/lib/tasks/task.store";
import { findUnit } from "@/lib/units/unit.store";
import type { Subject } from "./instruction";

/** What a row says of what an instruction is about. */
export const SUBJECT = {
  task: { select: { code: true, currentVersion: { select: { title: true, titleEn: true } } } },
  difficulty: { select: { number: true, title: true } },
  unit: { select: { code: true, nameZh: true, nameEn: true } },
} as const satisfies Prisma.InstructionSelect;

type SubjectRow = Prisma.InstructionGetPayload<{ select: typeof SUBJECT }>;

export function subjectOf({ task, difficulty, unit }: SubjectRow): Subject {
  if (task) {
    const { title = "", titleEn = "" } = task.currentVersion ?? {};
    return { kind: "task", code: task.code, title, titleEn };
  }
  if (difficulty) {
    return { kind: "difficulty", code: String(difficulty.number), title: difficulty.title, titleEn: "" };
  }
  if (unit) return { kind: "unit", code: unit.code, title: unit.nameZh, titleEn: unit.nameEn };
  throw new Error("an instruction about nothing");
}

export type FoundSubject = Subject & {
  /** The column that names it. */
  ids: { taskId: string } | { difficultyId: string } | { unitId: string };
  /** A unit is of no plan: what is written on it belongs to the plan people work on. */
  planId: string | null;
};

/** A task, a difficulty or a unit, as far as the reader may see it. */
export async function findSubject(
  db: Db,
  { kind, code }: Pick<Subject, "kind" | "code">,
  scope: Scope,
): Promise<FoundSubject | null> {
  switch (kind) {
    case "task": {
      const task = await findTask(db, code, scope);
      if (!task) return null;
      const { id, planId, title, titleEn } = task;
      return { kind, code, title, titleEn, ids: { taskId: id }, planId };
    }
    case "difficulty": {
      const number = difficultyNumber.safeParse(code);
      const difficulty = number.success ? await findDifficulty(db, number.data, scope) : null;
      if (!difficulty) return null;
      const { id, planId, title } = difficulty;
      return {
        ...{ kind, code: String(difficulty.number), title, titleEn: "" },
        ids: { difficultyId: id },
        planId,
      };
    }
    case "unit": {
      const unit = await findUnit(db, code, scope);
      return (
        unit && {
          kind,
          code,
          title: unit.nameZh,
          titleEn: unit.nameEn,
          ids: { unitId: unit.id },
          planId: null,
        }
      );
    }
  }
}
