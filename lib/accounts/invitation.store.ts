import type { Tx } from "@/lib/db/client";
import { expiryOf, hashToken, type Invitation, isOpen, newToken } from "./invitation";

export type OpenInvitation = Invitation & { loginName: string; nameZh: string; nameEn: string };

/** Stores a new link's digest and returns the link's token, which nothing keeps. */
export async function insertInvitation(
  tx: Tx,
  personId: string,
  now: Date,
): Promise<{ id: string; token: string; expiresAt: Date }> {
  const token = newToken();
  const expiresAt = expiryOf(now);
  const data = { personId, tokenHash: hashToken(token), createdAt: now, expiresAt };
  const { id } = await tx.invitation.create({ data, select: { id: true } });
  return { id, token, expiresAt };
}

/**
 * The invitation a token opens, locked so that it is used once. Unknown, used, expired and
 * revoked ones, and those of disabled people, are all alike null: a stranger learns nothing.
 */
export async function lockInvitation(tx: Tx, token: string, now: Date): Promise<OpenInvitation | null> {
  const tokenHash = hashToken(token);
  await tx.$queryRaw`select 1 from invitation where token_hash = ${tokenHash} for update`;
  return findInvitation(tx, token, now);
}

export async function findInvitation(tx: Tx, token: string, now: Date): Promise<OpenInvitation | null> {
  const found = await tx.invitation.findUnique({
    where: { tokenHash: hashToken(token) },
    include: { person: { select: { loginName: true, nameZh: true, nameEn: true, disabledAt: true } } },
  });
  if (!found || found.person.disabledAt || !isOpen(found, now)) return null;
  const { id, personId, expiresAt, usedAt, revokedAt, person } = found;
  const { loginName, nameZh, nameEn } = person;
  return { id, personId, expiresAt, usedAt, revokedAt, loginName, nameZh, nameEn };
}

export async function revokeInvitations(tx: Tx, personId: string, now: Date): Promise<number> {
  const open = { personId, usedAt: null, revokedAt: null };
  const { count } = await tx.invitation.updateMany({ where: open, data: { revokedAt: now } });
  return count;
}

/** Spends the link; any other link of the person is void from now on. */
export async function spendInvitation(tx: Tx, invitation: OpenInvitation, now: Date): Promise<void> {
  await tx.invitation.update({ where: { id: invitation.id }, data: { usedAt: now } });
  await revokeInvitations(tx, invitation.personId, now);
}
