import type { Db, Prisma, Tx } from "@/lib/db/client";
import { type CalendarDate, toDatabaseDate } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import type { Scene } from "./scene";
import type { SheetTerms } from "./sheet";

async function allScenes(db: Db, _scope: Scope): Promise<Scene[]> {
  return db.scoringScene.findMany({
    orderBy: { id: "asc" },
    select: { code: true, nameZh: true, nameEn: true, retired: true, version: true },
  });
}

/** All of them, locked: a name must be one scene's alone, and one of them must stay in use. */
export async function lockScenes(tx: Tx, scope: Scope): Promise<Scene[]> {
  await tx.$queryRaw`select 1 from scoring_scene order by id for update`;
  return allScenes(tx, scope);
}

export async function insertScene(
  tx: Tx,
  scene: Pick<Scene, "code" | "nameZh" | "nameEn">,
  { weights, items }: SheetTerms,
  { note, from, at, byId }: { note: string; from: CalendarDate; at: Date; byId: string },
): Promise<void> {
  const first = {
    ...{ number: 1, weights, note, at, byId, fromDate: toDatabaseDate(from) },
    items: items as unknown as Prisma.InputJsonValue,
  };
  await tx.scoringScene.create({ data: { ...scene, sheets: { create: first } } });
}

export async function updateScene(
  tx: Tx,
  code: string,
  revised: Pick<Scene, "nameZh" | "nameEn" | "retired">,
): Promise<void> {
  await tx.scoringScene.update({ where: { code }, data: { ...revised, version: { increment: 1 } } });
}
