import { db } from "@/lib/db/client";
import { toDatabaseDate } from "@/lib/kernel/calendar-date";
import type { Recognition } from "@/lib/products/product-year";
import { cast } from "./cast";
import { ENTERED_AT, patent, type ScenePatent, unitId } from "./patents";
import { personId } from "./scene";

/* Products as they stood before a test begins, written straight into the rows. */

export type SceneProduct = { id: number; version: number; patents: readonly ScenePatent[] };

type Over = {
  patents?: readonly ScenePatent[];
  /** Who reports it, the first to have added it. */
  units?: readonly string[];
  name?: string;
  filingNo?: string | null;
  industry?: number;
  years?: readonly { year: number; recognition?: Recognition; output?: string | null }[];
};

/** As somebody types it, with a patent. */
export const added = (number: string) => ({
  name: "动力电池",
  maker: "乙公司",
  province: "37",
  industry: "5",
  filingNo: "CP2024 0001",
  filedOn: "2024-05-06",
  patents: number,
});

/** A product of MOE's with one of its patents; no year recorded. */
export async function product(over: Over = {}): Promise<SceneProduct> {
  const patents = over.patents ?? [await patent()];
  const byId = await personId(cast.moeStaff);
  const { id, version } = await db().product.create({
    data: {
      name: over.name ?? "动力电池",
      maker: "乙公司",
      province: "37",
      industry: over.industry ?? 5,
      filingNo: over.filingNo ?? null,
      filedOn: toDatabaseDate("2024-05-06"),
      unitIds: await Promise.all((over.units ?? ["MOE"]).map(unitId)),
      ...{ at: ENTERED_AT, byId },
      patents: { create: patents.map((one) => ({ patentId: one.id, at: ENTERED_AT })) },
      years: {
        create: (over.years ?? []).map(({ year, recognition = "FILED", output = "1000000" }) => ({
          ...{ year, recognition, output, source: "企业备案材料", at: ENTERED_AT, byId },
        })),
      },
    },
    select: { id: true, version: true },
  });
  return { id, version, patents };
}
