import { type FileHead, FRAMED, unframed } from "@/lib/exports/framed-file";

/** What has become of a file that was asked for. */
export type Taking =
  | { kind: "idle" }
  | { kind: "running"; done: number; total: number | null }
  | { kind: "saved"; file: string; total: number }
  | { kind: "cancelled" }
  | { kind: "failed"; why?: string; signedOut?: true };

/** Fetches a file, telling how far it is, and saves it when it has arrived whole. */
export async function fetchFile(
  href: string,
  signal: AbortSignal,
  tell: (taking: Taking) => void,
): Promise<void> {
  tell({ kind: "running", done: 0, total: null });
  try {
    const response = await fetch(href, { headers: { accept: FRAMED }, credentials: "same-origin", signal });
    if (!response.ok || !response.body || response.headers.get("content-type") !== FRAMED) {
      return tell(await refusalIn(response));
    }
    const file = await whole(response.body, (done, total) => tell({ kind: "running", done, total }));
    if (!file) return tell({ kind: "failed" });
    save(file.head, file.content);
    tell({ kind: "saved", file: file.head.name, total: file.head.rows });
  } catch {
    tell({ kind: signal.aborted ? "cancelled" : "failed" });
  }
}

/** Null for a file that ends before its end has come. */
async function whole(
  stream: ReadableStream<Uint8Array>,
  tell: (done: number, total: number) => void,
): Promise<{ head: FileHead; content: Blob } | null> {
  const content: BlobPart[] = [];
  let head: FileHead | null = null;
  let done = 0;
  for await (const frame of unframed(stream)) {
    if (frame.kind === "head") head = frame.head;
    if (frame.kind === "bytes") content.push(frame.bytes);
    if (frame.kind === "end") return head && { head, content: new Blob(content, { type: head.type }) };
    if (frame.kind === "rows") done = frame.rows;
    if (head) tell(done, head.rows);
  }
  return null;
}

function save({ name }: FileHead, content: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser takes the bytes over in its own time.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** A refusal comes with its text; a page of sign-in or of error with none that helps. */
async function refusalIn(response: Response): Promise<Taking> {
  if (response.redirected || response.status === 401) return { kind: "failed", signedOut: true };
  const refused = response.status === 409 && (await response.text());
  return refused ? { kind: "failed", why: refused } : { kind: "failed" };
}
