import type { Actor } from "@/lib/kernel/actor";

/** Accounts, appointments, invitations and identities are kept by the system administrator. */
export function mayKeepAccounts(actor: Actor): boolean {
  return actor.role === "SYSTEM_ADMINISTRATOR";
}

/** Locks and live sessions are watched by the security administrator. */
export function mayGuardSignIn(actor: Actor): boolean {
  return actor.role === "SECURITY_ADMINISTRATOR";
}

/** Either may sign a person out: one on request, the other on suspicion. */
export function maySignOutOthers(actor: Actor): boolean {
  return mayKeepAccounts(actor) || mayGuardSignIn(actor);
}

/** One's own particulars, password and sessions: everybody who is signed in. */
export function mayKeepOwnAccount(_actor: Actor): boolean {
  return true;
}
