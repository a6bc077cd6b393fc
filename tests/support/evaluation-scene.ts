import { db } from "@/lib/db/client";
import type { EnterpriseEvaluation } from "@/lib/evaluations/enterprise-evaluation";
import { scoreTotals } from "@/lib/evaluations/scoring";
import type { SheetItem } from "@/lib/evaluations/sheet";
import { toDatabaseDate } from "@/lib/kernel/calendar-date";
import { cast } from "./cast";
import { ENTERED_AT, type ScenePatent } from "./patents";
import { personId } from "./scene";

/* What was thought of a patent before a test begins, written straight into the rows. */

const put = async (on: string) => ({
  ...{ on: toDatabaseDate(on), at: ENTERED_AT, byId: await personId(cast.moeStaff) },
});

export async function graded({ id: patentId }: ScenePatent, grade = 2, on = "2025-06-01"): Promise<number> {
  const data = { patentId, grade, basis: "经评审会评审", ...(await put(on)) };
  return (await db().patentGrading.create({ data })).id;
}

export const SAID: EnterpriseEvaluation = {
  enterprise: "甲公司",
  prospect: "FAIR",
  improvement: "需降低成本",
  wish: "NONE",
  on: "2025-06-01",
};

export async function evaluated({ id: patentId }: ScenePatent): Promise<string> {
  const { on, ...said } = SAID;
  return (await db().enterpriseEvaluation.create({ data: { patentId, ...said, ...(await put(on)) } })).id;
}

/** Every item alike, by the sheet in force of the scene of finance. */
export async function scored({ id: patentId }: ScenePatent, score = 60): Promise<string> {
  const sheet = await db().scoringSheet.findFirstOrThrow({
    where: { scene: { code: "finance" } },
    orderBy: { number: "desc" },
  });
  const items = sheet.items as unknown as SheetItem[];
  const scores = Object.fromEntries(items.map(({ code }) => [code, score]));
  const terms = { weights: sheet.weights as Parameters<typeof scoreTotals>[0]["weights"], items };
  const data = { patentId, sheetId: sheet.id, scores, ...scoreTotals(terms, scores) };
  return (await db().patentScoring.create({ data: { ...data, ...(await put("2025-06-01")) } })).id;
}
