import { passwordMatches } from "@/lib/auth/password";
import { db } from "@/lib/db/client";
import { isConnectionError } from "@/lib/db/errors";
import type { ActContext } from "@/lib/kernel/context";
import { type Outcome, refuse } from "@/lib/kernel/outcome";
import { runGuestCommand } from "@/lib/kernel/run";
import { countFailedSignIn } from "./commands/count-failed-sign-in";
import { openSession } from "./commands/open-session";
import { findCredential, findFailures } from "./credential.store";
import { refuseWhileLocked } from "./sign-in";
import { signInInput } from "./sign-in.schema";

type Session = { personId: string; nameZh: string; sessionId: string };

const WRONG = { kind: "refused", refusal: refuse("sign-in.wrong") } as const;

/**
 * Checks a password and opens a session. An unknown name, a wrong password, a disabled person
 * and one without appointment get the same answer after the same work. The hash is computed
 * outside of any transaction: a connection is too dear to hold for its 0.1 s.
 */
export async function signInWithPassword(
  raw: unknown,
  userAgent: string,
  context: ActContext,
): Promise<Outcome<Session>> {
  const parsed = signInInput.safeParse(raw);
  if (!parsed.success) return WRONG;
  const { loginName, password, readOnly } = parsed.data;
  try {
    const locked = refuseWhileLocked(await findFailures(db(), loginName), context.now);
    if (locked) return { kind: "refused", refusal: locked };
    const credential = await findCredential(db(), loginName, context.today);
    if (!(await passwordMatches(credential?.passwordHash ?? null, password)) || !credential) {
      return await countAndRefuse(loginName, context);
    }
    const { personId, nameZh } = credential;
    const opened = await runGuestCommand(
      openSession,
      { personId, userAgent, by: "password", readOnly },
      context,
    );
    if (opened.kind === "refused") return opened; // he has the right password, and is told what he may not open
    return opened.kind === "done" ? { kind: "done", value: { personId, nameZh, ...opened.value } } : WRONG;
  } catch (error) {
    if (isConnectionError(error)) return { kind: "unavailable" };
    throw error;
  }
}

async function countAndRefuse(loginName: string, context: ActContext): Promise<Outcome<Session>> {
  const counted = await runGuestCommand(countFailedSignIn, { loginName }, context);
  if (counted.kind === "unavailable") return counted;
  const locked = counted.kind === "done" ? refuseWhileLocked(counted.value, context.now) : null;
  return locked ? { kind: "refused", refusal: locked } : WRONG;
}
