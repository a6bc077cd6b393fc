import { createTranslator } from "next-intl";
import type { Locale } from "./locale";
import { MESSAGES } from "./messages";

export type MessageValues = Record<string, string | number | Date>;

/** The texts of one namespace in one language, by key. */
export type AnyTexts = {
  (key: string, values?: MessageValues): string;
  raw(key: string): string;
  has(key: string): boolean;
};

/** A message cut at its places: text, name, "number" or nothing, text and so on. Null: it holds more than these. */
type Pieces = readonly (string | undefined)[] | null;

const made = new Map<string, AnyTexts>();

/**
 * Made once a process, as messages do not change while it runs. All but a few hold nothing but `{name}` and
 * `{count, number}`; the library reads each anew at every call, which cost a long list as much as drawing it.
 */
export function textsOf(locale: Locale, namespace: string): AnyTexts {
  const key = `${locale}.${namespace}`;
  const known = made.get(key) ?? makeTexts(locale, namespace);
  made.set(key, known);
  return known;
}

function makeTexts(locale: Locale, namespace: string): AnyTexts {
  const library = createTranslator({
    locale,
    messages: MESSAGES[locale],
    namespace: namespace as never,
    timeZone: "Asia/Shanghai",
  }) as unknown as AnyTexts;
  const cut = new Map<string, Pieces>();
  const piecesOf = (key: string): Pieces => {
    const known = cut.get(key);
    if (known !== undefined) return known;
    const pieces = library.has(key) ? cutAtPlaces(library.raw(key)) : null;
    if (library.has(key)) cut.set(key, pieces);
    return pieces;
  };
  const inDigits = new Intl.NumberFormat(locale);
  const texts = (key: string, values?: MessageValues) => {
    const pieces = piecesOf(key);
    return (pieces && filled(pieces, values, inDigits)) ?? library(key, values);
  };
  return Object.assign(texts, { raw: library.raw, has: library.has });
}

const PLACE = /\{\s*(\w+)\s*(?:,\s*(number)\s*)?\}/;
/** Quotes, tags, forms of words and the rest of the message syntax. */
const MORE_THAN_PLACES = /['{}<>#|]/;

function cutAtPlaces(message: unknown): Pieces {
  if (typeof message !== "string") return null;
  const pieces = message.split(PLACE);
  const texts = pieces.filter((_, index) => index % 3 === 0);
  return texts.some((text = "") => MORE_THAN_PLACES.test(text)) ? null : pieces;
}

/** Null where a value is lacking or is a date: the library knows what to say then. */
function filled(
  pieces: NonNullable<Pieces>,
  values: MessageValues = {},
  inDigits: Intl.NumberFormat,
): string | null {
  let text = pieces[0] ?? "";
  for (let at = 1; at < pieces.length; at += 3) {
    const value = values[pieces[at] as string];
    if (typeof value === "number") text += pieces[at + 1] ? inDigits.format(value) : value;
    else if (typeof value === "string" && !pieces[at + 1]) text += value;
    else return null;
    text += pieces[at + 2];
  }
  return text;
}
