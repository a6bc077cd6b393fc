import { randomUUID } from "node:crypto";
import { isConnectionError } from "@/lib/db/errors";
import { discard, pathOfReceived, receive } from "@/lib/evidence/file-vault.store";
import { getTranslations } from "@/lib/i18n/translations";
import { isRefusal, type Outcome, type Refusal, refuse } from "@/lib/kernel/outcome";
import { runCommand } from "@/lib/kernel/run";
import { uploadImport } from "@/lib/patent-imports/commands/upload";
import { examineFile } from "@/lib/patent-imports/examine";
import { FILE_LIMITS } from "@/lib/patent-imports/file-row";
import { mayImportPatents } from "@/lib/patent-imports/patent-import.policy";
import { afterCommit } from "./after-commit";
import { actContext } from "./context";
import { comesFromThisSite } from "./evidence-upload";

export type ImportAnswer = { id: number } | { error: string; signedOut?: true };
type Answer = { status: number; body: ImportAnswer };

const GIGABYTE = 1_000_000_000;

/**
 * A file of patents posted as it is, written to disk as it comes: memory does not know how large it is. Whatever goes
 * wrong, nothing of it is left behind.
 */
export async function receiveImport(
  request: Request,
  asked: { name: string; source: string; unit: string },
): Promise<Answer> {
  if (!comesFromThisSite(request.headers)) return refused(403, refuse("patent-import.not-from-here"));
  try {
    // The proxy, which gives every other request its number, would hold the whole body in memory.
    const context = { ...(await actContext()), requestId: randomUUID() };
    if (!context.actor) return signedOut();
    if (!mayImportPatents(context.actor)) return formTold(403, "forbidden");
    if (!request.body || asked.name.trim() === "") return refused(400, refuse("patent-import.no-file"));
    if (Number(request.headers.get("content-length") ?? 0) > FILE_LIMITS.bytes) return tooLarge();
    const received = await receive(request.body, FILE_LIMITS.bytes);
    if (received === "too-large") return tooLarge();
    if (received === "broken") return failed(400);
    try {
      const file = await examineFile(pathOfReceived(received.temporary), received.size);
      if (isRefusal(file)) return await refused(422, file);
      const { name, source, unit } = asked;
      const input = { ...received, ...file, fileName: name.slice(-255), source, unit };
      return await answerTo(await runCommand(uploadImport, input, context, { afterCommit }));
    } finally {
      await discard(received.temporary);
    }
  } catch (error) {
    if (isConnectionError(error)) return formTold(503, "unavailable");
    if (isDiskFull(error)) return refused(507, refuse("patent-import.disk-full"));
    throw error;
  }
}

function isDiskFull(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  return code === "ENOSPC" || code === "EDQUOT";
}

function tooLarge(): Promise<Answer> {
  const params = { maximum: FILE_LIMITS.bytes / GIGABYTE };
  return refused(413, refuse("patent-import.too-large", { params }));
}

async function answerTo(outcome: Outcome<{ id: number }>): Promise<Answer> {
  switch (outcome.kind) {
    case "done":
      return { status: 200, body: outcome.value };
    case "refused":
      return refused(422, outcome.refusal);
    case "unauthenticated":
      return signedOut();
    case "forbidden":
      return formTold(403, "forbidden");
    case "unavailable":
      return formTold(503, "unavailable");
    default:
      return failed(400);
  }
}

async function refused(status: number, { refusal, params }: Refusal): Promise<Answer> {
  const texts = await getTranslations("refusals");
  return { status, body: { error: texts(refusal.replaceAll(".", "_") as never, params as never) } };
}

async function failed(status: number): Promise<Answer> {
  return { status, body: { error: (await getTranslations("patent-imports"))("upload.failed") } };
}

async function signedOut(): Promise<Answer> {
  const error = (await getTranslations("patent-imports"))("upload.signed-out");
  return { status: 401, body: { error, signedOut: true } };
}

async function formTold(status: number, why: "forbidden" | "unavailable"): Promise<Answer> {
  return { status, body: { error: (await getTranslations("form"))(why) } };
}
