import type { Tx } from "@/lib/db/client";
import type { Scope } from "@/lib/kernel/scope";
import type { Division, Part } from "./division";

/** A measure's division among units, locked with the measure until the transaction ends. */
export async function lockDivision(tx: Tx, code: string, _scope: Scope): Promise<Division | null> {
  await tx.$queryRaw`select 1 from measure where code = ${code} for update`;
  const [measure, units] = await Promise.all([
    tx.measure.findFirst({
      where: { code },
      orderBy: { plan: { windowStart: "desc" } },
      select: {
        id: true,
        version: true,
        units: {
          select: { role: true, evidence: true, unit: { select: { code: true } } },
          orderBy: [{ role: "asc" }, { unit: { protocolRank: "asc" } }],
        },
      },
    }),
    tx.unit.findMany({ select: { code: true } }),
  ]);
  if (!measure) return null;
  return {
    measureId: measure.id,
    code,
    version: measure.version,
    parts: measure.units.map(({ unit, ...part }) => ({ unitCode: unit.code, ...part })),
    knownUnits: units.map((unit) => unit.code),
  };
}

export async function replaceParts(tx: Tx, measureId: string, parts: readonly Part[]): Promise<void> {
  const units = await tx.unit.findMany({
    where: { code: { in: parts.map((part) => part.unitCode) } },
    select: { id: true, code: true },
  });
  const idOf = new Map(units.map((unit) => [unit.code, unit.id]));
  await tx.measureUnit.deleteMany({ where: { measureId } });
  await tx.measureUnit.createMany({
    data: parts.map(({ unitCode, role, evidence }) => ({
      measureId,
      unitId: idOf.get(unitCode) ?? "",
      role,
      evidence,
    })),
  });
  await tx.measure.update({ where: { id: measureId }, data: { version: { increment: 1 } } });
}
