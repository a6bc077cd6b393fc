import { headers } from "next/headers";
import type { User } from "next-auth";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { type AssertedIdentity, signInWithIdentity } from "@/lib/accounts/sign-in-with-identity";
import { sequenceSoon } from "@/lib/audit/sequencer";
import { env } from "@/lib/env";
import type { ActContext } from "@/lib/kernel/context";

/** The claims of an identity token that matter here; the library has checked its signature, audience and nonce. */
export type IdentityClaims = {
  iss: string;
  sub: string;
  email?: string;
  email_verified?: unknown;
  name?: string;
};

/** Any OpenID Connect provider, switched on by OIDC_ISSUER. */
export function identityProviders(): OAuthConfig<IdentityClaims>[] {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = env();
  if (!OIDC_ISSUER) return [];
  return [
    {
      id: "oidc",
      name: OIDC_NAME,
      type: "oauth",
      wellKnown: `${OIDC_ISSUER.replace(/\/$/, "")}/.well-known/openid-configuration`,
      clientId: OIDC_CLIENT_ID,
      clientSecret: OIDC_CLIENT_SECRET,
      idToken: true,
      checks: ["pkce", "state", "nonce"],
      authorization: { params: { scope: "openid email profile" } },
      profile: ({ sub, name }) => ({ id: sub, name }),
    },
  ];
}

/**
 * Whether an identity may come in: the session it opens is noted on `user`, from where it enters
 * the cookie. Otherwise back to the sign-in page, which says nothing about which accounts exist.
 */
export async function admitIdentity(
  user: User,
  claims: IdentityClaims,
  contextOf: (headers: Headers) => ActContext,
): Promise<true | string> {
  const incoming = new Headers(await headers());
  const outcome = await signInWithIdentity(
    assertedBy(claims),
    incoming.get("user-agent") ?? "",
    contextOf(incoming),
  );
  sequenceSoon();
  if (outcome.kind === "unavailable") return "/sign-in?error=unavailable";
  if (outcome.kind !== "done") return "/sign-in?error=unknown-identity";
  user.sessionId = outcome.value.sessionId;
  return true;
}

/** An address counts only when the provider says it has verified it, in so many words. */
export function assertedBy({ iss, sub, email, email_verified }: IdentityClaims): AssertedIdentity {
  return { issuer: iss, subject: sub, email: email ?? null, emailVerified: email_verified === true };
}
