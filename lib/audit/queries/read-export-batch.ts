import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { mayReadTrail } from "../trail.policy";
import { auditEventId, trailFilter } from "../trail.schema";
import { exportBatch } from "../trail.store";

const BATCH = 1_000;

/** The next rows of an export; asked again and again, so that no connection is held while a slow reader reads. */
export const readExportBatch = query({
  name: "audit.read-export-batch",
  input: z.object({ filter: trailFilter, below: auditEventId.shape.id }),
  allow: mayReadTrail,
  read: (db, { filter, below }, scope) => exportBatch(db, filter, below, BATCH, scope),
});
