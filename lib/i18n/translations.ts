import { getLocale } from "next-intl/server";
import { cache, use } from "react";
import type { Locale } from "./locale";
import type { Messages } from "./messages";
import { type MessageValues, textsOf } from "./texts";

/*
 * The library's own type looks through every message there is at each call; past four thousand of them the
 * compiler gave up ("union too complex") in one file or another. Ours looks at the one namespace asked for.
 */

type Branches<Of> = {
  [Key in keyof Of & string]: Of[Key] extends string ? never : Key | `${Key}.${Branches<Of[Key]>}`;
}[keyof Of & string];

type Leaves<Of> = {
  [Key in keyof Of & string]: Of[Key] extends string ? Key : `${Key}.${Leaves<Of[Key]>}`;
}[keyof Of & string];

type At<Of, Path extends string> = Path extends keyof Of
  ? Of[Path]
  : Path extends `${infer Head}.${infer Rest}`
    ? Head extends keyof Of
      ? At<Of[Head], Rest>
      : never
    : never;

/** A part of the messages: "tasks", "dashboard.units". */
export type Namespace = Branches<Messages>;

export type { MessageValues };

/** The texts of a namespace in the reader's language, by key. */
export type Texts<In extends Namespace> = {
  (key: Leaves<At<Messages, In>>, values?: MessageValues): string;
  /** As it stands in the file, to be filled in elsewhere. */
  raw(key: Leaves<At<Messages, In>>): string;
  has(key: Leaves<At<Messages, In>>): boolean;
};

export async function getTranslations<In extends Namespace>(namespace: In): Promise<Texts<In>> {
  return textsOf(await getLocale(), namespace) as unknown as Texts<In>;
}

/*
 * For what stands in every row of a list. A component that waits, if only for the reader's language, is sent
 * as a row of its own and put together again; one that does not is drawn with what stands around it.
 */

export function useTexts<In extends Namespace>(namespace: In): Texts<In> {
  return textsOf(useReaderLocale(), namespace) as unknown as Texts<In>;
}

export function useReaderLocale(): Locale {
  return use(readerLocale());
}

/** One promise a request, and one that React can look into without waiting for it. */
const readerLocale = cache((): Promise<Locale> => {
  const locale: Promise<Locale> & { status?: "fulfilled"; value?: Locale } = getLocale();
  locale.then(
    (value) => Object.assign(locale, { status: "fulfilled", value }),
    () => undefined,
  );
  return locale;
});
