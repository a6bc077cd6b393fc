import { inject } from "vitest";
import { pointAtWorkerDatabase } from "./test-database.ts";

// Before the test file and anything it imports, so that the application finds its address in the environment.
await pointAtWorkerDatabase(inject("testRun"), process.env.VITEST_POOL_ID ?? "1");
