import type { Tx } from "@/lib/db/client";
import type { Scope } from "@/lib/kernel/scope";
import { findUnit } from "@/lib/units/unit.store";

/** The unit an act is for: a coordinator names it, everybody else acts for his own. */
export async function unitActedFor(
  tx: Tx,
  named: string,
  scope: Scope,
): Promise<{ id: string; code: string } | null> {
  if (scope.role === "COORDINATOR") return named === "" ? null : findUnit(tx, named, scope);
  return tx.unit.findUniqueOrThrow({ where: { id: scope.unitId }, select: { id: true, code: true } });
}

export async function unitCodeOf(tx: Tx, id: string | undefined, _scope: Scope): Promise<string> {
  const found = id === undefined ? null : await tx.unit.findUnique({ where: { id }, select: { code: true } });
  return found?.code ?? "";
}
