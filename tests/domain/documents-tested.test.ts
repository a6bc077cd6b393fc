import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { withAccessTable } from "@/scripts/write-access-table";

const root = path.resolve(import.meta.dirname, "../..");
const read = (file: string) => readFileSync(path.join(root, file), "utf8");
const scripts = JSON.parse(read("package.json")).scripts as Record<string, string>;

describe.each(["README.md", "lib/README.md"])("%s", (file) => {
  const text = read(file);

  it("names only scripts that exist", () => {
    const named = [...text.matchAll(/npm (?:run )?([a-z][a-z:-]*)/g)]
      .map(([, name]) => String(name))
      .filter((n) => !["run", "is"].includes(n));
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it("links only to files that exist", () => {
    const links = [...text.matchAll(/\]\(((?:[^()\s]|\([^()]*\))+)\)/g)]
      .map(([, to]) => String(to))
      .filter((to) => !/^https?:/.test(to));
    expect(links.filter((to) => !existsSync(path.join(root, path.dirname(file), to)))).toEqual([]);
  });

  it("names only files that exist", () => {
    const named = [
      ...text.matchAll(
        /`((?:app|components|lib|prisma|scripts|tests)\/[\w./()[\]-]+\.(?:tsx?|mjs|prisma))`/g,
      ),
    ].map(([, f]) => String(f));
    expect(named.filter((f) => !f.includes("*") && !existsSync(path.join(root, f)))).toEqual([]);
  });
});

it("the README's table of who may do what is the one the tests run", () => {
  expect(withAccessTable(read("README.md"))).toBe(read("README.md"));
});
