import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { totalmem } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { accepts, freePort, LOOPBACK } from "./ports.ts";
import { type Account, giveTo, type Invocation, invocationAs, postgresAccount } from "./postgres-account.ts";
import { postgresBinaries } from "./postgres-binaries.ts";
import { commandLine, isAlive, signal, waitUntilGone } from "./processes.ts";

export type Settings = Record<string, string | number>;

export type EmbeddedPostgres = {
  port: number;
  pid: number;
  /** Already running: left behind when the program that started it was killed. */
  adopted: boolean;
  /** As superuser. */
  urlOf(database: string): string;
  stop(): Promise<void>;
};

const SUPERUSER = "tracker_owner";

/** For databases that can be made again: several times faster, and lost when the machine stops. */
export const throwAway: Settings = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  shared_buffers: "128MB",
  max_connections: 100,
};

/** A private PostgreSQL in a directory of its own, listening on this machine only. */
export async function startEmbeddedPostgres(
  directory: string,
  { settings = {}, preferredPort = 54329 }: { settings?: Settings; preferredPort?: number } = {},
): Promise<EmbeddedPostgres> {
  const account = postgresAccount();
  const password = prepareDirectory(directory, account);
  const running = await findRunning(directory);
  if (running) return handle(running, password, true);
  await createCluster(directory, account, settings.fsync === "off");
  return handle(await launch(directory, account, settings, preferredPort), password, false);
}

/** The server of that directory when it is running; nothing is started. */
export async function adoptEmbeddedPostgres(directory: string): Promise<EmbeddedPostgres | undefined> {
  const running = await findRunning(directory);
  return running && handle(running, readFileSync(passwordFile(directory), "utf8").trim(), true);
}

type Running = { pid: number; port: number };

function handle({ pid, port }: Running, password: string, adopted: boolean): EmbeddedPostgres {
  return {
    pid,
    port,
    adopted,
    urlOf: (database) => `postgresql://${SUPERUSER}:${password}@${LOOPBACK}:${port}/${database}`,
    stop: () => stop(pid),
  };
}

/** SIGINT is a fast shutdown: clients are cut off, nothing is lost. SIGQUIT, at need, leaves recovery to the next start. */
async function stop(pid: number): Promise<void> {
  if (!isAlive(pid)) return;
  signal(pid, "SIGINT");
  if (await waitUntilGone(pid, 20_000)) return;
  signal(pid, "SIGQUIT");
  await waitUntilGone(pid, 5_000);
}

const dataDirectory = (directory: string) => path.join(directory, "data");
const postmasterFile = (directory: string) => path.join(dataDirectory(directory), "postmaster.pid");
const passwordFile = (directory: string) => path.join(directory, "password");

function prepareDirectory(directory: string, account: Account | undefined): string {
  if (!existsSync(directory)) {
    mkdirSync(directory, { recursive: true, mode: 0o755 });
    giveTo(account, directory);
  }
  refuseForeign(directory, account);
  const file = passwordFile(directory);
  if (!existsSync(file)) {
    writeFileSync(file, `${randomBytes(18).toString("base64url")}\n`, { mode: 0o600 });
    giveTo(account, file); // initdb, running as that account, reads it
  }
  return readFileSync(file, "utf8").trim();
}

/** Started as root once and as somebody else now, or the other way round: PostgreSQL would only say "permission denied". */
function refuseForeign(directory: string, account: Account | undefined): void {
  const owner = statSync(directory).uid;
  const expected = account?.uid ?? process.getuid?.() ?? owner;
  if (owner === expected) return;
  throw new Error(
    `${directory} belongs to user ${owner}, but PostgreSQL would run as user ${expected}. ` +
      "Start as the same user as before, or delete that directory to begin with an empty database. " +
      "数据目录属于另一用户，请用原用户启动或删除该目录。",
  );
}

/** postmaster.pid: line 1 the process, 4 the port, 8 the state. */
function postmaster(directory: string): { pid: number; port: number; ready: boolean } | undefined {
  try {
    const lines = readFileSync(postmasterFile(directory), "utf8").split("\n");
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
  } catch {
    return undefined;
  }
}

async function findRunning(directory: string): Promise<Running | undefined> {
  for (let tries = 0; tries < 200; tries++) {
    const found = postmaster(directory);
    if (!found || !isAlive(found.pid) || !commandLine(found.pid).includes(dataDirectory(directory)))
      return undefined;
    if (found.ready && (await accepts(found.port))) return found;
    await sleep(50); // still starting, or on its way out
  }
  throw new Error(
    `The PostgreSQL in ${directory} runs but accepts no connections; see ${path.join(directory, "log.txt")}.`,
  );
}

/*
 * Without these locale options everything looks right, yet pg_trgm finds no trigrams in Chinese text and every
 * search reads the whole table. The cluster is made beside its place and moved there when complete: an initdb that
 * was killed leaves half a directory.
 */
async function createCluster(
  directory: string,
  account: Account | undefined,
  throwAway: boolean,
): Promise<void> {
  const data = dataDirectory(directory);
  if (existsSync(path.join(data, "PG_VERSION"))) return;
  const unfinished = `${data}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  const locale = [
    "--encoding=UTF8",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--lc-collate=C",
    "--lc-ctype=C.UTF-8",
  ];
  const access = ["-U", SUPERUSER, "--auth=scram-sha-256", `--pwfile=${passwordFile(directory)}`];
  const { initdb } = await postgresBinaries();
  const { program, args, options } = prepared(
    invocationAs(
      account,
      initdb,
      ["-D", unfinished, ...access, ...locale, ...(throwAway ? ["--no-sync"] : [])],
      [directory],
    ),
  );
  const result = spawnSync(program, args, { ...options, encoding: "utf8" });
  if (result.status !== 0) {
    throw new Error(`initdb failed: ${result.error?.message ?? ""}\n${result.stderr}${result.stdout}`);
  }
  renameSync(unfinished, data);
}

/*
 * PostgreSQL refuses to start while the process noted by the last server exists: also when that is a dead one nobody
 * has buried yet, as in a container, or a stranger with the same number. It takes the number of its own parent for a
 * leftover, though, and still checks for shared memory in use, so a server that does run is safe.
 */
function noteNobody(directory: string): void {
  const file = postmasterFile(directory);
  if (existsSync(file)) writeFileSync(file, readFileSync(file, "utf8").replace(/^\d+/, String(process.pid)));
}

async function launch(
  directory: string,
  account: Account | undefined,
  settings: Settings,
  preferredPort: number,
): Promise<Running> {
  const { postgres } = await postgresBinaries();
  for (let tries = 0; ; tries++) {
    noteNobody(directory);
    const port = await freePort(preferredPort);
    const options = Object.entries({ ...ordinarySettings(), ...settings, port }).flatMap(([name, value]) => [
      "-c",
      `${name}=${value}`,
    ]);
    const invocation = invocationAs(
      account,
      postgres,
      ["-D", dataDirectory(directory), ...options],
      [directory],
    );
    const outcome = await launchOnce(directory, invocation);
    if ("pid" in outcome) return { pid: outcome.pid, port };
    const passing = /pre-existing shared memory block|could not bind|Address already in use/.test(
      outcome.log,
    );
    if (!passing || tries >= 20) throw new Error(`PostgreSQL did not start:\n${outcome.log}`);
    await sleep(250); // the children of a killed server are still ending, or somebody took the port
  }
}

async function launchOnce(
  directory: string,
  invocation: Invocation,
): Promise<{ pid: number } | { log: string }> {
  const logFile = path.join(directory, "log.txt");
  const log = openSync(logFile, "a");
  const before = fstatSync(log).size;
  const { program, args, options } = prepared(invocation);
  // A group of its own: Ctrl-C in the terminal must not reach it before the web server has stopped.
  const child = spawn(program, args, { ...options, stdio: ["ignore", log, log], detached: true });
  closeSync(log);
  const failure = await readyOrDead(directory, child);
  child.unref();
  if (failure === undefined && child.pid) return { pid: child.pid };
  return { log: `${failure}\n${readFileSync(logFile).subarray(before).toString()}` };
}

/** undefined once ready, or else what happened. */
async function readyOrDead(directory: string, child: ChildProcess): Promise<string | undefined> {
  let failure: string | undefined;
  child.once("error", (error) => {
    failure = error.message;
  });
  child.once("exit", (code, by) => {
    failure = `ended with ${by ?? code}`;
  });
  for (const giveUpAt = Date.now() + 60_000; failure === undefined; await sleep(10)) {
    const state = postmaster(directory);
    if (state?.pid === child.pid && state?.ready) return undefined;
    if (Date.now() > giveUpAt) {
      child.kill("SIGKILL");
      return "not ready after a minute";
    }
  }
  return failure;
}

function prepared({ program, args, account }: Invocation) {
  const { PATH, NODE_ENV } = process.env;
  const env = { PATH, NODE_ENV, LC_ALL: "C", TZ: "UTC" };
  // The working directory may be closed to the account, so none of ours.
  return { program, args, options: { uid: account?.uid, gid: account?.gid, cwd: "/", env } };
}

function ordinarySettings(): Settings {
  const megabytes = Math.floor(totalmem() / 2 ** 20);
  return {
    listen_addresses: LOOPBACK,
    unix_socket_directories: "",
    max_connections: 60,
    shared_buffers: `${Math.min(512, Math.floor(megabytes / 8))}MB`,
    effective_cache_size: `${Math.floor(megabytes / 4)}MB`,
    maintenance_work_mem: `${Math.min(512, Math.floor(megabytes / 16))}MB`,
    work_mem: "16MB",
    random_page_cost: 1.1,
    max_wal_size: "2GB",
    timezone: "UTC",
    log_timezone: "UTC",
  };
}
