import { cookies } from "next/headers";
import { getToken } from "next-auth/jwt";
import { cache } from "react";
import { findLiveActor } from "@/lib/auth/session.store";
import { env } from "@/lib/env";
import type { Actor } from "@/lib/kernel/actor";
import { clock } from "./clock";

/** The signed-in person, or null. Asked once a request, and answered by the database each time. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const sessionId = await sessionIdOfRequest();
  if (!sessionId) return null;
  const { now, today } = clock();
  const { SESSION_IDLE_MINUTES: idleMinutes, SESSION_ABSOLUTE_HOURS: absoluteHours } = env();
  return findLiveActor(sessionId, now, today, { idleMinutes, absoluteHours });
});

/**
 * The session id inside the signed cookie; says nothing about whether the session still lives. What a cookie
 * says is read once: its seal and its end never change, and opening it takes longer than asking the database.
 */
export async function sessionIdOfRequest(): Promise<string | null> {
  const jar = await cookies();
  const ours = jar.getAll().filter(({ name }) => name.includes(COOKIE));
  if (ours.length === 0) return null;
  const sealed = JSON.stringify(ours);
  const known = opened.get(sealed);
  if (known && Date.now() < known.until) return known.sessionId;
  const token = await getToken({
    req: { headers: {}, cookies: Object.fromEntries(ours.map(({ name, value }) => [name, value])) } as never,
    secret: env().NEXTAUTH_SECRET,
    secureCookie: env().NEXTAUTH_URL.startsWith("https://"),
  });
  if (typeof token?.sid !== "string" || typeof token.exp !== "number") return null;
  if (opened.size >= MOST_OPENED) opened.clear();
  opened.set(sealed, { sessionId: token.sid, until: token.exp * 1000 });
  return token.sid;
}

const COOKIE = "next-auth.session-token";
const MOST_OPENED = 2_000;
const opened = new Map<string, { sessionId: string; until: number }>();
