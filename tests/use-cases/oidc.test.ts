import { decode } from "next-auth/jwt";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { closeDatabase } from "../support/act";
import { type Identity, type OidcProvider, startOidcProvider } from "../support/oidc-provider";
import { resetDatabase } from "../support/test-database";

// Next itself is left out: the library is asked through its older door, which takes a plain request.
vi.mock("next/headers", () => ({ headers: async () => new Headers({ "user-agent": "Firefox/130 Linux" }) }));

const SECRET = "for-this-test-only-0123456789-abcdefghij";
const SITE = "http://127.0.0.1:3999";
const XU_NUO: Identity = { sub: "u1", name: "许诺", email: "xu.nuo@example.cn", email_verified: true };

let provider: OidcProvider;

beforeAll(async () => {
  provider = await startOidcProvider(XU_NUO);
  // Before anything asks for the environment, which is read once.
  process.env.NEXTAUTH_URL = SITE;
  process.env.NEXTAUTH_SECRET = SECRET;
  process.env.OIDC_ISSUER = provider.issuer;
  process.env.OIDC_CLIENT_ID = "tracker";
  process.env.OIDC_CLIENT_SECRET = "a-secret-of-the-client";
});
beforeEach(async () => {
  await resetDatabase();
  const { db } = await import("@/lib/db/client");
  await db().person.update({ where: { loginName: "moe.staff" }, data: { email: XU_NUO.email } });
});
afterAll(async () => {
  await closeDatabase();
  await provider.stop();
});

type Asked = {
  method: "GET" | "POST";
  path: string[];
  query?: Record<string, string>;
  body?: Record<string, string>;
};

/** A browser's part: cookies kept, redirects followed by hand. */
function browser() {
  const cookies: Record<string, string> = {};
  return {
    cookies,
    ask: async ({ method, path, query = {}, body = {} }: Asked) => {
      const [{ default: NextAuth }, { authOptions }] = await Promise.all([
        import("next-auth"),
        import("@/lib/web/auth-options"),
      ]);
      const answer: { redirect?: string; body?: unknown } = {};
      const headers = new Map<string, unknown>();
      const response = {
        status: () => response,
        getHeader: (name: string) => headers.get(name),
        setHeader: (name: string, value: unknown) => {
          headers.set(name, value);
          if (name === "Location") answer.redirect = String(value);
          return response;
        },
        send: (sent: unknown) => {
          answer.body = sent;
        },
        end: () => undefined,
      };
      const request = { method, query: { ...query, nextauth: path }, body, cookies, headers: {} };
      await NextAuth(request as never, response as never, authOptions());
      for (const cookie of (headers.get("Set-Cookie") as string[] | undefined) ?? []) {
        const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
        cookies[name] = decodeURIComponent(value);
      }
      return answer;
    },
  };
}

/** From the button on the sign-in page to where the person ends up. */
async function signInThroughProvider(
  tamper: (callback: URL, cookies: Record<string, string>) => void = () => {},
) {
  const { ask, cookies } = browser();
  const { body } = await ask({ method: "GET", path: ["csrf"] });
  const { csrfToken } = body as { csrfToken: string };
  const start = await ask({
    method: "POST",
    path: ["signin", "oidc"],
    body: { csrfToken, callbackUrl: "/plan" },
  });
  const atProvider = await fetch(String(start.redirect), { redirect: "manual" });
  const callback = new URL(String(atProvider.headers.get("location")));
  tamper(callback, cookies);
  const query = Object.fromEntries(callback.searchParams);
  const end = await ask({ method: "GET", path: ["callback", "oidc"], query });
  const token = await decode({ token: cookies["next-auth.session-token"], secret: SECRET });
  return { to: end.redirect, sessionId: token?.sid };
}

describe("signing in through the identity provider", () => {
  it("opens a session for the account that bears the verified address, with PKCE, state and nonce", async () => {
    const { db } = await import("@/lib/db/client");
    const { to, sessionId } = await signInThroughProvider();
    expect(to).toBe(`${SITE}/plan`);
    const session = await db().session.findUniqueOrThrow({
      where: { id: String(sessionId) },
      include: { person: { include: { identities: true } } },
    });
    expect(session).toMatchObject({ userAgent: "Firefox/130 Linux", person: { loginName: "moe.staff" } });
    expect(session.person.identities).toMatchObject([{ issuer: provider.issuer, subject: "u1" }]);
    expect(provider.seen.at(-1)).toEqual({ pkce: true, state: true, nonce: true });
  });

  it("knows the person by issuer and subject from then on, whatever his address has become", async () => {
    await signInThroughProvider();
    provider.signInAs({ sub: "u1" });
    expect((await signInThroughProvider()).to).toBe(`${SITE}/plan`);
    provider.signInAs(XU_NUO);
  });

  it.each<[string, Identity]>([
    ["nobody bears the address", { ...XU_NUO, email: "nobody@example.cn" }],
    ["the address is not verified", { ...XU_NUO, email_verified: false }],
    ["the provider says nothing about it", { sub: "u1", email: XU_NUO.email }],
  ])("leads back to the sign-in page without a session when %s", async (_why, identity) => {
    provider.signInAs(identity);
    const { to, sessionId } = await signInThroughProvider();
    provider.signInAs(XU_NUO);
    expect(to).toBe("/sign-in?error=unknown-identity");
    expect(sessionId).toBeUndefined();
  });

  it.each<[string, (callback: URL, cookies: Record<string, string>) => void]>([
    ["the state is another", (callback) => callback.searchParams.set("state", "forged")],
    [
      "the answer belongs to another browser",
      (_callback, cookies) => void delete cookies["next-auth.pkce.code_verifier"],
    ],
    ["the code is made up", (callback) => callback.searchParams.set("code", "made-up")],
  ])("fails when %s", async (_why, tamper) => {
    const { to, sessionId } = await signInThroughProvider(tamper);
    expect(to).toBe(`${SITE}/api/auth/error?error=OAuthCallback`);
    expect(sessionId).toBeUndefined();
  });
});
