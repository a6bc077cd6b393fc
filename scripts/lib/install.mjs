// Runs before any package is there: Node builtins only, and no TypeScript.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const inRoot = (...parts) => path.join(root, ...parts);
const stampFile = inRoot("node_modules", ".install-stamp");
const lockFile = inRoot(".data", "install.lock");

/** Leaves node_modules as package-lock.json says. Ends the program with a plain message when that cannot be. */
export function ensureInstalled() {
  requireNode(20, 19);
  if (isInstalled()) return;
  takeTurn();
  try {
    if (!isInstalled()) install();
  } finally {
    rmSync(lockFile, { force: true });
  }
}

function requireNode(major, minor) {
  const [haveMajor, haveMinor] = process.versions.node.split(".").map(Number);
  if (haveMajor > major || (haveMajor === major && haveMinor >= minor)) return;
  fail(
    `Node.js ${major}.${minor} or later is needed, this is ${process.versions.node}. ` +
      `需要 Node.js ${major}.${minor} 或更高版本。\nhttps://nodejs.org/`,
  );
}

function isInstalled() {
  if (!existsSync(inRoot("node_modules"))) return false;
  if (readIfThere(stampFile) === lockHash()) return true;
  if (!matchesLock()) return false;
  writeFileSync(stampFile, lockHash()); // a plain `npm install` made it
  return true;
}

/** npm notes in node_modules what it put there. Packages for other platforms are optional and rightly absent. */
function matchesLock() {
  const noted = readIfThere(inRoot("node_modules", ".package-lock.json"));
  if (!noted) return false;
  const installed = JSON.parse(noted).packages;
  const { "": _project, ...wanted } = JSON.parse(readFileSync(inRoot("package-lock.json"), "utf8")).packages;
  const same = (name) => installed[name]?.version === wanted[name]?.version;
  const absent = (name) => !(name in installed);
  return (
    Object.keys(installed).every((name) => name in wanted && same(name)) &&
    Object.keys(wanted).every(
      (name) => same(name) || (absent(name) && (wanted[name].optional || wanted[name].peer)),
    )
  );
}

function install() {
  console.log("Installing packages 正在安装依赖 (npm ci; once, one to two minutes)");
  const options = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const [program, args] = npm(options);
  const env = {
    ...process.env,
    // Otherwise Prisma's install script spends its time fetching an engine that is not used here.
    PRISMA_SCHEMA_ENGINE_BINARY: inRoot("scripts", "prisma", "schema-engine.mjs"),
  };
  const result = spawnSync(program, args, { cwd: root, env, stdio: ["ignore", "inherit", "inherit"] });
  if (result.error) fail(`npm could not be started: ${result.error.message}. 无法运行 npm。`);
  if (result.status !== 0) {
    fail(
      "npm ci failed; the reason stands above. 依赖安装失败。\n" +
        "Behind a proxy or without Internet, point npm at a registry you can reach: npm config set registry <url>",
    );
  }
  writeFileSync(stampFile, lockHash());
}

/** The npm that started us, or else the one on the PATH. */
function npm(args) {
  const script = process.env.npm_execpath;
  return script?.endsWith("npm-cli.js") ? [process.execPath, [script, ...args]] : ["npm", args];
}

/** Two programs started together must not both rewrite node_modules. */
function takeTurn() {
  mkdirSync(path.dirname(lockFile), { recursive: true });
  for (let waited = 0; ; waited++) {
    try {
      return writeFileSync(lockFile, String(process.pid), { flag: "wx" });
    } catch {
      const holder = Number(readIfThere(lockFile));
      if (holder > 0 && !isAlive(holder)) rmSync(lockFile, { force: true });
      if (waited === 0) console.log(`Waiting for another installation (process ${holder}) 等待另一安装完成`);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
    }
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

function lockHash() {
  return createHash("sha256")
    .update(readFileSync(inRoot("package-lock.json")))
    .digest("hex");
}

function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

function fail(message) {
  console.error(`\n${message}\n`);
  process.exit(1);
}
