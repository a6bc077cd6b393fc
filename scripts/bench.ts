import { randomBytes } from "node:crypto";
import { cpus, totalmem } from "node:os";
import { parseArgs } from "node:util";
import pg from "pg";
import { sendCrowd } from "./bench/crowd.ts";
import { percentile, table } from "./bench/figures.ts";
import { DASHBOARD_PAGES } from "./bench/pages.ts";
import { measureImport, measureWhole } from "./bench/patent-import.ts";
import { benchRegister } from "./bench/patents.ts";
import { processorMs } from "./bench/processes.ts";
import { openRegisterDatabase } from "./bench/register-database.ts";
import { ownScripts } from "./bench/scripts-of-page.ts";
import { watchStatements } from "./bench/statements.ts";
import { signIn, type Visitor, visit } from "./bench/visitor.ts";
import { openVolumeDatabase, type VolumeDatabase } from "./bench/volume-database.ts";
import { describeError } from "./lib/failure.ts";
import { generateClient } from "./lib/generate-client.ts";
import { freePort } from "./lib/ports.ts";
import { projectRoot } from "./lib/project.ts";
import { buildOrFail, isBuilt } from "./start/build.ts";
import { say, sayWhile } from "./start/progress.ts";
import { endLeftOver, startWebServer, untilReady, type WebServer } from "./start/web-server.ts";

/*
 * npm run bench                       every dashboard page, on the demonstration multiplied to 1,500 tasks
 * npm run bench -- --seconds 20       a shorter crowd
 * npm run bench -- --still            a crowd while nobody writes
 * npm run bench -- --decisions 30     a report decided every 30 seconds, not every 96
 * npm run bench -- patents            the register: searches, dashboard, export and a crowd at three million patents
 * npm run bench -- patents --rows 200000 --import 20000
 * npm run bench -- patents --whole 3000000    nothing but a file of so many rows, imported and taken back
 *
 * Alone: one page at a time. "kept": nothing the page shows was written since it was opened last, as on most views;
 * "after a change": every table was written just before, so that nothing kept may be used again. "processor": what the
 * processes of the web server take for a kept page. SQL: what the database's server needs for the statements after a
 * change, by its own log, which itself costs a little: the floor.
 * Together: meanwhile drafts are saved, and now and then a report is decided.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rows: { type: "string", default: "3000000" },
    import: { type: "string", default: "200000" },
    // Nothing but the import of a file of so many rows, without a comparison.
    whole: { type: "string" },
    times: { type: "string", default: "40" },
    users: { type: "string", default: "60" },
    seconds: { type: "string" },
    decisions: { type: "string", default: "96" },
    still: { type: "boolean", default: false },
  },
});
const [times, users] = [Number(values.times), Number(values.users)];
/** Long enough for two decisions; the crowd of the register writes all the time. */
const seconds = Number(values.seconds ?? (positionals[0] === "patents" ? 60 : 192));
const VOLUME = { tasks: 1_500, auditEvents: 400_000 };
const SECONDS_BETWEEN_PAGES = 2;
const WARM_UP_SECONDS = 40;
const ROUNDS_TO_WARM_UP = 20;
const SECONDS_BETWEEN_DRAFTS = 5;
/** 1,500 reports of a period, decided within five working days of eight hours: one every 96 seconds. */
const secondsBetweenDecisions = Number(values.decisions);
const MARK_ALL = `INSERT INTO table_write
  SELECT pg_current_xact_id()::text::bigint, relname FROM pg_class WHERE oid IN
    (SELECT tgrelid FROM pg_trigger WHERE tgname = 'table_written')`;
const DRAFT =
  "UPDATE report SET saved_at = saved_at + interval '1 ms' WHERE id = (SELECT id FROM report WHERE state = 'DRAFT' LIMIT 1)";
/** As statements leave their marks, whose triggers do not ask how many rows they wrote. */
const DECISION = ["report", "report_decision", "approved_span", "audit_event", "notice"].map(
  (table) => `DELETE FROM ${table} WHERE false`,
);

process.chdir(projectRoot);
try {
  await main();
} catch (error) {
  console.error(describeError(error));
  process.exitCode = 1;
}

async function main(): Promise<void> {
  await generateClient();
  if (positionals[0] === "patents") return register();
  const database = await openVolumeDatabase(VOLUME);
  let web: WebServer | undefined;
  try {
    web = await startProduct(database);
    await measure(web, database);
  } finally {
    await web?.stop();
    await database.stop();
  }
}

async function register(): Promise<void> {
  const database = await openRegisterDatabase(Number(values.rows));
  let web: WebServer | undefined;
  try {
    web = await startProduct(database);
    sayMachine();
    if (values.whole) return await measureWhole(database, Number(values.whole));
    if (values.import !== "0") await measureImport(database, Number(values.import));
    await benchRegister({ base: web.address, pid: web.pid, database, times }, { users, seconds });
  } finally {
    await web?.stop();
    await database.stop();
  }
}

async function startProduct({ application, evidenceDirectory }: VolumeDatabase): Promise<WebServer> {
  const place = { host: "127.0.0.1", port: await freePort() };
  const environment = {
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    LOG_LEVEL: "error",
    DATABASE_URL: application,
    NEXTAUTH_URL: `http://${place.host}:${place.port}`,
    NEXTAUTH_SECRET: randomBytes(48).toString("base64url"),
    DEMONSTRATION: "1",
    DEMONSTRATION_TODAY: "2025-12-29",
    EVIDENCE_DIRECTORY: evidenceDirectory,
  };
  if (!isBuilt()) await sayWhile("Building 正在构建", buildOrFail(environment));
  await endLeftOver("bench");
  const web = startWebServer({ command: "start", purpose: "bench", place, environment });
  await untilReady(web, 60_000);
  return web;
}

async function measure({ address: base, pid }: WebServer, database: VolumeDatabase): Promise<void> {
  const visitors = new Map<string, Visitor>();
  for (const as of new Set(DASHBOARD_PAGES.map((page) => page.as))) visitors.set(as, await signIn(base, as));
  const visitorOf = (as: string) => visitors.get(as) ?? { cookie: "" };
  const client = new pg.Client(database.owner);
  await client.connect();
  const change = () => client.query(MARK_ALL);
  const everyPage = async (rounds: number) => {
    for (let round = 0; round < rounds; round++)
      for (const { path, as } of DASHBOARD_PAGES) await visit(base, path, visitorOf(as));
  };

  sayMachine();
  const rows: (string | number)[][] = [];
  // A server is warm for days and cold for half a minute: every process has to have drawn every page some times.
  await sayWhile("Every page in turn until every process is warm", everyPage(ROUNDS_TO_WARM_UP), 20_000);
  for (const { path, as } of DASHBOARD_PAGES) {
    const visitor = visitorOf(as);
    await visit(base, path, visitor);
    const kept: number[] = [];
    const before = processorMs(pid);
    for (let n = 0; n < times; n++) kept.push(await visit(base, path, visitor));
    const processor = (processorMs(pid) - before) / times;
    const changed: number[] = [];
    for (let n = 0; n < times; n++) {
      await change();
      changed.push(await visit(base, path, visitor));
    }
    await change();
    const sql = await watchStatements(database.owner, () => visit(base, path, visitor));
    const kilobytes = (await ownScripts(base, path, visitor)) / 1000;
    rows.push([
      ...[
        path,
        percentile(kept, 0.5),
        percentile(kept, 0.95),
        processor,
        percentile(changed, 0.5),
        percentile(changed, 0.95),
      ],
      ...[sql.ms, String(sql.statements), kilobytes],
    ]);
  }
  console.log(
    `\n${table(["page, alone (ms)", "kept p50", "p95", "processor", "after a change p50", "p95", "SQL", "statements", "own JS kB"], rows)}\n`,
  );

  const changing = values.still
    ? []
    : [
        setInterval(() => void client.query(DRAFT), SECONDS_BETWEEN_DRAFTS * 1000),
        setInterval(() => void client.query(DECISION.join("; ")), secondsBetweenDecisions * 1000),
      ];
  const crowd = { users, secondsBetween: SECONDS_BETWEEN_PAGES, seconds };
  await sayWhile(
    "The same crowd, not counted, until every process is warm",
    sendCrowd(base, DASHBOARD_PAGES, visitors, { ...crowd, seconds: WARM_UP_SECONDS }),
    20_000,
  );
  const meanwhile = values.still
    ? "nobody writes"
    : `a draft saved every ${SECONDS_BETWEEN_DRAFTS} s, a report decided every ${secondsBetweenDecisions} s`;
  const together = await sayWhile(
    `${users} users, each a page every ${SECONDS_BETWEEN_PAGES} s for ${seconds} s; ${meanwhile}`,
    sendCrowd(base, DASHBOARD_PAGES, visitors, crowd),
    20_000,
  );
  for (const timer of changing) clearInterval(timer);
  const { pages, errors, p50, p95, p99, max } = together;
  console.log(
    `\n${table(["together (ms)", "pages", "errors", "p50", "p95", "p99", "max"], [["all pages in turn", String(pages), String(errors), p50, p95, p99, max]])}\n`,
  );
  await client.end();
  if (errors > 0) throw new Error(`${errors} pages failed`);
}

function sayMachine(): void {
  const [cpu] = cpus();
  say(
    `Machine: ${cpus().length} × ${cpu?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
  );
}
