import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { closeSession } from "@/lib/accounts/commands/close-session";
import { signInWithPassword } from "@/lib/accounts/sign-in-with-password";
import { sequenceSoon } from "@/lib/audit/sequencer";
import { env } from "@/lib/env";
import type { ActContext } from "@/lib/kernel/context";
import { log } from "@/lib/kernel/log";
import { runGuestCommand } from "@/lib/kernel/run";
import { clock } from "./clock";
import { admitIdentity, type IdentityClaims, identityProviders } from "./identity-provider";
import { addressOf, REQUEST_ID_HEADER } from "./request";

declare module "next-auth" {
  interface User {
    sessionId?: string;
  }
}

/**
 * next-auth keeps the cookie: a signed token that names a row of `session`. Whether that row
 * still lives is asked of the database on every request (lib/web/actor.ts).
 */
export function authOptions(): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: "jwt", maxAge: env().SESSION_ABSOLUTE_HOURS * 3600 },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [passwordProvider(), ...identityProviders()],
    events: {
      async signOut({ token }) {
        await runGuestCommand(closeSession, { sessionId: token?.sid }, guestContext(new Headers()));
        sequenceSoon();
      },
    },
    // Its own lines would go to the console, with tokens in them.
    logger: {
      error: (code) => log.warn({ code }, "sign-in failed"),
      warn: () => undefined,
      debug: () => undefined,
    },
    callbacks: {
      signIn: ({ user, account, profile }) =>
        account?.provider === "oidc" ? admitIdentity(user, profile as IdentityClaims, guestContext) : true,
      jwt({ token, user }) {
        if (user?.sessionId) token.sid = user.sessionId;
        return token;
      },
      redirect: ({ url, baseUrl }) => withinSite(url, baseUrl),
    },
  };
}

/** Where to go after signing in; the library has made a path of this site absolute by the time a provider answers. */
function withinSite(url: string, baseUrl: string): string {
  const path = url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url;
  return path.startsWith("/") && !path.startsWith("//") ? `${baseUrl}${path}` : baseUrl;
}

function passwordProvider() {
  return Credentials({
    credentials: { loginName: {}, password: { type: "password" }, readOnly: {} },
    async authorize(credentials, request) {
      const headers = new Headers(request.headers as Record<string, string>);
      const outcome = await signInWithPassword(
        credentials,
        headers.get("user-agent") ?? "",
        guestContext(headers),
      );
      sequenceSoon();
      // What is thrown here reaches the sign-in form as a code.
      if (outcome.kind === "unavailable") throw new Error("unavailable");
      if (outcome.kind !== "done") throw new Error(refusalCode(outcome));
      return { id: outcome.value.personId, name: outcome.value.nameZh, sessionId: outcome.value.sessionId };
    },
  });
}

function refusalCode(outcome: {
  kind: string;
  refusal?: { refusal: string; params?: Readonly<Record<string, unknown>> };
}) {
  if (outcome.refusal?.refusal === "sign-in.locked") return `locked:${outcome.refusal.params?.minutes}`;
  return outcome.refusal?.refusal === "sign-in.read-only-for-leaders" ? "read-only-for-leaders" : "wrong";
}

/** The surroundings of an act by somebody next-auth has not signed in yet. */
export function guestContext(headers: Headers): ActContext {
  return {
    actor: null,
    ...clock(),
    requestId: headers.get(REQUEST_ID_HEADER) ?? "unknown",
    address: addressOf(headers),
  };
}
