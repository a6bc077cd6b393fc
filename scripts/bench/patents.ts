import pg from "pg";
import { say, sayWhile } from "../start/progress.ts";
import { sendCrowd } from "./crowd.ts";
import { percentile, table } from "./figures.ts";
import type { BenchPage } from "./pages.ts";
import { type Term, termsOfTitles } from "./patent-terms.ts";
import { writeMeanwhile } from "./patent-writers.ts";
import { megabytes } from "./processes.ts";
import { REGISTER_LOG } from "./register-database.ts";
import { watchStatements } from "./statements.ts";
import { signIn, type Visitor, visit } from "./visitor.ts";
import type { VolumeDatabase } from "./volume-database.ts";

type Asked = { base: string; pid: number | undefined; database: VolumeDatabase; times: number };
type Crowd = { users: number; seconds: number };

const FILTERS = ["", "&stage=POOLED", "&province=44&type=INVENTION", "&unit=MOE", "&value=high&ipc=H01"];

/** What is promised of the register at three million patents, each with the time its SQL alone takes. */
export async function benchRegister(asked: Asked, crowd: Crowd): Promise<void> {
  const { base, database } = asked;
  const leader = await signIn(base, "leader");
  const client = new pg.Client(database.owner);
  await client.connect();
  const terms = await termsOfTitles(client);
  const numbers = await someNumbers(client);
  const rows = [
    ...(await searches(asked, leader, terms)),
    await measured(
      asked,
      leader,
      "number, exact",
      numbers.map((number) => `/patents?q=${number}`),
    ),
    await measured(
      asked,
      leader,
      "page of a patent",
      numbers.map((number) => `/patents/${number}`),
    ),
    await measured(
      asked,
      leader,
      "no filter",
      FILTERS.map((filter) => `/patents?view=none${filter}`),
    ),
    await measured(asked, leader, "dashboard", ["/patents/figures"]),
    await measured(asked, leader, "dashboard, one unit", ["/patents/figures?unit=MOE"]),
  ];
  console.log(
    `\n${table(["register, alone (ms)", "pages", "p50", "p95", "max", "SQL p50", "SQL p95"], rows)}\n`,
  );
  await exported(asked, leader);
  await together(asked, leader, crowd, terms, numbers);
  await client.end();
}

async function searches(asked: Asked, visitor: Visitor, terms: readonly Term[]) {
  const rows: (string | number)[][] = [];
  for (const length of [2, 3, 4]) {
    for (const often of [false, true]) {
      const these = terms.filter((term) => term.length === length && term.often === often);
      const path = ({ text }: Term, filter: string) => `/patents?q=${encodeURIComponent(text)}${filter}`;
      const name = `${length} characters, ${often ? "frequent" : "rare"}`;
      rows.push(
        await measured(
          asked,
          visitor,
          name,
          these.map((term) => path(term, "")),
        ),
      );
      rows.push(
        await measured(
          asked,
          visitor,
          `${name}, filtered`,
          these.flatMap((term) => FILTERS.slice(1).map((filter) => path(term, filter))),
        ),
      );
      if (often) {
        const deep = [];
        for (const term of these.slice(0, 4)) deep.push(await page50(asked.base, path(term, ""), visitor));
        rows.push(
          await measured(
            asked,
            visitor,
            `${name}, page 50`,
            deep.filter((one) => one !== null),
          ),
        );
      }
    }
  }
  return rows;
}

/** Turns the pages one after the other, as a reader would. */
async function page50(base: string, first: string, { cookie }: Visitor): Promise<string | null> {
  let path = first;
  for (let page = 1; page < 50; page++) {
    const html = await (await fetch(base + path, { headers: { cookie } })).text();
    const after = [...html.matchAll(/[?&;]after=([0-9.-]+_[0-9]+)/g)].map(([, value]) => value).at(-1);
    if (!after) return null;
    path = `${first}&after=${after}`;
  }
  return path;
}

/** Each page asked for as often as it takes to have enough measurements; the first round warms up. */
async function measured(
  { base, database, times }: Asked,
  visitor: Visitor,
  name: string,
  paths: readonly string[],
) {
  const took: number[] = [];
  const rounds = Math.max(2, Math.ceil(times / Math.max(1, paths.length)));
  for (const path of paths) await visit(base, path, visitor);
  for (let round = 0; round < rounds; round++) {
    for (const path of paths) took.push(await visit(base, path, visitor));
  }
  const sql: number[] = [];
  for (const path of paths.slice(0, 6)) {
    sql.push((await watchStatements(database.owner, () => visit(base, path, visitor), REGISTER_LOG)).ms);
  }
  say(name);
  return [
    name,
    String(took.length),
    ...[percentile(took, 0.5), percentile(took, 0.95), Math.max(...took)],
    ...[percentile(sql, 0.5), percentile(sql, 0.95)],
  ];
}

async function someNumbers(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ application_no: string }>(
    "SELECT application_no FROM patent WHERE id % 150000 = 7 ORDER BY id",
  );
  return rows.map((row) => row.application_no);
}

const EXPORTED = "/export/patents?format=csv&from=2022-01-01&to=2024-12-31";

async function exported({ base, pid }: Asked, { cookie }: Visitor): Promise<void> {
  const before = megabytes(pid);
  let [lines, bytes, most] = [0, 0, before];
  const began = performance.now();
  const response = await fetch(base + EXPORTED, { headers: { cookie } });
  const first = performance.now();
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    for (const byte of chunk) if (byte === 10) lines++;
    most = Math.max(most, megabytes(pid));
  }
  const ended = performance.now();
  const rate = (lines / (ended - first)) * 1000;
  console.log(
    `\n${table(
      ["export, streamed", "rows", "MB", "s to the first byte", "rows/s", "memory before (MB)", "most (MB)"],
      [["csv of three years", String(lines - 1), bytes / 1e6, (first - began) / 1000, rate, before, most]],
    )}\n`,
  );
}

const SECONDS_BETWEEN = 2;
const WARM_UP_SECONDS = 40;
const WRITERS_OF_TEN = 1;

async function together(
  { base, database }: Asked,
  leader: Visitor,
  { users, seconds }: Crowd,
  terms: readonly Term[],
  numbers: readonly string[],
): Promise<void> {
  const pages: BenchPage[] = [
    ...terms.flatMap(({ text }, place) => ({
      path: `/patents?q=${encodeURIComponent(text)}${FILTERS[place % FILTERS.length]}`,
      as: "leader" as const,
    })),
    ...numbers.flatMap((number) => [
      { path: `/patents?q=${number}`, as: "leader" as const },
      { path: `/patents/${number}`, as: "leader" as const },
    ]),
    { path: "/patents/figures", as: "leader" },
  ];
  const writers = Math.ceil((users * WRITERS_OF_TEN) / 10);
  // As with the dashboards: a server is cold for half a minute, and warm for days.
  await sayWhile(
    "The readers of the same crowd, not counted, until every process is warm",
    sendCrowd(base, pages, new Map([["leader", leader]]), {
      users: users - writers,
      secondsBetween: SECONDS_BETWEEN,
      seconds: WARM_UP_SECONDS,
    }),
    20_000,
  );
  const [read, written] = await sayWhile(
    `${users} users for ${seconds} s, ${writers} of them writing`,
    Promise.all([
      sendCrowd(base, pages, new Map([["leader", leader]]), {
        users: users - writers,
        secondsBetween: SECONDS_BETWEEN,
        seconds,
      }),
      writeMeanwhile(database.application, { writers, secondsBetween: SECONDS_BETWEEN, seconds }),
    ]),
    20_000,
  );
  console.log(
    `\n${table(
      ["together (ms)", "done", "errors", "p50", "p95", "max"],
      [
        ["pages", String(read.pages), String(read.errors), read.p50, read.p95, read.max],
        ["writes", String(written.writes), String(written.refused), written.p50, written.p95, "–"],
      ],
    )}\n`,
  );
  if (read.errors > 0 || written.refused > 0) throw new Error("not all went well");
}
