import type { Db } from "@/lib/db/client";
import type { Scope } from "@/lib/kernel/scope";

export type GradeLabel = { id: number; nameZh: string; nameEn: string };

/** The owner's grades, the highest first; retired ones still stand on patents that bear them. */
export async function gradeLabels(db: Db, _scope: Scope): Promise<GradeLabel[]> {
  return db.gradeLabel.findMany({
    select: { id: true, nameZh: true, nameEn: true },
    orderBy: { id: "asc" },
  });
}
