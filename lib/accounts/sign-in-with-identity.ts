import { db } from "@/lib/db/client";
import { isConnectionError } from "@/lib/db/errors";
import type { ActContext } from "@/lib/kernel/context";
import { type Outcome, refuse } from "@/lib/kernel/outcome";
import { runGuestCommand } from "@/lib/kernel/run";
import { linkIdentityAtSignIn } from "./commands/link-identity-at-sign-in";
import { openSession } from "./commands/open-session";
import { findPersonByIdentity } from "./identity.store";

/** What the identity provider has signed about a person. */
export type AssertedIdentity = {
  issuer: string;
  subject: string;
  email: string | null;
  /** Only when the provider says so itself; some let people type any address. */
  emailVerified: boolean;
};

type Session = { personId: string; sessionId: string };

const UNKNOWN = { kind: "refused", refusal: refuse("sign-in.unknown-identity") } as const;

/**
 * Opens a session for the account an identity belongs to. An identity nobody has linked is
 * linked once, by an address the provider vouches for; anything else is answered alike.
 */
export async function signInWithIdentity(
  asserted: AssertedIdentity,
  userAgent: string,
  context: ActContext,
): Promise<Outcome<Session>> {
  try {
    const personId = (await findPersonByIdentity(db(), asserted)) ?? (await linkByAddress(asserted, context));
    if (!personId) return UNKNOWN;
    const opened = await runGuestCommand(openSession, { personId, userAgent, by: "oidc" }, context);
    if (opened.kind === "unavailable") return opened;
    return opened.kind === "done" ? { kind: "done", value: { personId, ...opened.value } } : UNKNOWN;
  } catch (error) {
    if (isConnectionError(error)) return { kind: "unavailable" };
    throw error;
  }
}

async function linkByAddress(
  { issuer, subject, email, emailVerified }: AssertedIdentity,
  context: ActContext,
): Promise<string | null> {
  if (!email || !emailVerified) return null;
  const linked = await runGuestCommand(linkIdentityAtSignIn, { issuer, subject, email }, context);
  return linked.kind === "done" ? linked.value.personId : null;
}
