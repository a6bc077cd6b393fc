import type { EvidenceLabels } from "./evidence-labels";
import type { PickedFile } from "./evidence-picker";

/** Files this window has heard of: a row of a form that is moved is drawn anew, and its files with it. */
export const knownFiles = new Map<string, PickedFile>();

const MIB = 1024 * 1024;

type UploadLabels = Pick<EvidenceLabels, "maxBytes" | "tooLarge" | "empty" | "network">;

export function uploadFile(
  file: File,
  taskCode: string,
  labels: UploadLabels,
): Promise<PickedFile | { error: string }> {
  const address = `/evidence?task=${encodeURIComponent(taskCode)}&name=${encodeURIComponent(file.name)}`;
  return sendFile(file, address, labels);
}

/** One file, sent as it is. The server says what is wrong with it in the reader's language. */
export async function sendFile(
  file: File,
  address: string,
  labels: UploadLabels,
): Promise<PickedFile | { error: string }> {
  if (file.size > labels.maxBytes) return { error: labels.tooLarge };
  if (file.size === 0) return { error: labels.empty };
  try {
    const response = await fetch(address, {
      method: "POST",
      body: file,
      headers: { "content-type": "application/octet-stream" },
      credentials: "same-origin",
    });
    const answer = (await response.json()) as Partial<PickedFile> & { error?: string };
    if (response.ok && answer.id) {
      return { id: answer.id, name: answer.name ?? file.name, size: answer.size ?? file.size };
    }
    return { error: answer.error ?? labels.network };
  } catch {
    return { error: labels.network };
  }
}

/** The files of the reader's unit on a task; none when they cannot be asked for now. */
export async function namesOf(taskCode: string): Promise<PickedFile[]> {
  try {
    const response = await fetch(`/evidence?task=${encodeURIComponent(taskCode)}`, {
      credentials: "same-origin",
    });
    return response.ok ? ((await response.json()) as PickedFile[]) : [];
  } catch {
    return [];
  }
}

export function fileIdsIn(text: string): string[] {
  return [...new Set(text.split(/[\s,]+/).filter((id) => id !== ""))];
}

export function sizeText(bytes: number): string {
  return bytes >= MIB ? `${(bytes / MIB).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`;
}
