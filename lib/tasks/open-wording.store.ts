import type { Db } from "@/lib/db/client";
import type { Scope } from "@/lib/kernel/scope";
import { UNIT_NAMES, visibleTasks } from "./task.store";
import type { OpenWordingQuery } from "./task-view";

/** Questions about the wording that nobody has answered, the longest waiting first. */
export async function findOpenWordingQueries(db: Db, scope: Scope): Promise<OpenWordingQuery[]> {
  const rows = await db.wordingQuery.findMany({
    where: { answeredAt: null, task: { AND: [visibleTasks(scope), { stage: "ASSIGNED" }] } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: {
      id: true,
      question: true,
      at: true,
      unit: { select: UNIT_NAMES },
      task: { select: { code: true, currentVersion: { select: { title: true, titleEn: true } } } },
    },
  });
  return rows.map(({ task, ...query }) => ({
    ...query,
    code: task.code,
    title: task.currentVersion?.title ?? "",
    titleEn: task.currentVersion?.titleEn ?? "",
  }));
}
