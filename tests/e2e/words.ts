import { readFileSync } from "node:fs";
import path from "node:path";

export type Language = "zh" | "en";

const folder = path.resolve(import.meta.dirname, "../../lib/i18n/messages");

/**
 * The texts of the interface, so that one journey runs in either language:
 * `say("reports.act.sign-off")`, `say("ledgers.summary", { added: 1 })`.
 */
export function speaking(language: Language) {
  return (key: string, values: Record<string, string | number> = {}): string => {
    const [file = "", ...rest] = key.split(".");
    let found: unknown = JSON.parse(readFileSync(path.join(folder, language, `${file}.json`), "utf8"));
    for (const part of rest) found = (found as Record<string, unknown> | undefined)?.[part];
    if (typeof found !== "string") throw new Error(`no message ${key} in ${language}`);
    return withValues(found, values);
  };
}

/** Enough of ICU for labels: {name}, {count, number} and the "other" form of plurals. */
function withValues(text: string, values: Record<string, string | number>): string {
  const plural = text.replace(
    /\{(\w+), plural,(?:[^{}]|\{[^{}]*\})*?(?:=1|one) \{([^{}]*)\}(?:[^{}]|\{[^{}]*\})*?other \{([^{}]*)\}\s*\}/g,
    (_whole, name: string, one: string, other: string) =>
      (values[name] === 1 ? one : other).replace("#", String(values[name])),
  );
  return plural.replace(/\{(\w+)(, number)?\}/g, (whole, name: string) => String(values[name] ?? whole));
}
