import { fileURLToPath } from "node:url";
import { defineConfig } from "prisma/config";

const here = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

// Read by the CLI after this file has run, so the ordinary commands work without a download.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= here("../scripts/prisma/schema-engine.mjs");

export default defineConfig({
  schema: here("schema"),
  migrations: { path: here("migrations") },
  datasource: { url: process.env.DATABASE_OWNER_URL ?? process.env.DATABASE_URL ?? "" },
});
