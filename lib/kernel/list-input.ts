import { z } from "zod";

const LONGEST_VALUE = 200;

/** Search text: anything typed, trimmed; nothing when absent. */
export const searchText = z.string().trim().max(LONGEST_VALUE).catch("").default("");

/** One of the given words, or the fallback for anything else. */
export function oneOf<const Words extends readonly [string, ...string[]]>(
  words: Words,
  fallback: Words[number],
) {
  return z
    .enum(words)
    .catch(fallback as never)
    .default(fallback as never);
}

/** One of the given words, or null (no filter) for anything else. */
export function oneOfOrAll<const Words extends readonly [string, ...string[]]>(words: Words) {
  return z.enum(words).nullable().catch(null).default(null);
}

/** A page number from 1. */
export const pageNumber = z.coerce.number().int().min(1).max(100_000).catch(1).default(1);

/** A sort key, descending with a minus: `-date`. */
export function sortKey<const Words extends readonly [string, ...string[]]>(
  words: Words,
  fallback: Words[number] | `-${Words[number]}`,
) {
  return z
    .string()
    .catch(fallback)
    .default(fallback)
    .transform((asked): { by: Words[number]; descending: boolean } => {
      const valid = words.some((word) => word === asked || `-${word}` === asked) ? asked : fallback;
      return { by: valid.replace(/^-/, "") as Words[number], descending: valid.startsWith("-") };
    });
}

/** Escapes what LIKE would read as a pattern. */
export function likeText(text: string): string {
  return `%${text.replace(/[\\%_]/g, "\\$&")}%`;
}
