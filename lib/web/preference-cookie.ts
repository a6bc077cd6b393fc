import { env } from "@/lib/env";

const YEAR_SECONDS = 365 * 24 * 3600;

/** Language and appearance: harmless, and still out of reach of scripts. */
export function preferenceCookie() {
  return {
    httpOnly: true,
    sameSite: "lax",
    secure: env().NEXTAUTH_URL.startsWith("https://"),
    maxAge: YEAR_SECONDS,
    path: "/",
  } as const;
}
