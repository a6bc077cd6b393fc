import { randomUUID } from "node:crypto";
import { sequenceSoon } from "@/lib/audit/sequencer";
import { isConnectionError } from "@/lib/db/errors";
import { downloadFile } from "@/lib/evidence/commands/download-file";
import type { EvidenceView } from "@/lib/evidence/evidence.store";
import { mayBeShownInline } from "@/lib/evidence/evidence-file";
import { openKept } from "@/lib/evidence/file-vault.store";
import { listFiles } from "@/lib/evidence/queries/list-files";
import { readFile } from "@/lib/evidence/queries/read-file";
import { getTranslations } from "@/lib/i18n/translations";
import type { ActContext } from "@/lib/kernel/context";
import { log } from "@/lib/kernel/log";
import type { Outcome } from "@/lib/kernel/outcome";
import { runCommand, runQuery } from "@/lib/kernel/run";
import { actContext } from "./context";
import { encodedName } from "./file-name";
import { SECURITY_HEADERS } from "./security-headers";

export function handOutEvidence(id: string, inline: boolean): Promise<Response> {
  return handOutFile({ id, inline, path: `/evidence/${id}` }, (context) => ({
    find: () => runQuery(readFile, { id }, context),
    record: () => runCommand(downloadFile, { id }, context, { afterCommit: sequenceSoon }),
  }));
}

type KeptFile = { name: string; size: number; mediaType: string; sha256: string };

/** One file, after it was made sure that its bytes are the ones handed in, and the act is on the trail. */
export async function handOutFile(
  { id, inline, path }: { id: string; inline: boolean; path: string },
  asker: (context: ActContext) => {
    find: () => Promise<Outcome<KeptFile>>;
    record: () => Promise<Outcome<unknown>>;
  },
): Promise<Response> {
  try {
    // Not numbered by the proxy: see proxy.ts.
    const context = { ...(await actContext()), requestId: randomUUID() };
    if (!context.actor) return toSignIn(path);
    const { find, record } = asker(context);
    const found = await find();
    if (found.kind === "unavailable") return told(503, "unavailable");
    if (found.kind !== "done") return told(404, "file-not-found");
    const { name, size, mediaType, sha256 } = found.value;
    const bytes = await openKept(sha256);
    if (typeof bytes === "string") {
      log.error(
        { requestId: context.requestId, evidence: id, sha256, bytes },
        "evidence cannot be handed out",
      );
      return told(410, bytes);
    }
    const recorded = await record();
    if (recorded.kind !== "done") {
      await bytes.cancel();
      if (recorded.kind === "unavailable") return told(503, "unavailable");
      return context.actor.readOnly ? told(403, "read-only") : told(404, "file-not-found");
    }
    const shown = inline && mayBeShownInline(mediaType);
    return new Response(bytes, {
      headers: {
        ...Object.fromEntries(SECURITY_HEADERS),
        "content-type": mediaType,
        "content-length": String(size),
        "content-disposition": `${shown ? "inline" : "attachment"}; filename*=UTF-8''${encodedName(name)}`,
        "content-security-policy": policyFor(shown ? mediaType : ""),
        "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    if (isConnectionError(error)) return told(503, "unavailable");
    throw error;
  }
}

/** The files of the reader's own unit on a task: what a form needs to name the ids it holds. */
export async function ownEvidence(
  taskCode: string,
): Promise<{ status: number; files: Pick<EvidenceView, "id" | "name" | "size">[] }> {
  try {
    const context = { ...(await actContext()), requestId: randomUUID() };
    const outcome = await runQuery(listFiles, { taskCode }, context);
    if (outcome.kind === "unauthenticated") return { status: 401, files: [] };
    if (outcome.kind !== "done") return { status: 404, files: [] };
    const own = outcome.value.filter((file) => file.unitCode === context.actor?.unitCode);
    return { status: 200, files: own.map(({ id, name, size }) => ({ id, name, size })) };
  } catch (error) {
    if (isConnectionError(error)) return { status: 503, files: [] };
    throw error;
  }
}

/**
 * Nothing in a file may run or load anything. Chromium's own PDF viewer refuses to start in a sandbox,
 * so a PDF gets every restriction but that one.
 */
export function policyFor(shownMediaType: string): string {
  const nothing = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
  if (shownMediaType === "application/pdf") return `${nothing}; object-src 'self'; frame-ancestors 'none'`;
  return `${nothing}; img-src 'self'; frame-ancestors 'none'; sandbox`;
}

function toSignIn(path: string): Response {
  const location = `/sign-in?next=${encodeURIComponent(path)}`;
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}

async function told(
  status: number,
  why: "unavailable" | "file-not-found" | "read-only" | "missing" | "altered",
): Promise<Response> {
  const t = await getTranslations("evidence");
  return new Response(t(`error.${why}`), {
    status,
    headers: {
      ...Object.fromEntries(SECURITY_HEADERS),
      "content-type": "text/plain; charset=utf-8",
      "content-security-policy": policyFor(""),
      "cache-control": "no-store",
    },
  });
}
