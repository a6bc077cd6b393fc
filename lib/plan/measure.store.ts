import type { Db, Tx } from "@/lib/db/client";
import { codesIn, codesText } from "@/lib/kernel/code-list";
import type { Scope } from "@/lib/kernel/scope";
import { SOURCE_SELECT } from "@/lib/sources/source";
import type { Measure, MeasureView, MeasureWording } from "./measure";

const WORDING = {
  id: true,
  code: true,
  titleZh: true,
  titleEn: true,
  asksZh: true,
  asksEn: true,
  evidence: true,
  evidenceNoteZh: true,
  evidenceNoteEn: true,
  version: true,
} as const;

/** The measure, locked until the transaction ends. Published to all: the scope narrows nothing. */
export async function lockMeasure(tx: Tx, code: string, scope: Scope): Promise<Measure | null> {
  await tx.$queryRaw`select 1 from measure where code = ${code} for update`;
  const found = await findMeasure(tx, code, scope);
  if (!found) return null;
  const { theme: _t, units: _u, targets: _g, documents: _d, indicators: _i, sources: _s, ...measure } = found;
  return measure;
}

export async function updateMeasure(tx: Tx, id: string, wording: MeasureWording): Promise<void> {
  const { sourceIds, ...words } = wording;
  const sources = { set: codesIn(sourceIds).map((sourceId) => ({ id: sourceId })) };
  await tx.measure.update({ where: { id }, data: { ...words, sources, version: { increment: 1 } } });
}

export async function findMeasure(db: Db, code: string, _scope: Scope): Promise<MeasureView | null> {
  const found = await db.measure.findFirst({
    where: { code },
    orderBy: { plan: { windowStart: "desc" } },
    select: {
      ...WORDING,
      theme: { select: { code: true, titleZh: true, titleEn: true } },
      units: {
        select: {
          role: true,
          evidence: true,
          unit: { select: { code: true, nameZh: true, nameEn: true, shortNameZh: true } },
        },
        orderBy: [{ role: "asc" }, { unit: { protocolRank: "asc" } }],
      },
      targets: {
        select: { code: true, titleZh: true, titleEn: true, valueZh: true, valueEn: true },
        orderBy: { ordinal: "asc" },
      },
      documents: {
        select: { code: true, number: true, titleZh: true, titleEn: true },
        orderBy: { datedOn: "asc" },
      },
      indicators: { select: { code: true, nameZh: true, nameEn: true }, orderBy: { ordinal: "asc" } },
      sources: SOURCE_SELECT,
    },
  });
  if (!found) return null;
  return {
    ...found,
    sourceIds: codesText(found.sources.map((source) => source.id)),
    units: found.units.map(({ unit, ...part }) => ({ ...part, ...unit })),
  };
}

export type MeasureFilter = {
  q: string;
  theme: string | null;
  unit: string | null;
  evidence: "SOURCED" | "UNVERIFIED" | null;
  sort: { by: "code" | "title" | "documents" | "indicators"; descending: boolean };
};

const ORDER = {
  code: (dir: "asc" | "desc") => ({ ordinal: dir }),
  title: (dir: "asc" | "desc") => ({ titleZh: dir }),
  documents: (dir: "asc" | "desc") => ({ documents: { _count: dir } }),
  indicators: (dir: "asc" | "desc") => ({ indicators: { _count: dir } }),
};

/** The measures that match, how many there are in all, and what can be filtered by. */
export async function listedMeasures(db: Db, planId: string, filter: MeasureFilter, _scope: Scope) {
  const { q, theme, unit, evidence, sort } = filter;
  const contains = { contains: q, mode: "insensitive" } as const;
  const [measures, total, themes, units] = await Promise.all([
    db.measure.findMany({
      where: {
        planId,
        ...(q
          ? {
              OR: [
                { titleZh: contains },
                { titleEn: contains },
                { asksZh: contains },
                { asksEn: contains },
                { code: contains },
              ],
            }
          : {}),
        ...(theme ? { theme: { code: theme } } : {}),
        ...(unit ? { units: { some: { unit: { code: unit } } } } : {}),
        ...(evidence ? { evidence } : {}),
      },
      orderBy: [ORDER[sort.by](sort.descending ? "desc" : "asc"), { ordinal: "asc" }],
      select: {
        code: true,
        titleZh: true,
        titleEn: true,
        evidence: true,
        theme: { select: { code: true, titleZh: true, titleEn: true } },
        units: {
          select: { role: true, unit: { select: { code: true, shortNameZh: true } } },
          orderBy: [{ role: "asc" }, { unit: { protocolRank: "asc" } }],
        },
        _count: { select: { documents: true, indicators: true } },
      },
    }),
    db.measure.count({ where: { planId } }),
    db.theme.findMany({
      where: { planId },
      orderBy: { ordinal: "asc" },
      select: { code: true, titleZh: true, titleEn: true },
    }),
    db.unit.findMany({
      where: { measures: { some: { measure: { planId } } } },
      orderBy: { protocolRank: "asc" },
      select: { code: true, shortNameZh: true, nameEn: true },
    }),
  ]);
  return { measures, total, themes, units };
}

export function findUnitChoices(db: Db, _scope: Scope) {
  return db.unit.findMany({
    orderBy: { protocolRank: "asc" },
    select: { code: true, nameZh: true, nameEn: true },
  });
}
