import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/*
 * The floor plan of lib/README.md, held at the line. Imports run downward only; between features
 * only to the left of FEATURES. The floor is in the file's name, so a new feature needs no new rule.
 */

/** A feature may use those before it, never those after it. */
const FEATURES = [
  "exports",
  "history",
  "sources",
  "calendar",
  "units",
  "accounts",
  "saved-views",
  "documents",
  "plan",
  "indicators",
  "working-rules",
  "meetings",
  "notices",
  "tasks",
  "evidence",
  "reports",
  "progress",
  "difficulties",
  "extensions",
  "completions",
  "instructions",
  "comments",
  "ledgers",
  "worklists",
  "changes",
  "dashboards",
  "proofs",
  "institutions",
  "patents",
  "pipeline",
  "evaluations",
  "conversions",
  "products",
  "patent-imports",
  "patent-figures",
];

type Floor = "cellar" | "ground" | "first" | "second" | "doorway" | "roof" | "outside";
const HEIGHT: Record<Floor, number> = {
  cellar: 0,
  ground: 1,
  first: 2,
  second: 3,
  doorway: 4,
  roof: 5,
  outside: 6,
};

type Room = { floor: Floor; feature: string | null };
type Breach = { file: string; line: number; message: string };

const CELLAR = ["kernel", "db", "auth", "audit", "i18n"];

/** Use-cases that are not one command: a password is hashed outside of any transaction. */
const SIGN_IN = /^lib\/accounts\/sign-in-with-[a-z]+\.ts$/;

/** Which floor a file stands on, and in which feature. */
export function roomOf(file: string): Room {
  const [top, second, third] = file.split("/");
  if (file === "lib/env.ts") return { floor: "cellar", feature: null };
  if (top === "lib" && second === "web") return { floor: "doorway", feature: null };
  if (top === "lib" && second) {
    const feature = CELLAR.includes(second) ? null : second;
    if (third === "commands" || third === "queries") return { floor: "second", feature: feature ?? second };
    if (feature === null) return { floor: "cellar", feature: null };
    if (SIGN_IN.test(file)) return { floor: "second", feature };
    return { floor: /\.store\.ts$/.test(file) ? "first" : "ground", feature };
  }
  if (top === "app" || top === "components" || file === "proxy.ts" || file === "instrumentation.ts") {
    return { floor: "roof", feature: null };
  }
  return { floor: "outside", feature: null };
}

/** What is wrong with one import, or null. */
export function judgeImport(file: string, target: string, typeOnly: boolean): string | null {
  const from = roomOf(file);
  const to = roomOf(target);
  if (from.floor === "outside") return null;
  if (target.startsWith("tests/") || (target.startsWith("scripts/") && from.floor !== "roof")) {
    return "the product does not lean on its tests or scripts";
  }
  if (HEIGHT[to.floor] > HEIGHT[from.floor] && to.floor !== "outside") {
    if (typeOnly && from.floor === "cellar") return null; // the kernel names what it runs, without leaning on it
    return `${from.floor} must not look up to ${to.floor}`;
  }
  if (
    target.startsWith("lib/db/") &&
    !["cellar", "first", "doorway"].includes(from.floor) &&
    !(typeOnly || usesPool(file))
  ) {
    return "only stores import the database";
  }
  if (from.floor === "roof" && to.floor === "first") return "pages ask use-cases, never stores";
  if (from.floor === "roof" && target === "lib/kernel/run.ts") return "pages run use-cases through lib/web";
  if (from.feature && to.feature && from.feature !== to.feature && !CELLAR.includes(from.feature)) {
    const here = FEATURES.indexOf(from.feature);
    const there = FEATURES.indexOf(to.feature);
    if (here < 0) return `the feature "${from.feature}" has no place in FEATURES`;
    if (there > here) return `"${from.feature}" stands left of "${to.feature}" and must not use it`;
  }
  return null;
}

/** The sign-in use-cases and the looks at the database's health are the places that need more than a store. */
function usesPool(file: string): boolean {
  return file === "proxy.ts" || file === "app/api/health/ready/route.ts" || SIGN_IN.test(file);
}

function judgeLine(file: string, text: string): string | null {
  const { floor } = roomOf(file);
  if (/^["']use server["']/.test(text) && !/^app\/.*actions\.ts$|^app\/actions\.ts$/.test(file)) {
    return '"use server" stands only in actions.ts';
  }
  if (/from "recharts"/.test(text) && !file.startsWith("components/charts/")) {
    return "charts are drawn in components/charts only: the library weighs 100 kB";
  }
  const bootFiles = ["lib/env.ts", "instrumentation.ts"];
  if (/process\.env/.test(text) && floor !== "outside" && !bootFiles.includes(file)) {
    return "only lib/env.ts reads the environment";
  }
  const defaults =
    /^export default/.test(text) &&
    !/^(app\/|lib\/i18n\/request\.ts|instrumentation|next\.config|scripts\/|tests\/|prisma\/)/.test(file);
  return defaults ? "no default exports except where Next wants them" : null;
}

const IMPORT =
  /^(?:import|export)\s+(type\s+)?[^"']*?from\s+["']([^"']+)["']|^import\s+["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)/;

/** All breaches in one file. Statements over several lines are joined first. */
export function judgeFile(file: string, content: string): Breach[] {
  const breaches: Breach[] = [];
  const lines = content.split("\n");
  for (let index = 0; index < lines.length; index++) {
    const line = index + 1;
    let text = lines[index] ?? "";
    const wrong = judgeLine(file, text);
    if (wrong) breaches.push({ file, line, message: wrong });
    if (/^(import|export)\s+(type\s+)?\{[^}]*$/.test(text)) {
      for (let next = index + 1; next < lines.length && !/from\s+["']/.test(text); next++)
        text += ` ${lines[next]}`;
    }
    const found = IMPORT.exec(text);
    if (!found) continue;
    const target = resolve(file, found[2] ?? found[3] ?? found[4] ?? "");
    const typeOnly = Boolean(found[1]) || /^import\s+\{(\s*type\s+[\w$]+\s*,?)+\}/.test(text);
    const message = target && judgeImport(file, target, typeOnly);
    if (message) breaches.push({ file, line, message: `${message} (${target})` });
  }
  return breaches;
}

function resolve(file: string, specifier: string): string | null {
  const bare = specifier.startsWith("@/")
    ? specifier.slice(2)
    : specifier.startsWith(".")
      ? path.posix.join(path.posix.dirname(file), specifier)
      : null;
  if (bare === null) return null;
  return /\.(tsx?|json|css|mjs)$/.test(bare) ? bare : `${bare}.ts`;
}

export function productFiles(root: string): string[] {
  const files: string[] = ["proxy.ts", "instrumentation.ts"];
  const walk = (folder: string) => {
    for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
      const file = `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (file !== "lib/db/generated") walk(file);
      } else if (/\.tsx?$/.test(entry.name)) files.push(file);
    }
  };
  for (const folder of ["app", "components", "lib"]) walk(folder);
  return files;
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const root = path.resolve(path.dirname(process.argv[1] ?? "."), "..");
  const files = productFiles(root);
  const breaches = files.flatMap((file) => judgeFile(file, readFileSync(path.join(root, file), "utf8")));
  for (const { file, line, message } of breaches) console.error(`${file}:${line}  ${message}`);
  console.log(`${files.length} files, ${breaches.length} breaches of the floor plan`);
  process.exitCode = breaches.length > 0 ? 1 : 0;
}
