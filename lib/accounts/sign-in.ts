import { failuresAfter, lockedUntil } from "@/lib/auth/lockout";
import type { Role } from "@/lib/auth/role";
import { type Refusal, refuse } from "@/lib/kernel/outcome";

/** How often a name has failed in a row, and until when it is locked. */
export type Failures = { failures: number; lastFailedAt: Date; lockedUntil: Date | null };

/** A name that is locked refuses every password, whether or not an account bears the name. */
export function refuseWhileLocked(failures: Failures | null, now: Date): Refusal | null {
  if (!failures?.lockedUntil || failures.lockedUntil <= now) return null;
  const minutes = Math.ceil((failures.lockedUntil.getTime() - now.getTime()) / 60_000);
  return refuse("sign-in.locked", { params: { minutes } });
}

/**
 * A wall screen hangs where anybody passes: it is opened by a leader, who writes nothing in his work either.
 * Asked only of whom the password has vouched for, so that nobody else learns who is one.
 */
export function refuseReadOnly(role: Role): Refusal | null {
  return role === "LEADER" ? null : refuse("sign-in.read-only-for-leaders");
}

/** The count after one more failure. */
export function countFailure(earlier: Failures | null, now: Date): Failures {
  const failures = failuresAfter(earlier, now);
  return { failures, lastFailedAt: now, lockedUntil: lockedUntil(failures, now) };
}
