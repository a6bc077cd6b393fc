#!/usr/bin/env node
// Started by the Prisma CLI in place of its native engine, as PRISMA_SCHEMA_ENGINE_BINARY says.
import { register } from "tsx/esm/api";

register();
await import("./schema-engine-process.ts");
