import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { isSameProcess, markOf, type ProcessMark, signal, waitUntilGone } from "../lib/processes.ts";
import { inData, inProject, projectRoot } from "../lib/project.ts";
import type { Environment } from "./build.ts";

export type Worker = { stop(): Promise<void>; kill(): void };

/** It ends the batch it is in; a check, which begins anew at the next start, is broken off at once. */
const STOPS_WITHIN_MS = 15_000;
const AGAIN_AFTER_MS = 3_000;
/** Files are read as streams: a few hundred megabytes are plenty, and beyond them something is wrong. */
const MEMORY = ["--max-old-space-size=384", "--max-semi-space-size=16"];

const markFile = (purpose: string) => inData(`worker-${purpose}.json`);

/** One whose starter was killed. */
export async function endLeftOverWorker(purpose: string): Promise<void> {
  const mark = readMark(purpose);
  if (mark && isSameProcess(mark)) await stopGroup(mark.pid);
  rmSync(markFile(purpose), { force: true });
}

type Running = { purpose: string; environment: Environment; log?: string };

/** Starts the worker beside the web server, and again whenever it ends by itself: what it was at goes on. */
export function startWorker({ purpose, environment, log }: Running): Worker {
  let stopping = false;
  let child: ChildProcess | undefined;

  const start = () => {
    const output = log ? openSync(log, "a") : "inherit";
    const env = { ...process.env, ...environment } as NodeJS.ProcessEnv;
    // A group of its own, as the web server: Ctrl-C must not end it at the same moment as the database.
    child = spawn(process.execPath, [...MEMORY, "--import", "tsx", inProject("scripts/worker.ts")], {
      cwd: projectRoot,
      env,
      stdio: ["ignore", output, output],
      detached: true,
    });
    if (typeof output === "number") closeSync(output);
    if (child.pid) {
      mkdirSync(inData(), { recursive: true });
      writeFileSync(markFile(purpose), JSON.stringify(markOf(child.pid)));
    }
    child.once("error", () => undefined);
    child.once("exit", () => {
      if (!stopping) void sleep(AGAIN_AFTER_MS).then(() => (stopping ? undefined : start()));
    });
  };

  start();
  return {
    stop: async () => {
      stopping = true;
      const running = child?.pid && child.exitCode === null && child.signalCode === null;
      if (running && child?.pid) await stopGroup(child.pid);
      rmSync(markFile(purpose), { force: true });
    },
    kill: () => {
      stopping = true;
      if (child?.pid) signal(-child.pid, "SIGKILL");
    },
  };
}

async function stopGroup(pid: number): Promise<void> {
  signal(-pid, "SIGTERM");
  if (await waitUntilGone(pid, STOPS_WITHIN_MS)) return;
  signal(-pid, "SIGKILL");
  await waitUntilGone(pid, 2_000);
}

function readMark(purpose: string): ProcessMark | undefined {
  try {
    return JSON.parse(readFileSync(markFile(purpose), "utf8")) as ProcessMark;
  } catch {
    return undefined;
  }
}
