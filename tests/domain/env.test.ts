import { describe, expect, it } from "vitest";
import { readEnv } from "@/lib/env";
import { contentSecurityPolicy } from "@/lib/web/security-headers";

const production = {
  NODE_ENV: "production",
  DATABASE_URL: "postgresql://tracker@db.internal/tracker",
  NEXTAUTH_URL: "https://tracker.example.gov.cn",
  NEXTAUTH_SECRET: "kH3v9Qe7Zt1Xw5Rb8Np2Ls6Jd4Gf0Ym+aT/c",
};

describe("a production server", () => {
  it("starts with all it needs", () => {
    expect(readEnv(production).SESSION_IDLE_MINUTES).toBe(30);
  });

  it.each([
    ["no secret", { NEXTAUTH_SECRET: undefined }, "NEXTAUTH_SECRET"],
    ["a short secret", { NEXTAUTH_SECRET: "abc" }, "NEXTAUTH_SECRET"],
    ["a default secret", { NEXTAUTH_SECRET: "please-change-me-please-change-me-1234" }, "NEXTAUTH_SECRET"],
    ["a monotonous secret", { NEXTAUTH_SECRET: "a".repeat(64) }, "NEXTAUTH_SECRET"],
    ["no database", { DATABASE_URL: undefined }, "DATABASE_URL"],
    ["another kind of database", { DATABASE_URL: "mysql://x" }, "DATABASE_URL"],
    ["cookies in the clear", { NEXTAUTH_URL: "http://tracker.example.gov.cn" }, "NEXTAUTH_URL"],
    ["half an identity provider", { OIDC_ISSUER: "https://id.example" }, "OIDC_CLIENT_ID"],
    ["a pretended date", { DEMONSTRATION_TODAY: "2025-01-01" }, "DEMONSTRATION_TODAY"],
    ["a session without end", { SESSION_ABSOLUTE_HOURS: "100000" }, "SESSION_ABSOLUTE_HOURS"],
  ])("does not start with %s, and names the variable", (_name, change, variable) => {
    expect(() => readEnv({ ...production, ...change })).toThrow(variable);
  });

  it("never repeats a secret in its message", () => {
    expect(() => readEnv({ ...production, NEXTAUTH_SECRET: "short-one" })).toThrow(/^(?!.*short-one)/s);
  });
});

describe("the security policy", () => {
  const policy = (env: object) =>
    contentSecurityPolicy("N0nce", {
      NODE_ENV: "production",
      NEXTAUTH_URL: "https://t.example",
      ...env,
    } as never);

  it("lets only this request's scripts run, in production without eval", () => {
    expect(policy({})).toContain("script-src 'self' 'nonce-N0nce' 'strict-dynamic';");
    expect(policy({})).toContain("frame-ancestors 'none'");
    expect(policy({})).not.toContain("unsafe-eval");
  });

  it("lets forms lead to the identity provider, and nowhere else", () => {
    expect(policy({ OIDC_ISSUER: "https://id.example/realm/x" })).toContain(
      "form-action 'self' https://id.example;",
    );
    expect(policy({})).toContain("form-action 'self';");
  });
});
