import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { Failure } from "../lib/failure.ts";
import { inData } from "../lib/project.ts";
import type { Environment } from "./build.ts";
import type { Database } from "./database.ts";
import type { Place } from "./web-server.ts";

/** What the web server is told. On the embedded database everything has a value; elsewhere the operator must decide. */
export function webEnvironment(database: Database, { port }: Place, mode: "start" | "dev"): Environment {
  const common = {
    NODE_ENV: mode === "dev" ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_URL: database.application,
  };
  if (!database.server) return common;
  return {
    ...common,
    NEXTAUTH_URL: process.env.NEXTAUTH_URL || `http://127.0.0.1:${port}`,
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || ownSecret(),
    DEMONSTRATION: "1",
    // The demonstration's last days: on the clock's own date its windows would all be closed.
    DEMONSTRATION_TODAY: process.env.DEMONSTRATION_TODAY || "2025-12-29",
  };
}

/** The application's own judgement of its settings, asked before the long steps rather than after them. */
export async function refuseUnusable(environment: Environment): Promise<void> {
  const { readEnv } = await import("../../lib/env.ts");
  try {
    readEnv({ ...process.env, ...environment });
  } catch (error) {
    throw new Failure(`${(error as Error).message}\n环境变量设置有误，请见 README。`);
  }
}

/** Kept, so that people stay signed in over a restart. */
function ownSecret(): string {
  const file = inData("secret");
  if (!existsSync(file)) writeFileSync(file, `${randomBytes(48).toString("base64url")}\n`, { mode: 0o600 });
  return readFileSync(file, "utf8").trim();
}
