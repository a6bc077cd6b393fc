import type { Db, Tx } from "@/lib/db/client";
import type { Scope } from "@/lib/kernel/scope";
import type { GradeLabel } from "./grading";

/** The highest first, retired ones among them. */
export async function allGradeLabels(db: Db, _scope: Scope): Promise<GradeLabel[]> {
  return db.gradeLabel.findMany({ orderBy: { id: "asc" } });
}

/** All of them, locked: a name must be one label's alone, and one of them must stay in use. */
export async function lockGradeLabels(tx: Tx, scope: Scope): Promise<GradeLabel[]> {
  await tx.$queryRaw`select 1 from grade_label order by id for update`;
  return allGradeLabels(tx, scope);
}

export async function insertGradeLabel(tx: Tx, label: GradeLabel): Promise<void> {
  await tx.gradeLabel.create({ data: label });
}

export async function updateGradeLabel(
  tx: Tx,
  id: number,
  revised: Pick<GradeLabel, "nameZh" | "nameEn" | "retired">,
): Promise<void> {
  await tx.gradeLabel.update({ where: { id }, data: { ...revised, version: { increment: 1 } } });
}
