import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { createTranslator } from "next-intl";
import { describe, expect, it, vi } from "vitest";
import type { Locale } from "@/lib/i18n/locale";
import { MESSAGES } from "@/lib/i18n/messages";
import { textsOf } from "@/lib/i18n/texts";
import { productFiles } from "@/scripts/check-architecture";

const root = path.resolve(import.meta.dirname, "../..");
const zh = leaves(MESSAGES.zh);
const en = leaves(MESSAGES.en);

describe("the two languages", () => {
  it("have the same messages", () => {
    expect([...en.keys()].sort()).toEqual([...zh.keys()].sort());
  });

  it("leave no message empty", () => {
    for (const [key, text] of [...zh, ...en]) expect(text.trim(), key).not.toBe("");
  });

  it("fill in the same values", () => {
    for (const [key, text] of zh)
      expect([key, placeholders(en.get(key) ?? "")]).toEqual([key, placeholders(text)]);
  });

  it("have Chinese in Chinese and none in English", () => {
    const mixed = [...en].filter(
      ([key, text]) => /\p{Script=Han}/u.test(text) && !/language-switch|example|title-zh|zh\b/i.test(key),
    );
    expect(mixed.filter(([, text]) => !/[〔“「]|\d号/.test(text))).toEqual([]);
    const latinOnly = [...zh].filter(
      ([key, text]) =>
        !/\p{Script=Han}/u.test(text) &&
        /[A-Za-z]{4,}/.test(withoutPlaceholders(text)) &&
        key !== "shell.language-switch",
    );
    expect(latinOnly).toEqual([]);
  });

  it("are every one well-formed", () => {
    for (const [locale, messages] of Object.entries(MESSAGES)) {
      const t = createTranslator({
        locale: locale as Locale,
        messages,
        onError: (error) => {
          if (error.code === "INVALID_MESSAGE") throw error;
        },
      });
      for (const key of zh.keys()) t.raw(key as never) && safely(() => t(key as never, EVERY_VALUE as never));
    }
  });
});

describe("texts made once", () => {
  it("say what the library says, whatever is filled in", () => {
    for (const [locale, leavesOf] of [["zh", zh] as const, ["en", en] as const])
      for (const [full, text] of leavesOf) {
        const [namespace = "", ...rest] = full.split(".");
        const options = { locale, messages: MESSAGES[locale], namespace: namespace as never };
        const library = createTranslator({ ...options, timeZone: "Asia/Shanghai" });
        for (const value of ["甲 {b} <c>", 1, 12345, 0]) {
          const values = Object.fromEntries(placeholders(text).map((name) => [name, value]));
          // Figures are asked for where a message counts.
          if (typeof value === "string" && /\{\s*\w+\s*,/.test(text)) continue;
          const key = rest.join(".");
          expect(textsOf(locale, namespace)(key, values), full).toBe(library(key as never, values as never));
        }
      }
  });

  it("leave what is missing to the library", () => {
    const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
    expect(textsOf("zh", "common")("as-of", {})).toBe("common.as-of");
    expect(textsOf("zh", "common")("there-is-none")).toBe("common.there-is-none");
    expect(said).toHaveBeenCalledTimes(2);
    said.mockRestore();
  });
});

describe("codes that are shown to people", () => {
  const product = productFiles(root)
    .map((file) => readFileSync(path.join(root, file), "utf8"))
    .join("\n");

  const kernelCodes = readFileSync(path.join(root, "lib/kernel/validation.ts"), "utf8");

  it("have a text for every refusal", () => {
    const codes = [...product.matchAll(/refuse\(\s*"([^"]+)"/g)].map(([, code]) => String(code));
    expect(codes.length).toBeGreaterThan(5);
    // The two answers of the sign-in form are texts of that form.
    const missing = codes.filter(
      (code) => !code.startsWith("sign-in.") && !zh.has(`refusals.${code.replaceAll(".", "_")}`),
    );
    expect([...new Set(missing)]).toEqual([]);
  });

  it("have a text for every validation", () => {
    const codes = [
      ...product.matchAll(/params: \{ code: "([^"]+)"/g),
      ...kernelCodes.matchAll(/code: "([a-z-]+)"/g),
    ].map(([, c]) => String(c));
    expect(codes).toContain("required");
    expect([...new Set(codes)].filter((code) => code !== "custom" && !zh.has(`validation.${code}`))).toEqual(
      [],
    );
  });

  it("keep no refusal text that nothing says", () => {
    const said = new Set(
      [...product.matchAll(/"([a-z][a-z0-9.-]+)"/g)].map(([, code]) => String(code).replaceAll(".", "_")),
    );
    const unsaid = [...zh.keys()]
      .filter((key) => key.startsWith("refusals."))
      .map((key) => key.slice("refusals.".length));
    expect(unsaid.filter((code) => !said.has(code))).toEqual([]);
  });
});

describe("message files", () => {
  it("are all part of the product", () => {
    const files = readdirSync(path.join(root, "lib/i18n/messages/zh")).map((file) =>
      file.replace(".json", ""),
    );
    expect(files.sort()).toEqual(Object.keys(MESSAGES.zh).sort());
  });
});

/** A value for any placeholder. */
const EVERY_VALUE = new Proxy({}, { get: () => 1, has: () => true, ownKeys: () => [] });

function leaves(tree: object, prefix = ""): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    const at = prefix ? `${prefix}.${key}` : key;
    if (typeof value === "string") found.set(at, value);
    else for (const [inner, text] of leaves(value, at)) found.set(inner, text);
  }
  return found;
}

/** Names of the values a message takes; the words around and inside plural forms do not matter. */
function placeholders(text: string): string[] {
  const names = [...text.matchAll(/\{\s*([A-Za-z][A-Za-z0-9]*)\s*[,}]/g)].map(([, name]) => String(name));
  return [...new Set(names)].sort();
}

function withoutPlaceholders(text: string): string {
  return text.replace(/\{[^{}]*\}/g, "");
}

function safely(format: () => unknown): void {
  try {
    format();
  } catch (error) {
    if (/INVALID_MESSAGE|MALFORMED/.test(String(error))) throw error;
  }
}

describe("the trail", () => {
  it("names every act in words", async () => {
    const { GUESTS, MATRIX } = await import("../support/authorisation-matrix");
    const acts = readdirSync(path.join(root, "lib"), { recursive: true, encoding: "utf8" })
      .filter((file) => /\/commands\/[^/]+\.ts$/.test(file))
      .map((file) => /name: "([^"]+)"/.exec(readFileSync(path.join(root, "lib", file), "utf8"))?.[1] ?? file);
    expect(acts.length).toBeGreaterThan(40);
    expect(acts.filter((act) => !(act in MATRIX) && !(act in GUESTS))).toEqual([]);
    expect(acts.filter((act) => !zh.has(`audit.use-case.${act.replaceAll(".", "_")}`))).toEqual([]);
  });
});
