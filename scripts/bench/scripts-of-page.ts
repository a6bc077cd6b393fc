import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { inProject } from "../lib/project.ts";
import type { Visitor } from "./visitor.ts";

/** What a page's own scripts weigh compressed, beside the chunks the framework loads on every page. */
export async function ownScripts(base: string, path: string, { cookie }: Visitor): Promise<number> {
  const response = await fetch(base + path, { headers: { cookie } });
  const html = await response.text();
  const manifest = JSON.parse(readFileSync(inProject(".next", "build-manifest.json"), "utf8")) as {
    rootMainFiles: string[];
    polyfillFiles: string[];
  };
  const framework = [...manifest.rootMainFiles, ...manifest.polyfillFiles];
  const loaded = new Set([...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, source]) => source ?? ""));
  const own = [...loaded].filter(
    (source) => source.startsWith("/_next/") && !framework.some((file) => source.includes(file)),
  );
  const weights = await Promise.all(
    own.map(async (source) => gzipSync(Buffer.from(await (await fetch(base + source)).arrayBuffer())).length),
  );
  return weights.reduce((sum, weight) => sum + weight, 0);
}
