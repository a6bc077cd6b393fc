/*
 * npm run worker. Work that takes minutes and must not hold up a page: imports of patents, and what is put in order at
 * night. `npm start` starts one beside the web server and stops it with it; where the web server runs elsewhere, run
 * one of these as well. Several share the work.
 */
import "./lib/small-heap";
import { closeDatabase } from "../lib/db/client";
import { env } from "../lib/env";
import { log } from "../lib/kernel/log";
import { keepOrderNightly } from "../lib/web/nightly";
import { type Stopping, workOnImports } from "../lib/web/patent-work";

/** So that a small file need not wait until a large one is done. */
const AT_ONCE = 2;

const stopping: Stopping = { asked: false };
for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(name, () => {
    stopping.asked = true;
  });
}

env();
log.info({ pid: process.pid }, "worker ready");
await Promise.all([
  ...Array.from({ length: AT_ONCE }, () => workOnImports(stopping)),
  keepOrderNightly(stopping),
]);
await closeDatabase();
process.exit(0);
