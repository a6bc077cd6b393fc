import type { Db, Tx } from "@/lib/db/client";
import { fromDatabaseDate, toDatabaseDate } from "@/lib/kernel/calendar-date";
import { codesIn } from "@/lib/kernel/code-list";
import type { Scope } from "@/lib/kernel/scope";
import type { ListedSource, SourceRegistration } from "./source-registration";

/** From a number as a code list writes it, in capitals, to the source's own: "s12" was typed, S12 is meant. */
export async function knownSources(
  db: Db,
  typed: string,
  _scope: Scope,
): Promise<ReadonlyMap<string, string>> {
  const asked = codesIn(typed);
  if (asked.length === 0) return new Map();
  const rows = await db.$queryRaw<{ id: string }[]>`select id from source where upper(id) = any(${asked})`;
  return new Map(rows.map(({ id }) => [id.toUpperCase(), id]));
}

/** Which of the ids, given as one text, no source bears. */
export async function unknownSources(db: Db, typed: string, scope: Scope): Promise<string[]> {
  const known = await knownSources(db, typed, scope);
  return codesIn(typed).filter((code) => !known.has(code));
}

const USES = {
  plans: true,
  measures: true,
  targets: true,
  memberships: true,
  documents: true,
  observations: true,
  meetings: true,
  calendars: true,
} as const;

export async function listSources(db: Db, _scope: Scope): Promise<ListedSource[]> {
  const rows = await db.source.findMany({ include: { _count: { select: USES } } });
  return rows.map(({ _count, publishedOn, ...source }) => ({
    ...source,
    publishedOn: publishedOn && fromDatabaseDate(publishedOn),
    uses: _count,
  }));
}

export type SourceNumbering = { last: number; holderOfUrl: string | null };

/** The last number given, locked against a second registration until this one ends. */
export async function lockSourceNumbering(
  tx: Tx,
  { url }: { url: string },
  _scope: Scope,
): Promise<SourceNumbering> {
  // The table itself is the lock; readers are not kept waiting.
  await tx.$executeRaw`lock table source in share row exclusive mode`;
  const [row] = await tx.$queryRaw<{ last: number | null }[]>`
    select max(substring(id from '^S([0-9]+)')::int) as last from source`;
  const holder = url === "" ? null : await tx.source.findFirst({ where: { url }, select: { id: true } });
  return { last: row?.last ?? 0, holderOfUrl: holder?.id ?? null };
}

export async function insertSource(
  tx: Tx,
  { url, publishedOn, ...source }: SourceRegistration,
): Promise<void> {
  await tx.source.create({
    data: {
      ...source,
      url: url === "" ? null : url,
      publishedOn: publishedOn && toDatabaseDate(publishedOn),
    },
  });
}
