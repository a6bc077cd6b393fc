import type { Db } from "@/lib/db/client";
import type { GradeName } from "./words";

/** The grades a column may name: settings, the same for all. */
export async function gradeLabels(db: Db): Promise<GradeName[]> {
  return db.gradeLabel.findMany({
    where: { retired: false },
    select: { id: true, nameZh: true, nameEn: true },
  });
}
