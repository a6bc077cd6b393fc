import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { Failure } from "../lib/failure.ts";
import { isPortFree, listenerOn } from "../lib/ports.ts";
import { isSameProcess, markOf, type ProcessMark, signal, waitUntilGone } from "../lib/processes.ts";
import { inData, inProject, projectRoot } from "../lib/project.ts";
import { commandOf } from "../lib/run.ts";
import type { Environment } from "./build.ts";

export type Place = { host: string; port: number };

export type WebServer = {
  address: string;
  pid: number | undefined;
  /** Ends when the server ends, with the reason. */
  ended: Promise<string>;
  stop(): Promise<void>;
};

/** Where a server notes its process, so that the next start can end one whose starter was killed. */
const markFile = (purpose: string) => inData(`web-server-${purpose}.json`);

/** True when there was one to end. */
export async function endLeftOver(purpose: string): Promise<boolean> {
  const mark = readMark(purpose);
  if (!mark || !isSameProcess(mark)) return false;
  await stopGroup(mark.pid);
  rmSync(markFile(purpose), { force: true });
  return true;
}

export async function requireFreePort({ host, port }: Place): Promise<void> {
  if (await isPortFree(port, host)) return;
  const holder = listenerOn(port);
  throw new Failure(
    `Port ${port} is taken${holder ? ` by ${holder}` : ""}. Stop that program, or choose another port:\n` +
      `  PORT=${port + 1} npm start\n端口 ${port} 已被占用，请停止占用者或更换端口。`,
  );
}

type Running = {
  command: "start" | "dev";
  purpose: string;
  place: Place;
  environment: Environment;
  /** A file to print to; the terminal when there is none. */
  log?: string;
};

export function startWebServer({ command, purpose, place, environment, log }: Running): WebServer {
  const { host, port } = place;
  const next = [commandOf("next"), command, "-H", host, "-p", String(port)];
  const number = command === "start" ? webProcesses() : 1;
  const args = number > 1 ? [inProject("scripts/start/web-processes.mjs"), String(number), ...next] : next;
  const env = { ...process.env, ...environment } as NodeJS.ProcessEnv;
  const output = log ? openSync(log, "w") : "inherit";
  // A group of its own: Ctrl-C in the terminal must not end it at the same moment as the database.
  const child = spawn(process.execPath, args, {
    cwd: projectRoot,
    env,
    stdio: ["ignore", output, output],
    detached: true,
  });
  if (typeof output === "number") closeSync(output);
  if (child.pid) writeMark(purpose, child.pid);
  return {
    address: `http://${host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host}:${port}`,
    pid: child.pid,
    ended: endOf(child),
    stop: async () => {
      if (child.pid && child.exitCode === null && child.signalCode === null) await stopGroup(child.pid);
      rmSync(markFile(purpose), { force: true });
    },
  };
}

/** Waits for the readiness page, which answers 200 when the application and its database work. */
export async function untilReady(server: WebServer, withinMs: number): Promise<void> {
  let last = "no answer";
  let ended: string | undefined;
  server.ended.then((reason) => {
    ended = reason;
  });
  for (const giveUpAt = Date.now() + withinMs; Date.now() < giveUpAt; await sleep(100)) {
    if (ended) throw new Failure(`The web server ended before it was ready (${ended}). 网站服务未能启动。`);
    const answer = await fetch(`${server.address}/api/health/ready`, {
      signal: AbortSignal.timeout(30_000),
    }).catch(() => undefined);
    if (answer?.status === 200) return;
    if (answer) last = `${answer.status} ${(await answer.text()).slice(0, 300)}`;
  }
  throw new Failure(`The web server is not ready after ${withinMs / 1000} seconds: ${last} 网站服务未就绪。`);
}

/** One a core, up to four; each takes some 300 MB and ten connections to the database. */
function webProcesses(): number {
  const asked = process.env.WEB_PROCESSES;
  if (!asked) return Math.min(availableParallelism(), 4);
  const number = Number(asked);
  if (Number.isInteger(number) && number >= 1 && number <= 64) return number;
  throw new Failure(`WEB_PROCESSES must be a number from 1 to 64, not "${asked}". 网站进程数无效。`);
}

function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, by) => resolve(by ? `signal ${by}` : `exit code ${code}`));
  });
}

async function stopGroup(pid: number): Promise<void> {
  signal(-pid, "SIGTERM");
  if (await waitUntilGone(pid, 10_000)) return;
  signal(-pid, "SIGKILL");
  await waitUntilGone(pid, 2_000);
}

function writeMark(purpose: string, pid: number): void {
  mkdirSync(inData(), { recursive: true });
  writeFileSync(markFile(purpose), JSON.stringify(markOf(pid)));
}

function readMark(purpose: string): ProcessMark | undefined {
  try {
    return JSON.parse(readFileSync(markFile(purpose), "utf8")) as ProcessMark;
  } catch {
    return undefined;
  }
}
