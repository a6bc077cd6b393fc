import { db } from "@/lib/db/client";
import { toDatabaseDate } from "@/lib/kernel/calendar-date";
import type { ConversionKind } from "@/lib/patents/conversion-kind";
import { cast } from "./cast";
import { ENTERED_AT, patent, type ScenePatent, unitId } from "./patents";
import { personId } from "./scene";

/* Contracts as they stood before a test begins, written straight into the rows. */

export type SceneConversion = { id: number; version: number; patents: readonly ScenePatent[] };

type Over = {
  patents?: readonly ScenePatent[];
  /** Who reports it, the first to have recorded it. */
  units?: readonly string[];
  kind?: ConversionKind;
  amount?: string | null;
  currency?: string;
  signedOn?: string;
  effectiveOn?: string | null;
  filingNo?: string | null;
  filedOn?: string | null;
  toParty?: string;
};

/** As somebody types it, on a patent. */
export const terms = (number: string) => ({
  patents: number,
  kind: "ORDINARY_LICENCE",
  fromParty: "甲大学",
  toParty: "乙公司",
  amount: "120万",
  currency: "CNY",
  contractNo: "HT-2025-1",
  signedOn: "2025-03-10",
  effectiveOn: "2025-03-15",
  filingNo: "",
  filedOn: "",
});

/** An ordinary licence of 10 March 2025 on a patent of MOE, which reports it; not filed yet. */
export async function conversion(over: Over = {}): Promise<SceneConversion> {
  const patents = over.patents ?? [await patent()];
  const day = (date: string | null | undefined) => (date ? toDatabaseDate(date) : null);
  const { id, version } = await db().conversion.create({
    data: {
      kind: over.kind ?? "ORDINARY_LICENCE",
      fromParty: "甲大学",
      toParty: over.toParty ?? "乙公司",
      amount: over.amount === undefined ? "1200000" : over.amount,
      currency: over.currency ?? "CNY",
      contractNo: "HT-2025-1",
      signedOn: toDatabaseDate(over.signedOn ?? "2025-03-10"),
      effectiveOn: day(over.effectiveOn),
      filingNo: over.filingNo ?? null,
      filedOn: day(over.filedOn),
      unitIds: await Promise.all((over.units ?? ["MOE"]).map(unitId)),
      at: ENTERED_AT,
      byId: await personId(cast.moeStaff),
    },
    select: { id: true, version: true },
  });
  await db().conversionPatent.createMany({
    data: patents.map((one) => ({ conversionId: id, patentId: one.id })),
  });
  return { id, version, patents };
}
