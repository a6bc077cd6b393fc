import { recordAudit } from "@/lib/audit/audit.store";
import { db, pool, type Tx } from "@/lib/db/client";
import { BYTES_LOCK } from "@/lib/evidence/evidence.store";
import { removeKept } from "@/lib/evidence/file-vault.store";
import { NOWHERE } from "./proof.store";

const AT_A_TIME = 200;

type Waiting = { id: string; sha256: string };

/**
 * Removes files that were uploaded before an instant and never attached, and their bytes where nothing else names
 * them. One after the other, each with its line on the trail; nothing holds up whoever uploads or attaches.
 */
export async function removeUnattached(before: Date, at: Date): Promise<{ files: number; bytes: number }> {
  const removed = { files: 0, bytes: 0 };
  for (let after = ""; ; ) {
    const waiting = await waitingSince(before, after);
    for (const file of waiting) {
      const size = await remove(file, before, at);
      if (size === null) continue;
      removed.files += 1;
      removed.bytes += size;
    }
    const last = waiting.at(-1);
    if (!last || waiting.length < AT_A_TIME) return removed;
    after = last.id;
  }
}

function waitingSince(before: Date, after: string): Promise<Waiting[]> {
  return db().proofFile.findMany({
    where: { uploadedAt: { lt: before }, ...NOWHERE, ...(after ? { id: { gt: after } } : {}) },
    orderBy: { id: "asc" },
    take: AT_A_TIME,
    select: { id: true, sha256: true },
  });
}

/**
 * The lock on the bytes outlasts the transaction: whoever uploads the same ones keeps them before the row that names
 * them, and would find them gone. Answers how many bytes went; null where the file stays.
 */
async function remove({ id, sha256 }: Waiting, before: Date, at: Date): Promise<number | null> {
  const connection = await pool().connect();
  try {
    await connection.query("select pg_advisory_lock($1, hashtext($2))", [BYTES_LOCK, sha256]);
    const gone = await db().$transaction((tx) => removeRows(tx, id, before, at));
    if (gone === null) return null;
    if (gone.unnamed) await removeKept(sha256);
    return gone.unnamed ? gone.size : 0;
  } finally {
    connection.release(true); // with its lock
  }
}

async function removeRows(
  tx: Tx,
  id: string,
  before: Date,
  at: Date,
): Promise<{ unnamed: boolean; size: number } | null> {
  // Whoever is attaching it holds it: then it is left alone. After this nobody can.
  const held = await tx.$queryRaw<unknown[]>`
    select 1 from proof_file where id = ${id}::uuid for update skip locked`;
  if (held.length === 0) return null;
  const file = await tx.proofFile.findFirst({
    where: { id, uploadedAt: { lt: before }, ...NOWHERE },
    select: { name: true, sha256: true, uploadedAt: true, stored: { select: { size: true } } },
  });
  if (!file) return null;
  const { name, sha256, uploadedAt, stored } = file;
  await tx.proofFile.delete({ where: { id } });
  const { count } = await tx.storedFile.deleteMany({
    where: { sha256, files: { none: {} }, proofs: { none: {} } },
  });
  const header = { at, actor: null, useCase: "proofs.remove-unattached", outcome: "done" as const };
  await recordAudit(tx, { ...header, requestId: "worker", address: "" }, [
    {
      ...{ type: "proof", id, label: name },
      before: { file: name, size: stored.size, sha256, uploadedAt: uploadedAt.toISOString() },
      after: null,
    },
  ]);
  return { unnamed: count > 0, size: stored.size };
}
