import { parseArgs } from "node:util";
import type { Head, Trouble, TroubleKind, Verification } from "../lib/audit/verify.ts";
import { verifyChain } from "../lib/audit/verify.ts";
import { adoptEmbeddedPostgres, startEmbeddedPostgres } from "./lib/embedded-postgres.ts";
import { describeError, Failure } from "./lib/failure.ts";
import { inData } from "./lib/project.ts";
import { withClient } from "./lib/query.ts";

/*
 * npm run audit:verify                               recomputes the whole chain
 * npm run audit:verify -- --expect-head 812:ab12…    … and compares it with a head from the server's log
 *
 * Exit code 0: the chain holds; 1: it does not, or could not be read. Take the expected head from a line
 * "audit chain head" that was logged outside of the database: only it shows a chain cut off or written anew.
 */
const WORDS: Record<TroubleKind, string> = {
  altered: "the event does not give its hash: altered, or another put in its place 内容被改动或被替换",
  "event-removed": "the event is gone 事件已被删除",
  "links-removed": "links before this one are missing 此前的链节被删除",
  "out-of-order": "does not continue the link before: moved, inserted or removed here 与前一链节不衔接",
  backdated: "bears a time long before earlier ones: inserted afterwards 时间早于此前事件，疑为事后插入",
  "head-differs": "is not the head expected: cut off, or rewritten as a whole 与预期链头不符",
};

try {
  const { values } = parseArgs({ options: { "expect-head": { type: "string" } } });
  const expectedHead = values["expect-head"] === undefined ? undefined : headIn(values["expect-head"]);
  const verification = await withDatabase((url) =>
    withClient(url, (client) => verifyChain(client, { expectedHead, onProgress: progress })),
  );
  report(verification);
} catch (error) {
  console.error(describeError(error));
  process.exitCode = 1;
}

function headIn(text: string): Head {
  const [, seq, hash] = /^(\d{1,15}):([0-9a-f]{64})$/i.exec(text) ?? [];
  if (!seq || !hash)
    throw new Failure("--expect-head takes SEQ:HASH, as in 812:ab12… with 64 hexadecimal digits.");
  return { seq: Number(seq), hash: hash.toLowerCase() };
}

/** The given database, or the embedded one: the running server, or one started for this. */
async function withDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  const given = process.env.DATABASE_OWNER_URL || process.env.DATABASE_URL;
  if (given) return work(given);
  const running = await adoptEmbeddedPostgres(inData("pg"));
  if (running) return work(running.urlOf("tracker"));
  const server = await startEmbeddedPostgres(inData("pg"));
  try {
    return await work(server.urlOf("tracker"));
  } finally {
    await server.stop();
  }
}

function progress(links: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${links} …\r`);
}

function report({ links, head, troubles, waiting, overdue }: Verification): void {
  for (const trouble of troubles) console.log(lineOf(trouble));
  console.log(`Links checked 已校验: ${links}; waiting 等待入链: ${waiting}`);
  console.log(`Head 链头: ${head ? `${head.seq}:${head.hash}` : "none 尚无"}`);
  if (overdue > 0) {
    console.log(
      `Warning: ${overdue} event(s) have waited for more than a minute. Is the application running, or a long transaction open? 有事件长时间未入链。`,
    );
  }
  if (troubles.length > 0) {
    console.log(`The chain does NOT hold 校验未通过: ${troubles.length} place(s) 处`);
    process.exitCode = 1;
    return;
  }
  console.log("The chain holds. 校验通过。");
}

function lineOf({ kind, seq, eventId, at }: Trouble): string {
  const where = [`seq ${seq}`, eventId ? `event ${eventId}` : "", at ? `${at}Z` : ""]
    .filter(Boolean)
    .join(", ");
  return `${where}: ${WORDS[kind]}`;
}
