import type { Db, Tx } from "@/lib/db/client";
import type { Scope } from "@/lib/kernel/scope";
import type { Theme, ThemeWording } from "./plan";

export async function findThemesWithMeasures(db: Db, planId: string, _scope: Scope) {
  const themes = await db.theme.findMany({
    where: { planId },
    orderBy: { ordinal: "asc" },
    select: {
      code: true,
      titleZh: true,
      titleEn: true,
      evidence: true,
      measures: {
        orderBy: { ordinal: "asc" },
        select: {
          code: true,
          titleZh: true,
          titleEn: true,
          evidence: true,
          units: {
            where: { role: "LEAD" },
            select: { unit: { select: { code: true, shortNameZh: true, nameEn: true } } },
            orderBy: { unit: { protocolRank: "asc" } },
          },
        },
      },
    },
  });
  return themes.map((theme) => ({
    ...theme,
    measures: theme.measures.map(({ units, ...measure }) => ({
      ...measure,
      leads: units.map(({ unit }) => unit),
    })),
  }));
}

export async function lockTheme(tx: Tx, code: string, _scope: Scope): Promise<Theme | null> {
  await tx.$queryRaw`select 1 from theme where code = ${code} for update`;
  return tx.theme.findFirst({
    where: { code },
    orderBy: { plan: { windowStart: "desc" } },
    select: { id: true, code: true, titleZh: true, titleEn: true, evidence: true, version: true },
  });
}

export async function updateTheme(tx: Tx, id: string, wording: ThemeWording): Promise<void> {
  await tx.theme.update({ where: { id }, data: { ...wording, version: { increment: 1 } } });
}

export async function findTheme(db: Db, code: string, _scope: Scope): Promise<Theme | null> {
  return db.theme.findFirst({
    where: { code },
    orderBy: { plan: { windowStart: "desc" } },
    select: { id: true, code: true, titleZh: true, titleEn: true, evidence: true, version: true },
  });
}
