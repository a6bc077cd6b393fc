import { createHash, randomUUID } from "node:crypto";
import { isConnectionError } from "@/lib/db/errors";
import { getTranslations } from "@/lib/i18n/translations";
import { isRefusal, type Outcome, type Refusal, refuse } from "@/lib/kernel/outcome";
import { runCommand } from "@/lib/kernel/run";
import { uploadLedger } from "@/lib/ledgers/commands/upload";
import { mayKeepLedgers } from "@/lib/ledgers/ledger.policy";
import { LEDGER_LIMITS, MEGABYTE } from "@/lib/ledgers/limits";
import { readLedgerFile, type SheetChoice, tooLarge } from "@/lib/ledgers/read-file";
import { afterCommit } from "./after-commit";
import { actContext } from "./context";
import { comesFromThisSite } from "./evidence-upload";

export type LedgerAnswer = { id: string } | { choose: SheetChoice[] } | { error: string; signedOut?: true };
type Answer = { status: number; body: LedgerAnswer };

/** Beyond this nobody listens any more: a refusal that arrives while the browser still sends may be lost. */
const HEARD_OUT = 100 * MEGABYTE;

/**
 * A ledger posted as it is: read into a preview, or answered with its sheets to choose from. Who may
 * not import is told so before a byte is read; of what is too large no more is kept than may be.
 */
export async function receiveLedger(
  request: Request,
  asked: { name: string; sheet: string },
): Promise<Answer> {
  if (!comesFromThisSite(request.headers)) return refused(403, refuse("ledger.not-from-here"));
  try {
    // The proxy, which gives every other request its number, would hold the whole body in memory.
    const context = { ...(await actContext()), requestId: randomUUID() };
    if (!context.actor) return told(401, "signed-out");
    if (!mayKeepLedgers(context.actor)) return formTold(403, "forbidden");
    if (!request.body || asked.name.trim() === "") return refused(400, refuse("ledger.no-file"));
    const received = await receive(request.body);
    if (isRefusal(received)) return refused(413, received);
    const file = await readLedgerFile(received, asked.name, asked.sheet === "" ? null : asked.sheet);
    if (isRefusal(file)) return refused(422, file);
    if ("choose" in file) return { status: 200, body: file };
    const { name: _name, hidden: _hidden, ...table } = file.table;
    const sha256 = createHash("sha256").update(received).digest("hex");
    const input = { fileName: asked.name.slice(-255), sha256, sheet: file.sheet, table };
    return await answerTo(await runCommand(uploadLedger, input, context, { afterCommit }));
  } catch (error) {
    if (isConnectionError(error)) return formTold(503, "unavailable");
    throw error;
  }
}

async function receive(body: ReadableStream<Uint8Array>): Promise<Buffer | Refusal> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size <= LEDGER_LIMITS.bytes) chunks.push(chunk);
    else chunks.length = 0;
    if (size > HEARD_OUT) break;
  }
  return size > LEDGER_LIMITS.bytes ? tooLarge(size) : Buffer.concat(chunks);
}

async function answerTo(outcome: Outcome<{ id: string }>): Promise<Answer> {
  switch (outcome.kind) {
    case "done":
      return { status: 200, body: outcome.value };
    case "refused":
      return refused(422, outcome.refusal);
    case "unauthenticated":
      return told(401, "signed-out");
    case "forbidden":
      return formTold(403, "forbidden");
    case "unavailable":
      return formTold(503, "unavailable");
    default:
      return told(400, "failed");
  }
}

async function refused(status: number, { refusal, params }: Refusal): Promise<Answer> {
  const texts = await getTranslations("refusals");
  return { status, body: { error: texts(refusal.replaceAll(".", "_") as never, params as never) } };
}

async function told(status: number, why: "signed-out" | "failed"): Promise<Answer> {
  const t = await getTranslations("ledgers");
  const error = t(`upload.${why}`);
  return { status, body: why === "signed-out" ? { error, signedOut: true } : { error } };
}

async function formTold(status: number, why: "forbidden" | "unavailable"): Promise<Answer> {
  return { status, body: { error: (await getTranslations("form"))(why) } };
}
