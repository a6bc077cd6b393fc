import { existsSync, writeFileSync } from "node:fs";
import { Failure } from "./failure.ts";
import { fingerprint, readIfThere } from "./fingerprint.ts";
import { inProject } from "./project.ts";
import { commandOf, runNode } from "./run.ts";

const client = inProject("lib", "db", "generated");
const stampFile = inProject("lib", "db", "generated", ".schema-stamp");

/** Makes the database client again when the schema or Prisma has changed. Returns whether it did. */
export async function generateClient(): Promise<boolean> {
  const stamp = fingerprint([
    "prisma/schema",
    "node_modules/prisma/package.json",
    "node_modules/@prisma/client/package.json",
  ]);
  if (existsSync(client) && readIfThere(stampFile) === stamp) return false;
  const { ok, output } = await runNode(
    [commandOf("prisma"), "generate", "--config", inProject("prisma", "prisma.config.ts"), "--no-hints"],
    { PRISMA_HIDE_UPDATE_MESSAGE: "1", CHECKPOINT_DISABLE: "1" },
  );
  if (!ok) throw new Failure(`prisma generate failed 数据库客户端生成失败:\n${output}`);
  writeFileSync(stampFile, stamp);
  return true;
}
