import type { Db, Prisma, Tx } from "@/lib/db/client";
import type { Scope } from "@/lib/kernel/scope";
import type { ProofName, TakenProof } from "./proof";

export type ProofRecord = ProofName & { sha256: string };

/** Of a relation to a proof: what a page needs to name it and lead to it. */
export const PROOF = {
  id: true,
  name: true,
  stored: { select: { size: true, mediaType: true } },
} as const satisfies Prisma.ProofFileSelect;

type ProofRow = Prisma.ProofFileGetPayload<{ select: typeof PROOF }>;

export function proofName({ id, name, stored }: ProofRow): ProofName {
  return { id, name, ...stored };
}

export const NOWHERE: Prisma.ProofFileWhereInput = {
  ...{ criteria: { none: {} }, steps: { none: {} } },
  ...{ conversions: { none: {} }, products: { none: {} } },
};

/**
 * A proof is seen with what it proves: by whoever sees one of the patents, conversions or products it is
 * attached to. Before that it is its uploader's alone.
 */
export function visibleProofs({ role, personId, unitId }: Scope): Prisma.ProofFileWhereInput {
  const own: Prisma.ProofFileWhereInput = { uploadedById: personId, ...NOWHERE };
  if (role === "COORDINATOR" || role === "LEADER") return { OR: [own, { NOT: NOWHERE }] };
  if (role !== "LIAISON_OFFICER" && role !== "STAFF") return { id: { in: [] } };
  const claimed = { unitIds: { has: unitId } };
  return {
    OR: [
      own,
      { criteria: { some: { patent: claimed } } },
      { steps: { some: { patent: claimed } } },
      { conversions: { some: claimed } },
      { products: { some: { product: claimed } } },
    ],
  };
}

export async function findProof(db: Db, id: string, scope: Scope): Promise<ProofRecord | null> {
  const found = await db.proofFile.findFirst({
    where: { id, AND: visibleProofs(scope) },
    select: { ...PROOF, sha256: true },
  });
  return found && { ...proofName(found), sha256: found.sha256 };
}

/**
 * The file a form names, when its sender may attach it; null when it names none, or none he sees. It is held until the
 * transaction ends: what is being attached is not removed as something nobody attached.
 */
export async function proofToAttach(tx: Tx, fileId: string | null, scope: Scope): Promise<ProofName | null> {
  if (fileId === null) return null;
  await tx.$queryRaw`select 1 from proof_file where id = ${fileId}::uuid for key share`;
  return findProof(tx, fileId, scope);
}

/** The same file, uploaded by the same person under the same name, that is attached to nothing yet; locked. */
export async function uploadedBefore(
  tx: Tx,
  { sha256, name }: { sha256: string; name: string },
  { personId, unitId }: Scope,
): Promise<string | null> {
  const found = await tx.proofFile.findFirst({
    where: { sha256, name, unitId, uploadedById: personId, ...NOWHERE },
    select: { id: true },
  });
  if (!found) return null;
  // It may have been removed since it was found.
  const [there] = await tx.$queryRaw<{ id: string }[]>`
    select id from proof_file where id = ${found.id}::uuid for update`;
  return there?.id ?? null;
}

/** Uploaded again, it waits to be attached from now on. */
export async function uploadedAgain(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.proofFile.update({ where: { id }, data: { uploadedAt: at } });
}

export async function insertProof(
  tx: Tx,
  { sha256, size, mediaType, name }: TakenProof,
  { unitId, at, byId }: { unitId: string; at: Date; byId: string },
): Promise<string> {
  // Two people may upload the same bytes at the same moment.
  await tx.storedFile.createMany({ data: [{ sha256, size, mediaType, storedAt: at }], skipDuplicates: true });
  const { id } = await tx.proofFile.create({
    data: { sha256, name, unitId, uploadedById: byId, uploadedAt: at },
    select: { id: true },
  });
  return id;
}
