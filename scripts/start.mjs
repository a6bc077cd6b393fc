// npm start, npm run dev. What it does is told in start/main.ts; this only makes sure that TypeScript can run.
import { ensureInstalled } from "./lib/install.mjs";

ensureInstalled();
const { register } = await import("tsx/esm/api");
register();
await import("./start/main.ts");
