import type { FilePart } from "@/lib/exports/file-part";
import { FRAMED, framed } from "@/lib/exports/framed-file";
import type { Format } from "@/lib/exports/list-name";
import { getTranslations } from "@/lib/i18n/translations";
import { log } from "@/lib/kernel/log";
import type { Outcome } from "@/lib/kernel/outcome";
import { actContext } from "./context";
import { encodedName } from "./file-name";

const TYPES: Record<Format, string> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
};

type FileName = {
  format: Format;
  rows: number;
  /** With the page's own title, and one in plain letters for who cannot read that. */
  stem: string;
  plainStem: string;
  /** For a page that shows how far it is. */
  framed: boolean;
};

/** A file written while it is fetched. When it cannot be finished, the download breaks off. */
export async function fileResponse(parts: AsyncGenerator<FilePart>, file: FileName): Promise<Response> {
  const { format, rows } = file;
  const { requestId } = await actContext();
  const name = `${file.stem.replace(/[\\/:*?"<>|]/g, " ")}.${format}`;
  const bytes = file.framed ? framed({ name, type: TYPES[format], rows }, parts) : plain(parts);
  return new Response(streamOf(bytes, requestId), {
    headers: {
      "content-type": file.framed ? FRAMED : TYPES[format],
      "content-disposition": `attachment; filename="${file.plainStem}.${format}"; filename*=UTF-8''${encodedName(name)}`,
      "cache-control": "no-store",
      "x-rows": String(rows),
    },
  });
}

async function* plain(parts: AsyncGenerator<FilePart>): AsyncGenerator<Uint8Array> {
  for await (const { bytes } of parts) yield bytes;
}

function streamOf(bytes: AsyncGenerator<Uint8Array>, requestId: string): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await bytes.next();
        if (done) controller.close();
        else controller.enqueue(value);
      } catch (error) {
        log.error({ requestId, error: String(error) }, "a file could not be finished");
        controller.error(error);
      }
    },
    cancel: async () => {
      await bytes.return(undefined);
    },
  });
}

const STATUS = {
  unauthenticated: 401,
  forbidden: 403,
  "not-found": 404,
  invalid: 400,
  refused: 409,
  stale: 409,
  unavailable: 503,
} as const;

type NotDone = Exclude<Outcome<unknown>, { kind: "done" }>;

/** Why there is no file, with the text of a refusal. */
export async function refusedFile(outcome: NotDone): Promise<Response> {
  const text = outcome.kind === "refused" ? await refusalText(outcome.refusal) : null;
  return new Response(text, {
    status: STATUS[outcome.kind],
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}

async function refusalText({ refusal, params }: { refusal: string; params?: object }): Promise<string> {
  const t = await getTranslations("refusals");
  return t(refusal.replaceAll(".", "_") as never, params as never);
}
