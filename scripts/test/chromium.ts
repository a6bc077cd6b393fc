import { accessSync, constants } from "node:fs";
import path from "node:path";
import { Failure } from "../lib/failure.ts";
import { run } from "../lib/run.ts";

/** The browser for the end-to-end tests: the one given, the one installed, or one installed now. */
export async function findChromium(): Promise<string> {
  const found = process.env.CHROMIUM_PATH || installed();
  if (found) return found;
  if (process.getuid?.() === 0 && onPath("apt-get")) await install();
  const now = installed();
  if (now) return now;
  throw new Failure(
    "The end-to-end tests need Chromium: apt-get install chromium fonts-noto-cjk, or set CHROMIUM_PATH. 缺少 Chromium 浏览器。",
  );
}

const installed = (): string | undefined =>
  // The headless shell is the same browser without a desktop around it: half the work for two cores.
  ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
    .map(onPath)
    .find(Boolean);

/** Fonts too: without them Chinese text is boxes, and as wide as boxes. */
async function install(): Promise<void> {
  console.log("  installing Chromium and Chinese fonts 正在安装浏览器与中文字体 …");
  const quiet = { DEBIAN_FRONTEND: "noninteractive" };
  const updated = await run("apt-get", ["update"], quiet);
  const installing = ["install", "-y", "--no-install-recommends", "fonts-noto-cjk"];
  for (const browser of ["chromium-headless-shell", "chromium"]) {
    const result = await run("apt-get", [...installing, browser], quiet);
    if (result.ok) return;
    console.log(updated.output + result.output); // an older distribution has the whole browser only
  }
}

function onPath(name: string): string | undefined {
  const candidates = (process.env.PATH ?? "")
    .split(path.delimiter)
    .map((directory) => path.join(directory, name));
  return candidates.find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
