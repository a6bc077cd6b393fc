import type { Db } from "@/lib/db/client";
import type { HistoryEntry } from "@/lib/history/history";
import { historyOf } from "@/lib/history/history.store";
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
  const codes = await unitCodes(
    db,
    imported.flatMap(({ after }) => unitsIn(after)),
  );
  const entries = imported.map(({ importId, before, after, import: source }) => ({
    id: `import-${importId}`,
    at: source.confirmedAt ?? source.at,
    personName: source.by.nameZh,
    role: null,
    useCase: IMPORTED,
    changes: [
      { field: "importedFrom", before: null, after: `#${importId} ${source.fileName}` },
      ...importedChanges(before, after),
      ...claimedIn(before, after).map((id) => ({
        ...{ field: "claimedBy", before: null, after: codes.get(id) ?? "" },
      })),
    ],
  }));
  return [...acts, ...entries].map(withoutNames).sort((a, b) => b.at.getTime() - a.at.getTime());
}

/** What an import keeps of a row are its columns; what follows from others, as the ids of holders, is left out. */
const FIELDS: Record<string, string> = {
  ...{ title: "title", publication_no: "publicationNo", holders: "holders", inventors: "inventors" },
  ...{ ipc: "ipc", locarno: "locarno", filed_on: "filedOn", published_on: "publishedOn" },
  ...{ granted_on: "grantedOn", status: "status", status_text: "statusText", status_on: "statusOn" },
  ...{ state_funded: "stateFunded", industry: "industry" },
};

type Columns = Record<string, unknown>;

function importedChanges(before: unknown, after: unknown): HistoryEntry["changes"] {
  const [was, now] = [before as Columns, after as Columns];
  return Object.entries(FIELDS)
    .filter(([column]) => column in now && JSON.stringify(was[column]) !== JSON.stringify(now[column]))
    .map(([column, field]) => ({ field, before: was[column] ?? null, after: now[column] ?? null }));
}

function unitsIn(columns: unknown): string[] {
  return ((columns as Columns).unit_ids ?? []) as string[];
}

function claimedIn(before: unknown, after: unknown): string[] {
  return unitsIn(after).filter((id) => !unitsIn(before).includes(id));
}

async function unitCodes(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const units = await db.unit.findMany({ where: { id: { in: [...ids] } }, select: { id: true, code: true } });
  return new Map(units.map(({ id, code }) => [id, code]));
}

/** That the inventors were changed is no secret; who they are is personal data. */
function withoutNames(entry: HistoryEntry): HistoryEntry {
  const changes = entry.changes.map((change) =>
    change.field === "inventors" ? { ...change, before: null, after: null } : change,
  );
  return { ...entry, changes };
}
