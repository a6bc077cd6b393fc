import { z } from "zod";

/**
 * A list of codes as one text, "S1, S15": one field of a form, one value to compare in a conflict
 * and in the history. Half or full width, commas, blanks and line ends all separate.
 */
export function codeList(maximum: number) {
  return z
    .string()
    .default("")
    .transform((text) =>
      codesText(
        text
          .normalize("NFKC")
          .toUpperCase()
          .split(/[\s,、;]+/),
      ),
    )
    .pipe(z.string().max(maximum));
}

/** The same codes always give the same text: each once, S2 before S15. */
export function codesText(codes: readonly string[]): string {
  const once = [...new Set(codes.filter((code) => code !== ""))];
  return once.sort((a, b) => a.localeCompare(b, "en", { numeric: true })).join(", ");
}

export function codesIn(text: string): string[] {
  return text === "" ? [] : text.split(", ");
}
