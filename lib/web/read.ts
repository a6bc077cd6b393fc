import { headers } from "next/headers";
import { forbidden, notFound, redirect } from "next/navigation";
import type { ZodType } from "zod";
import type { Actor } from "@/lib/kernel/actor";
import type { GuestCommand } from "@/lib/kernel/command";
import type { Query } from "@/lib/kernel/query";
import { runGuestCommand, runQuery } from "@/lib/kernel/run";
import { currentActor } from "./actor";
import { actContext } from "./context";

/** What a page asks for, or the page that tells why there is nothing: 404, 403, sign-in, 503. */
export async function ask<Input extends ZodType, View>(
  query: Query<Input, View>,
  input: unknown,
): Promise<View> {
  const context = await actContext();
  const outcome = await runQuery(query, input, context).catch((error: unknown) => {
    // The digest is what the reader's error page shows: let it be the number his request is logged under.
    throw Object.assign(error instanceof Error ? error : new Error(String(error)), {
      digest: context.requestId,
    });
  });
  switch (outcome.kind) {
    case "done":
      return outcome.value;
    case "unauthenticated":
      return toSignIn();
    case "forbidden":
      return forbidden();
    case "unavailable":
      throw Object.assign(new DatabaseAway(), { digest: context.requestId });
    default:
      return notFound();
  }
}

/** As `ask`, for a page whose reader has nothing but a secret in its address; null when that opens nothing. */
export async function askAsGuest<Input extends ZodType, Subject, Event, Value>(
  look: GuestCommand<Input, Subject, Event, Value>,
  input: unknown,
): Promise<Value | null> {
  const outcome = await runGuestCommand(look, input, await actContext());
  if (outcome.kind === "unavailable") throw new DatabaseAway();
  return outcome.kind === "done" ? outcome.value : null;
}

/** Shown by `app/error.tsx`; the proxy answers 503 from the next request on. */
export class DatabaseAway extends Error {
  override readonly name = "DatabaseAway";
}

/** For pages and layouts that show who is signed in. */
export async function requireActor(): Promise<Actor> {
  return (await currentActor()) ?? (await toSignIn());
}

/** For edit pages: who may not, is told so before he has typed anything. The command decides again. */
export async function requireActorWho(may: (actor: Actor) => boolean): Promise<Actor> {
  const actor = await requireActor();
  return may(actor) ? actor : forbidden();
}

async function toSignIn(): Promise<never> {
  const asked = (await headers()).get("x-path") ?? "/";
  redirect(asked === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(asked)}`);
}
