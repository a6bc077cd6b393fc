import {
  APPLICATION_ROLE,
  type DatabaseUrls,
  embeddedDatabase,
  grantToApplication,
  inspectServer,
  splitsChinese,
} from "../lib/application-database.ts";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "../lib/embedded-postgres.ts";
import { applyMigrations } from "../lib/migrations.ts";
import { inData } from "../lib/project.ts";
import { say, warn } from "./progress.ts";

export type Database = DatabaseUrls & {
  /** Present when the database is ours to start and stop. */
  server?: EmbeddedPostgres;
  /** The role to grant to; undefined when the application is the owner. */
  applicationRole?: string;
};

/** The database DATABASE_URL names, or else an embedded one in .data/pg. */
export async function openDatabase(): Promise<Database> {
  const given = process.env.DATABASE_URL;
  return given ? openGiven(given, process.env.DATABASE_OWNER_URL || given) : openEmbedded();
}

async function openEmbedded(): Promise<Database> {
  const directory = inData("pg");
  const server = await startEmbeddedPostgres(directory);
  const urls = await embeddedDatabase(server, "tracker", directory).catch(async (error) => {
    await server.stop();
    throw error;
  });
  const how = server.adopted ? "was still running 沿用已运行的" : "embedded 内置";
  say(`Database ready 数据库就绪 (${how} PostgreSQL, port ${server.port})`);
  return { ...urls, server, applicationRole: APPLICATION_ROLE };
}

async function openGiven(application: string, owner: string): Promise<Database> {
  const facts = await inspectServer(application);
  const ownerFacts = await inspectServer(owner);
  say(
    `Database ready 数据库就绪 (PostgreSQL ${facts.version}, database ${facts.database}, role ${facts.role})`,
  );
  if (facts.role !== ownerFacts.role) return { application, owner, applicationRole: facts.role };
  warn(
    "the application signs in as the owner of its tables, so the database does not keep it from changing the audit trail. " +
      "Give it a role of its own: DATABASE_URL for the application, DATABASE_OWNER_URL for migrations. 应用与库主同一账号，审计记录无法防改。",
  );
  return { application, owner };
}

/** Structure, then rights. */
export async function bringUpToDate({ owner, applicationRole }: Database): Promise<void> {
  const applied = await applyMigrations(owner);
  say(
    applied.length > 0
      ? `Migrations applied 已迁移: ${applied.join(", ")}`
      : "Structure up to date 结构已是最新",
  );
  if (applicationRole) await grantToApplication(owner, applicationRole);
  if (!(await splitsChinese(owner))) {
    warn(
      "this database finds no trigrams in Chinese text, so searches will be slow: its LC_CTYPE is not UTF-8. " +
        "Make it anew with LC_CTYPE C.UTF-8. 数据库区域设置不支持中文检索索引。",
    );
  }
}
