import pg from "pg";
import { referenceFingerprint } from "./fingerprint";

const useCase = "reference.load";
/** Any number that no other program locks; two starts at once wait for one another here. */
const advisoryLock = 20_231_109;

/**
 * Brings the reference data into the database: rows that are missing, and nothing else. Coordinators
 * edit, rename and delete these rows later, so a version that was loaded once is never looked at again.
 */
export async function loadReference(ownerUrl: string): Promise<{ inserted: number }> {
  const fingerprint = referenceFingerprint();
  // The ordinary start ends here, before Prisma and the inserts are even read from disk.
  if (await wasLoaded(ownerUrl, fingerprint)) return { inserted: 0 };
  const { insertReference } = await import("./insert/everything");
  return insertReference(ownerUrl, { fingerprint, useCase, advisoryLock });
}

async function wasLoaded(ownerUrl: string, fingerprint: string): Promise<boolean> {
  const client = new pg.Client(ownerUrl);
  await client.connect();
  try {
    const { rowCount } = await client.query(
      "SELECT 1 FROM audit_event WHERE use_case = $1 AND after ->> 'fingerprint' = $2 LIMIT 1",
      [useCase, fingerprint],
    );
    return rowCount === 1;
  } finally {
    await client.end();
  }
}
