import type { Db, Prisma, Tx } from "@/lib/db/client";
import { type CalendarDate, fromDatabaseDate, toDatabaseDate } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import type { SceneSheets, SceneView } from "./evaluation-view";
import type { Sheet, SheetTerms } from "./sheet";

type Row = { id: number; number: number; weights: Prisma.JsonValue; items: Prisma.JsonValue };

export function sheetOf({ id, number, weights, items }: Row): Sheet {
  return { id, number, ...({ weights, items } as unknown as SheetTerms) };
}

const LATEST = { orderBy: { number: "desc" }, take: 1 } as const;

/** Every scene with the sheet in force, which is its latest; retired ones among them. */
export async function scenesWithSheets(db: Db, _scope: Scope): Promise<SceneView[]> {
  const [scenes, counted] = await Promise.all([
    db.scoringScene.findMany({ orderBy: { id: "asc" }, include: { sheets: LATEST } }),
    db.$queryRaw<{ scene: number; n: number }[]>`
      select s.scene_id as scene, count(*)::int as n
      from patent_scoring p join scoring_sheet s on s.id = p.sheet_id where p.withdrawn_at is null group by 1`,
  ]);
  return scenes.flatMap(({ id, code, nameZh, nameEn, retired, version, sheets: [sheet] }) =>
    sheet
      ? [
          {
            ...{ code, nameZh, nameEn, retired, version },
            sheet: sheetOf(sheet),
            since: fromDatabaseDate(sheet.fromDate),
            scorings: counted.find((one) => one.scene === id)?.n ?? 0,
          },
        ]
      : [],
  );
}

/** A scene's sheet in all its versions, the latest first. */
export async function sheetsOfScene(db: Db, code: string, _scope: Scope): Promise<SceneSheets | null> {
  const scene = await db.scoringScene.findUnique({
    where: { code },
    include: {
      sheets: {
        orderBy: { number: "desc" },
        include: { by: { select: { nameZh: true, nameEn: true } } },
      },
    },
  });
  if (!scene) return null;
  const { nameZh, nameEn, retired, sheets } = scene;
  return {
    ...{ code, nameZh, nameEn, retired },
    version: sheets[0]?.number ?? 0,
    versions: sheets.map(({ fromDate, at, by, note, ...sheet }) => ({
      ...sheetOf(sheet),
      ...{ from: fromDatabaseDate(fromDate), at, by, note },
    })),
  };
}

export type SceneToRevise = {
  id: number;
  code: string;
  nameZh: string;
  retired: boolean;
  /** Of the sheet in force. */
  version: number;
  sheet: Sheet | null;
};

/** Locked until the transaction ends: versions are numbered one after the other. */
export async function lockScene(tx: Tx, code: string, _scope: Scope): Promise<SceneToRevise | null> {
  await tx.$queryRaw`select 1 from scoring_scene where code = ${code} for update`;
  const scene = await tx.scoringScene.findUnique({ where: { code }, include: { sheets: LATEST } });
  if (!scene) return null;
  const { id, nameZh, retired, sheets } = scene;
  const sheet = sheets[0] ? sheetOf(sheets[0]) : null;
  return { id, code, nameZh, retired, version: sheet?.number ?? 0, sheet };
}

export async function insertSheet(
  tx: Tx,
  { id: sceneId, version }: SceneToRevise,
  { weights, items }: SheetTerms,
  { note, from, at, byId }: { note: string; from: CalendarDate; at: Date; byId: string },
): Promise<number> {
  const number = version + 1;
  await tx.scoringSheet.create({
    data: {
      ...{ sceneId, number, weights, note, at, byId },
      items: items as unknown as Prisma.InputJsonValue,
      fromDate: toDatabaseDate(from),
    },
  });
  return number;
}
