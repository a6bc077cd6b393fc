import { type Refusal, refuse } from "@/lib/kernel/outcome";

/** What a file is, as its first bytes say; never as its name or its sender says. */
export type Content =
  | "pdf"
  | "docx"
  | "xlsx"
  | "pptx"
  | "doc"
  | "xls"
  | "ppt"
  | "ofd"
  | "zip"
  | "jpg"
  | "png"
  | "text"
  | "markup"
  | "script"
  | "other";

type Kind = { contents: readonly Content[]; mediaType: string };

const OOXML = "application/vnd.openxmlformats-officedocument";

/** By extension: what the content may be, and what the file is handed out as. */
const KINDS: Readonly<Record<string, Kind>> = {
  pdf: { contents: ["pdf"], mediaType: "application/pdf" },
  docx: { contents: ["docx"], mediaType: `${OOXML}.wordprocessingml.document` },
  xlsx: { contents: ["xlsx"], mediaType: `${OOXML}.spreadsheetml.sheet` },
  pptx: { contents: ["pptx"], mediaType: `${OOXML}.presentationml.presentation` },
  doc: { contents: ["doc"], mediaType: "application/msword" },
  xls: { contents: ["xls"], mediaType: "application/vnd.ms-excel" },
  ppt: { contents: ["ppt"], mediaType: "application/vnd.ms-powerpoint" },
  // WPS writes Word's old binary format under its own extension, its later versions a zip.
  wps: { contents: ["doc", "docx", "zip"], mediaType: "application/vnd.ms-works" },
  // GB/T 33190: a zip with an OFD.xml.
  ofd: { contents: ["ofd"], mediaType: "application/ofd" },
  jpg: { contents: ["jpg"], mediaType: "image/jpeg" },
  jpeg: { contents: ["jpg"], mediaType: "image/jpeg" },
  png: { contents: ["png"], mediaType: "image/png" },
  txt: { contents: ["text"], mediaType: "text/plain" },
  csv: { contents: ["text"], mediaType: "text/csv" },
};

export const ALLOWED_EXTENSIONS: readonly string[] = Object.keys(KINDS);

/** May be shown in the browser; everything else is only handed out to be saved. */
const SHOWN_INLINE: readonly string[] = ["application/pdf", "image/jpeg", "image/png"];

export function mayBeShownInline(mediaType: string): boolean {
  return SHOWN_INLINE.includes(mediaType);
}

export const LONGEST_NAME = 200;

/** Control characters, and the marks that turn the reading direction: with one, "…exe.fdp" reads like a PDF. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}]/gu;

/** The name to keep of what a browser calls a file: no path, nothing unseen, and short enough to show. */
export function cleanName(asked: string): string {
  const last = asked.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const plain = last
    .replace(UNSEEN, "")
    .replace(/[<>:"|?*]/g, "_")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^\.+/, "");
  const characters = [...plain];
  if (characters.length <= LONGEST_NAME) return plain;
  const extension = `.${extensionOf(plain)}`;
  return characters.slice(0, LONGEST_NAME - extension.length).join("") + extension;
}

/** In small letters; empty when there is none. */
export function extensionOf(name: string): string {
  return /[^.]\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? "";
}

/** The media type of a file whose content is what its name says, or why it is not taken. */
export function judgeFile(
  file: { name: string; size: number; content: Content },
  limit: { megabytes: number; bytes: number },
): { mediaType: string } | Refusal {
  const extension = extensionOf(file.name);
  if (file.size === 0) return refuse("evidence.empty");
  if (file.size > limit.bytes)
    return refuse("evidence.too-large", { params: { megabytes: limit.megabytes } });
  const kind = Object.hasOwn(KINDS, extension) ? KINDS[extension] : undefined;
  if (!kind) return refuse("evidence.kind-not-taken", { params: { extension: extension || "-" } });
  if (kind.contents.includes(file.content)) return { mediaType: kind.mediaType };
  if (file.content === "markup" || file.content === "script") return refuse("evidence.active-content");
  return refuse("evidence.content-differs", { params: { extension } });
}
