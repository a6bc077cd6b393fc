// npm test. What it does is told in test/main.ts; this only makes sure that TypeScript can run.
import { ensureInstalled } from "./lib/install.mjs";

ensureInstalled();
const { register } = await import("tsx/esm/api");
register();
await import("./test/main.ts");
