import { createHash, randomUUID } from "node:crypto";
import { db } from "@/lib/db/client";
import { toDatabaseDate } from "@/lib/kernel/calendar-date";
import { checkDigit } from "@/lib/patents/application-number";
import type { CriterionKind } from "@/lib/patents/criterion";
import type { PatentStatus } from "@/lib/patents/patent";
import type { PatentType } from "@/lib/patents/patent-type";
import type { PatentStage } from "@/lib/patents/stage";
import type { CastMember } from "@/prisma/demonstration/cast";
import { cast } from "./cast";
import { personId } from "./scene";

/* Patents as they stood before a test begins, written straight into the rows. */

export const ENTERED_AT = new Date("2025-03-03T02:00:00Z");

export type ScenePatent = { id: number; number: string; version: number };

type Over = {
  /** Whose it is: the first is responsible. */
  units?: readonly string[];
  number?: string;
  type?: PatentType;
  title?: string;
  holders?: string;
  inventors?: string;
  filedOn?: string;
  grantedOn?: string | null;
  status?: PatentStatus;
  industry?: number | null;
  stage?: PatentStage;
  stageSince?: string;
  criteria?: readonly { kind: CriterionKind; heldOn?: string; fileId?: string }[];
};

let serial = 0;
const TYPE_DIGIT: Record<PatentType, string> = { INVENTION: "1", UTILITY_MODEL: "2", DESIGN: "3" };

/** A number that no other patent of the test has: "CN202010000001.7". */
export function freshNumber(type: PatentType = "INVENTION", year = "2020"): string {
  const body = `${year}${TYPE_DIGIT[type]}${String(++serial).padStart(7, "0")}`;
  return `CN${body}.${checkDigit(body)}`;
}

/** An invention in force, filed in June 2020 and granted in March 2022, of which MOE is responsible. */
export async function patent(over: Over = {}): Promise<ScenePatent> {
  const { units = ["MOE"], type = "INVENTION", filedOn = "2020-06-15", stage, criteria = [] } = over;
  const ids = await Promise.all(units.map(unitId));
  const grantedOn = over.grantedOn === undefined ? "2022-03-08" : over.grantedOn;
  const created = await db().patent.create({
    data: {
      applicationNo: over.number ?? freshNumber(type, filedOn.slice(0, 4)),
      type,
      title: over.title ?? "一种锂离子电池正极材料及其制备方法",
      holders: over.holders ?? "甲大学",
      holderIds: [],
      holderKind: "UNIVERSITY",
      province: "37",
      inventors: over.inventors ?? "张三；李四",
      ipcMain: type === "DESIGN" ? null : "H01M 4/525",
      ipc: type === "DESIGN" ? [] : ["H01M 4/525"],
      locarno: type === "DESIGN" ? "13-02" : null,
      filedOn: toDatabaseDate(filedOn),
      grantedOn: grantedOn === null ? null : toDatabaseDate(grantedOn),
      status: over.status ?? "IN_FORCE",
      industry: over.industry ?? null,
      unitIds: ids,
      stage: stage ?? "INVENTORIED",
      stageSince: toDatabaseDate(over.stageSince ?? "2025-03-03"),
      addedAt: ENTERED_AT,
      addedById: await personId(cast.moeStaff),
      claims: { create: ids.slice(1).map((id) => ({ unitId: id, claimedAt: ENTERED_AT })) },
      criterion: {
        create: criteria.map(({ kind, heldOn, fileId }) => ({
          ...{ kind, fileId, proof: "查新报告", at: ENTERED_AT },
          heldOn: toDatabaseDate(heldOn ?? "2024-01-10"),
        })),
      },
    },
    select: { id: true, applicationNo: true, version: true },
  });
  return { id: created.id, number: created.applicationNo, version: created.version };
}

/** A proof somebody has uploaded, as a row: its bytes are nowhere. */
export async function proofFile(by: CastMember = cast.moeStaff): Promise<string> {
  const sha256 = createHash("sha256").update(randomUUID()).digest("hex");
  await db().storedFile.create({
    data: { sha256, size: 1024, mediaType: "application/pdf", storedAt: ENTERED_AT },
  });
  const { id } = await db().proofFile.create({
    data: {
      ...{ sha256, name: "佐证.pdf", uploadedAt: ENTERED_AT },
      ...{ unitId: await unitId(by.unitCode), uploadedById: await personId(by) },
    },
  });
  return id;
}

export async function unitId(code: string): Promise<string> {
  return (await db().unit.findUniqueOrThrow({ where: { code } })).id;
}
