import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/lib/db/generated/client";
import { planCode } from "../plan";
import { insertCalendar } from "./calendar";
import { documentIds, insertDocuments } from "./documents";
import { insertEvaluations } from "./evaluations";
import { indicatorIds, insertIndicators } from "./indicators";
import { insertInstitutions } from "./institutions";
import type { Tx } from "./keys";
import { insertMeetings } from "./meetings";
import { insertObservations } from "./observations";
import {
  insertMeasures,
  insertPlan,
  insertPlanEvents,
  insertTargets,
  insertThemes,
  measureIds,
} from "./plan";
import { insertMemberships, insertSources, insertUnits, sourceIds, unitIds } from "./units";

type Load = { fingerprint: string; useCase: string; advisoryLock: number };

/** All of it in one transaction, together with the audit event that says so. */
export async function insertReference(ownerUrl: string, load: Load): Promise<{ inserted: number }> {
  const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString: ownerUrl }) });
  try {
    return await prisma.$transaction((tx) => insertUnlessLoaded(tx, load), {
      maxWait: 10_000,
      timeout: 60_000,
    });
  } finally {
    await prisma.$disconnect();
  }
}

async function insertUnlessLoaded(tx: Tx, { fingerprint, useCase, advisoryLock }: Load) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${advisoryLock})`;
  // Another start may have loaded it while this one waited for the lock.
  const loaded = await tx.auditEvent.findFirst({
    where: { useCase, after: { path: ["fingerprint"], equals: fingerprint } },
    select: { id: true },
  });
  if (loaded) return { inserted: 0 };
  const inserted = await insertMissing(tx);
  await tx.auditEvent.create({
    data: {
      useCase,
      outcome: "done",
      requestId: "start",
      personName: "系统",
      recordType: "reference",
      recordId: fingerprint.slice(0, 12),
      recordLabel: "基础数据 Reference data",
      after: { fingerprint, inserted },
    },
  });
  return { inserted };
}

/** In the order in which rows need one another. */
async function insertMissing(tx: Tx): Promise<number> {
  let inserted = await insertSources(tx);
  const sources = await sourceIds(tx);
  inserted += await insertUnits(tx);
  const units = await unitIds(tx);
  inserted += await insertCalendar(tx, sources);
  inserted += await insertEvaluations(tx);
  inserted += await insertInstitutions(tx);
  inserted += await insertPlan(tx, sources);
  const plan = await tx.plan.findUnique({ where: { code: planCode }, select: { id: true } });
  if (!plan) return inserted;
  inserted += await insertPlanEvents(tx, plan.id);
  inserted += await insertMemberships(tx, plan.id, units, sources);
  inserted += await insertThemes(tx, plan.id);
  inserted += await insertMeasures(tx, plan.id, units, sources);
  const measures = await measureIds(tx, plan.id);
  inserted += await insertDocuments(tx, plan.id, { units, measures, sources });
  const documents = await documentIds(tx);
  inserted += await insertIndicators(tx, plan.id, { units, measures });
  const indicators = await indicatorIds(tx, plan.id);
  inserted += await insertObservations(tx, indicators, sources);
  inserted += await insertTargets(tx, plan.id, { measures, indicators, documents, sources });
  inserted += await insertMeetings(tx, plan.id, sources);
  return inserted;
}
