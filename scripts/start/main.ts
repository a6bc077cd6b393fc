import type { EmbeddedPostgres } from "../lib/embedded-postgres.ts";
import { describeError, Failure } from "../lib/failure.ts";
import { generateClient } from "../lib/generate-client.ts";
import { isAlive, signal } from "../lib/processes.ts";
import { inData, projectRoot } from "../lib/project.ts";
import { stopAllRuns } from "../lib/run.ts";
import { buildOrFail, isBuilt } from "./build.ts";
import { bringUpToDate, type Database, openDatabase } from "./database.ts";
import { say, sayWhile } from "./progress.ts";
import { claimFolder, releaseFolder } from "./single-copy.ts";
import { refuseUnusable, webEnvironment } from "./web-environment.ts";
import {
  endLeftOver,
  type Place,
  requireFreePort,
  startWebServer,
  untilReady,
  type WebServer,
} from "./web-server.ts";
import { endLeftOverWorker, startWorker, type Worker } from "./worker.ts";

/*
 * npm start, from nothing to a page in the browser. Every step is skipped when its result is still there,
 * so a second start takes a second or two.
 */
const mode = process.argv.includes("--dev") ? "dev" : "start";
let opening: Promise<Database> | undefined;
let web: WebServer | undefined;
let worker: Worker | undefined;
let stopping: Promise<void> | undefined;
let stopAskedAt = 0;

process.chdir(projectRoot);
for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, () => onSignal(name));
process.on("uncaughtException", giveUp);
await start().catch(giveUp);

async function start(): Promise<void> {
  const place = placeFromEnvironment();
  claimFolder();
  if (await endLeftOver(mode))
    say("Ended a web server that a killed start had left behind 已结束遗留的网站进程");
  await endLeftOverWorker(mode);
  await requireFreePort(place);
  if (await generateClient()) say("Database client generated 数据库客户端已生成");

  opening = openDatabase();
  const database = await opening;
  const environment = webEnvironment(database, place, mode);
  await refuseUnusable(environment);
  await bringUpToDate(database);
  await loadData(database);

  if (mode === "start" && !isBuilt()) {
    await sayWhile("Building, once per change of the source 正在构建", buildOrFail(environment));
    say("Built 构建完成");
  }
  if (stopping) return;
  web = startWebServer({ command: mode, purpose: mode, place, environment });
  web.ended.then((reason) => giveUp(new Failure(`The web server ended (${reason}). 网站服务已退出。`)));
  worker = startWorker({ purpose: mode, environment });
  watchDatabase(database);
  await untilReady(web, 120_000);
  if (stopping) return;
  await welcome(web, database);
}

function placeFromEnvironment(): Place {
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Failure(`PORT must be a number from 1 to 65535, not "${process.env.PORT}". 端口号无效。`);
  }
  return { host: process.env.HOST || "127.0.0.1", port };
}

/** Reference data everywhere; accounts and figures for demonstration only where nobody's work can be mixed with them. */
async function loadData({ owner, server }: Database): Promise<void> {
  const { loadReference } = await import("../../prisma/reference/load.ts");
  await loadReference(owner);
  if (server) {
    const { loadDemonstration } = await import("../../prisma/demonstration/load.ts");
    await loadDemonstration(owner, {
      evidenceDirectory: process.env.EVIDENCE_DIRECTORY || inData("evidence"),
    });
  }
  say(
    server
      ? "Reference and demonstration data loaded 基础数据与演示数据就绪"
      : "Reference data loaded 基础数据就绪",
  );
}

async function welcome({ address }: WebServer, { server }: Database): Promise<void> {
  say(`Ready 已就绪: ${address}   (Ctrl-C stops 按 Ctrl-C 停止)`);
  if (!server) return;
  const { demonstrationSignIns } = await import("../../prisma/demonstration/sign-ins.ts");
  console.log("\nDemonstration sign-ins 演示账号:");
  for (const { role, loginName, password } of demonstrationSignIns()) {
    console.log(`  ${loginName.padEnd(14)} ${password.padEnd(22)} ${role}`);
  }
  console.log("");
}

/** Without its database the web server would only show errors. */
function watchDatabase({ server }: Database): void {
  if (!server) return;
  const timer = setInterval(() => {
    if (stopping || isAlive(server.pid)) return;
    clearInterval(timer);
    giveUp(new Failure("PostgreSQL has ended; see .data/pg/log.txt. 数据库已退出。"));
  }, 1_000);
}

function onSignal(name: NodeJS.Signals): void {
  // npm passes the terminal's Ctrl-C on, so one key press can arrive twice within a moment.
  if (stopping && Date.now() - stopAskedAt < 500) return;
  if (stopping) {
    void killAtOnce();
    return;
  }
  stopAskedAt = Date.now();
  say(`Stopping 正在停止 (${name})`);
  finish(0);
}

function giveUp(error: unknown): void {
  if (stopping) return;
  console.error(`\n${describeError(error)}\n`);
  finish(1);
}

/** The web server first: it answers what it has begun while the database is still there. */
function finish(exitCode: number): void {
  stopping ??= (async () => {
    stopAllRuns();
    await Promise.all([web?.stop(), worker?.stop()]);
    const server = await serverBeingOpened();
    await server?.stop();
    releaseFolder();
    if (exitCode === 0) say("Stopped 已停止");
    process.exit(exitCode);
  })();
}

/** Asked to stop in the very moment the database starts, we must not leave it behind. */
async function serverBeingOpened(): Promise<EmbeddedPostgres | undefined> {
  const database = await opening?.catch(() => undefined);
  return database?.server;
}

/** Asked twice. PostgreSQL recovers by itself at the next start. */
async function killAtOnce(): Promise<never> {
  if (web?.pid) signal(-web.pid, "SIGKILL");
  worker?.kill();
  const server = await serverBeingOpened();
  if (server) signal(server.pid, "SIGKILL");
  releaseFolder();
  process.exit(130);
}
