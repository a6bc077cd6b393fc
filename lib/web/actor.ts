import { cookies, headers } from "next/headers";
import { getToken } from "next-auth/jwt";
import { cache } from "react";
import { findLiveActor } from "@/lib/auth/session.store";
import { db } from "@/lib/db/client";
import { env } from "@/lib/env";
import type { Actor } from "@/lib/kernel/actor";
import { clock } from "./clock";

/** The signed-in person, or null. Asked once a request, and answered by the database each time. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const sessionId = await sessionIdOfRequest();
  if (!sessionId) return null;
  const { now, today } = clock();
  const { SESSION_IDLE_MINUTES: idleMinutes, SESSION_ABSOLUTE_HOURS: absoluteHours } = env();
  return findLiveActor(db(), sessionId, now, today, { idleMinutes, absoluteHours });
});

/** The session id inside the signed cookie; says nothing about whether the session still lives. */
export async function sessionIdOfRequest(): Promise<string | null> {
  const jar = await cookies();
  const token = await getToken({
    req: {
      headers: Object.fromEntries(await headers()),
      cookies: Object.fromEntries(jar.getAll().map((cookie) => [cookie.name, cookie.value])),
    } as never,
    secret: env().NEXTAUTH_SECRET,
    secureCookie: env().NEXTAUTH_URL.startsWith("https://"),
  });
  return typeof token?.sid === "string" ? token.sid : null;
}
