import type { Db } from "@/lib/db/client";
import type { HistoryEntry } from "@/lib/history/history";
import { changesOf, historyOf } from "@/lib/history/history.store";
import type { Scope } from "@/lib/kernel/scope";
import { findPatent } from "./patent.store";

/** What an entry of the history says of an act of an import. */
export const IMPORTED = "patent-imports.import";

/** What people did and what imports changed, newest first. */
export async function readPatentHistory(
  db: Db,
  number: string,
  scope: Scope,
): Promise<HistoryEntry[] | null> {
  const patent = await findPatent(db, number, scope);
  if (!patent) return null;
  const [acts, imported] = await Promise.all([
    historyOf(db, "patent", String(patent.id), scope),
    db.patentImportChange.findMany({
      where: { patentId: patent.id },
      orderBy: { importId: "desc" },
      select: {
        importId: true,
        before: true,
        after: true,
        import: {
          select: { at: true, confirmedAt: true, fileName: true, by: { select: { nameZh: true } } },
        },
      },
    }),
  ]);
  const entries = imported.map(({ importId, before, after, import: source }) => ({
    id: `import-${importId}`,
    at: source.confirmedAt ?? source.at,
    personName: source.by.nameZh,
    role: null,
    useCase: IMPORTED,
    changes: [
      { field: "importedFrom", before: null, after: `#${importId} ${source.fileName}` },
      ...changesOf(before, after),
    ],
  }));
  return [...acts, ...entries].map(withoutNames).sort((a, b) => b.at.getTime() - a.at.getTime());
}

/** That the inventors were changed is no secret; who they are is personal data. */
function withoutNames(entry: HistoryEntry): HistoryEntry {
  const changes = entry.changes.map((change) =>
    change.field === "inventors" ? { ...change, before: null, after: null } : change,
  );
  return { ...entry, changes };
}
