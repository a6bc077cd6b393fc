import type { Db } from "@/lib/db/client";
import { codesIn } from "@/lib/kernel/code-list";
import type { Scope } from "@/lib/kernel/scope";

/** Which of the ids, given as one text, no source bears. */
export async function unknownSources(db: Db, sourceIds: string, _scope: Scope): Promise<string[]> {
  const asked = codesIn(sourceIds);
  if (asked.length === 0) return [];
  const known = await db.source.findMany({ where: { id: { in: asked } }, select: { id: true } });
  return asked.filter((id) => !known.some((source) => source.id === id));
}
