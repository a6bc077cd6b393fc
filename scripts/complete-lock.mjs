// node scripts/complete-lock.mjs            after any `npm install`
// node scripts/complete-lock.mjs --check    exit code 1 when something is missing
//
// Packages with native code list one optional package per platform. A registry mirror that holds only some platforms
// leaves the others out of package-lock.json, and then `npm ci` refuses the file everywhere ("Missing: … from lock
// file"). This adds them, by name and version; npm fetches one only on its own platform.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const file = fileURLToPath(new URL("../package-lock.json", import.meta.url));
const lock = JSON.parse(readFileSync(file, "utf8"));
const added = {};

for (const [at, { optionalDependencies = {} }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    if (isExact(version) && !isLocked(at, name)) added[`node_modules/${name}`] = entryFor(name, version);
  }
}

const names = Object.keys(added).join("\n  ");
if (!names) {
  console.log("package-lock.json is complete");
} else if (process.argv.includes("--check")) {
  console.log(`package-lock.json lacks the following; run: node scripts/complete-lock.mjs\n  ${names}`);
  process.exitCode = 1;
} else {
  const { "": project, ...others } = { ...lock.packages, ...added };
  const sorted = Object.entries(others).sort(([a], [b]) => a.localeCompare(b, "en"));
  lock.packages = { "": project, ...Object.fromEntries(sorted) };
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`added to package-lock.json:\n  ${names}`);
}

function isExact(version) {
  return /^\d+\.\d+\.\d+/.test(version);
}

/** As Node looks for it: beside the package that asks, or in any folder above. */
function isLocked(at, name) {
  for (let folder = at; ; folder = folder.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, "")) {
    if (lock.packages[`${folder && `${folder}/`}node_modules/${name}`]) return true;
    if (!folder) return false;
  }
}

/** The platform stands in the name: @next/swc-win32-arm64-msvc, @tailwindcss/oxide-linux-x64-musl. */
function entryFor(name, version) {
  const words = name.replace(/^.*\//, "").split("-");
  const pick = (...known) => known.filter((word) => words.includes(word));
  const os = pick(
    "android",
    "darwin",
    "freebsd",
    "linux",
    "netbsd",
    "openbsd",
    "openharmony",
    "sunos",
    "aix",
    "win32",
  );
  if (words.includes("windows")) os.push("win32");
  const cpu = pick(
    "arm64",
    "arm",
    "ia32",
    "loong64",
    "mips64el",
    "ppc64",
    "riscv64",
    "s390x",
    "wasm32",
    "x64",
  );
  const libc = words.includes("musl") ? ["musl"] : words.includes("gnu") ? ["glibc"] : undefined;
  return { version, optional: true, os: os.length ? os : undefined, cpu, libc };
}
