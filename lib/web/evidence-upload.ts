import { randomUUID } from "node:crypto";
import { sequenceSoon } from "@/lib/audit/sequencer";
import { isConnectionError } from "@/lib/db/errors";
import { env } from "@/lib/env";
import { handInCommand } from "@/lib/evidence/commands/hand-in";
import { mayHandInAtAll } from "@/lib/evidence/evidence.policy";
import type { Content } from "@/lib/evidence/evidence-file";
import { evidenceLimit } from "@/lib/evidence/evidence-limit";
import { discard, examine, type Received, receive } from "@/lib/evidence/file-vault.store";
import { getTranslations } from "@/lib/i18n/translations";
import type { Actor } from "@/lib/kernel/actor";
import type { ActContext } from "@/lib/kernel/context";
import type { Outcome, Refusal } from "@/lib/kernel/outcome";
import { refuse } from "@/lib/kernel/outcome";
import { runCommand } from "@/lib/kernel/run";
import { actContext } from "./context";

type Kept = { id: string; name: string; size: number };
export type ReceivedAnswer = { status: number; body: Kept | { error: string } };
type Answer = ReceivedAnswer;

export function receiveEvidence(
  request: Request,
  asked: { taskCode: string; name: string },
): Promise<Answer> {
  return receiveFile(request, mayHandInAtAll, (arrived, context) =>
    runCommand(handInCommand, { ...asked, ...arrived }, context, { afterCommit: sequenceSoon }),
  );
}

/**
 * A file posted as it is. Who may upload nothing is told so before a byte of it is read, and what is
 * too large is not read to its end.
 */
export async function receiveFile(
  request: Request,
  may: (actor: Actor) => boolean,
  handIn: (arrived: Received & { content: Content }, context: ActContext) => Promise<Outcome<Kept>>,
): Promise<Answer> {
  if (!comesFromThisSite(request.headers)) return told(403, "elsewhere");
  const { bytes, megabytes } = evidenceLimit();
  const tooLarge = () => refused(413, refuse("evidence.too-large", { params: { megabytes } }));
  try {
    // The proxy, which gives every other request its number, would hold the whole body in memory.
    const context = { ...(await actContext()), requestId: randomUUID() };
    if (!context.actor) return told(401, "signed-out");
    if (!may(context.actor)) return told(403, "forbidden");
    if (Number(request.headers.get("content-length") ?? 0) > bytes) return tooLarge();
    const received = await receive(request.body, bytes);
    if (received === "too-large") return tooLarge();
    if (received === "broken") return told(400, "broken");
    try {
      const content = await examine(received.temporary);
      return await answerTo(await handIn({ ...received, content }, context));
    } finally {
      await discard(received.temporary);
    }
  } catch (error) {
    if (isConnectionError(error)) return told(503, "unavailable");
    throw error;
  }
}

/** Another site could have a signed-in browser post here: the cookie goes along, but so does the origin. */
export function comesFromThisSite(headers: Headers): boolean {
  const origin = headers.get("origin");
  if (!origin || !URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  return host === headers.get("host") || host === new URL(env().NEXTAUTH_URL).host;
}

async function answerTo(outcome: Outcome<Kept>): Promise<Answer> {
  switch (outcome.kind) {
    case "done":
      return { status: 200, body: outcome.value };
    case "refused":
      return refused(422, outcome.refusal);
    case "unauthenticated":
      return told(401, "signed-out");
    case "forbidden":
      return told(403, "forbidden");
    case "unavailable":
      return told(503, "unavailable");
    case "invalid":
      return "taskCode" in outcome.fields ? told(404, "not-found") : told(400, "invalid");
    default:
      return told(404, "not-found");
  }
}

async function refused(status: number, { refusal, params }: Refusal): Promise<Answer> {
  const texts = await getTranslations("refusals");
  return { status, body: { error: texts(refusal.replaceAll(".", "_") as never, params as never) } };
}

type Told = "elsewhere" | "signed-out" | "forbidden" | "broken" | "unavailable" | "invalid" | "not-found";

async function told(status: number, why: Told): Promise<Answer> {
  const t = await getTranslations("evidence");
  return { status, body: { error: t(`error.${why}`) } };
}
