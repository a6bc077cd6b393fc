import { parseArgs } from "node:util";
import { describeError, Failure } from "./lib/failure.ts";
import { withClient } from "./lib/query.ts";

/*
 * npm run admin:create -- --login NAME --name-zh 张三 --name-en "Zhang San" [--email ADDRESS] [--unit CNIPA] [--another]
 *
 * Makes the first system administrator of a database and prints a one-time link by which he chooses his
 * password. Passwords are not taken here: command lines are seen by everybody on the machine, and kept.
 */
try {
  await main();
} catch (error) {
  console.error(describeError(error));
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      login: { type: "string" },
      "name-zh": { type: "string" },
      "name-en": { type: "string" },
      email: { type: "string" },
      unit: { type: "string", default: "CNIPA" },
      another: { type: "boolean", default: false },
    },
  });
  const { login, unit, another, email = "" } = values;
  const { "name-zh": nameZh, "name-en": nameEn } = values;
  if (!login || !nameZh || !nameEn) {
    throw new Failure(
      'Usage 用法: npm run admin:create -- --login NAME --name-zh 张三 --name-en "Zhang San" [--email ADDRESS] [--unit CNIPA] [--another]',
    );
  }
  const url = process.env.DATABASE_OWNER_URL || process.env.DATABASE_URL;
  if (!url) {
    throw new Failure(
      "Set DATABASE_OWNER_URL or DATABASE_URL. The embedded database has its demonstration accounts. 请设置数据库地址。",
    );
  }
  await refuseUnready(url, unit);
  process.env.DATABASE_URL = url; // what the application's own code reads
  await create({ loginName: login, nameZh, nameEn, email, unitCode: unit, another });
}

/** What the application would only say in the words of the database. */
async function refuseUnready(url: string, unit: string): Promise<void> {
  const found = await withClient(url, async (client) => {
    const { rows } = await client.query<{ person: string | null; units: number; there: number }>(
      "SELECT to_regclass('public.person')::text AS person, 0 AS units, 0 AS there",
    );
    if (!rows[0]?.person) return null;
    const counted = await client.query<{ units: number; there: number }>(
      "SELECT count(*)::int AS units, count(*) FILTER (WHERE code = $1)::int AS there FROM unit",
      [unit],
    );
    return counted.rows[0];
  }).catch((error: unknown) => {
    const { message, code } = error as { message?: string; code?: string };
    throw new Failure(`The database cannot be used: ${message || code}. 无法使用该数据库。`);
  });
  if (!found) {
    throw new Failure(
      "The database has no tables yet; npm start applies the migrations. 数据库尚未建表，请先运行 npm start。",
    );
  }
  if (found.units === 0) {
    throw new Failure(
      "The database has no units yet; npm start loads the reference data. 尚未载入基础数据，请先运行 npm start。",
    );
  }
  if (found.there === 0) throw new Failure(`There is no unit ${unit}. 没有代码为 ${unit} 的单位。`);
}

type Administrator = {
  loginName: string;
  nameZh: string;
  nameEn: string;
  email: string;
  unitCode: string;
  another: boolean;
};

async function create(administrator: Administrator): Promise<void> {
  const { createFirstAdministrator } = await import("../lib/accounts/commands/create-first-administrator.ts");
  const { closeDatabase } = await import("../lib/db/client.ts");
  const { env } = await import("../lib/env.ts");
  const { shanghaiDateAt } = await import("../lib/kernel/calendar-date.ts");
  const { runGuestCommand } = await import("../lib/kernel/run.ts");
  const now = new Date();
  const context = { actor: null, now, today: shanghaiDateAt(now), requestId: "admin-create", address: "" };
  try {
    const outcome = await runGuestCommand(createFirstAdministrator, administrator, context);
    if (outcome.kind !== "done") throw new Failure(await inWords(outcome));
    const { token, loginName, expiresAt } = outcome.value;
    console.log(`System administrator 系统管理员: ${loginName}
Open this link once before ${expiresAt.toISOString()} and choose a password. 请在有效期内打开链接设置密码（仅可使用一次）：
${env().NEXTAUTH_URL.replace(/\/$/, "")}/invite/${token}`);
  } finally {
    await closeDatabase();
  }
}

type Unsuccessful = {
  kind: string;
  fields?: Record<string, { code: string }[]>;
  refusal?: { refusal: string };
};

async function inWords({ kind, fields, refusal }: Unsuccessful): Promise<string> {
  const { MESSAGES } = await import("../lib/i18n/messages.ts");
  const both = (pick: (messages: (typeof MESSAGES)["zh"]) => Record<string, unknown>, code: string) =>
    `${pick(MESSAGES.en)[code] ?? code} ${pick(MESSAGES.zh)[code] ?? ""}`;
  if (refusal) return both((messages) => messages.refusals, refusal.refusal.replaceAll(".", "_"));
  if (fields) {
    return Object.entries(fields)
      .map(
        ([field, found]) => `${field}: ${found.map(({ code }) => both((m) => m.validation, code)).join(" ")}`,
      )
      .join("\n");
  }
  return `Not created 未创建: ${kind}`;
}
