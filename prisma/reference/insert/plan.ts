import { measures } from "../measures";
import { plan, planEvents } from "../plan";
import { targets } from "../targets";
import { themes } from "../themes";
import { connectIds, day, type Ids, idsBy, type Tx } from "./keys";

export async function insertPlan(tx: Tx, sources: Ids): Promise<number> {
  if (await tx.plan.findUnique({ where: { code: plan.code }, select: { id: true } })) return 0;
  await tx.plan.create({
    data: {
      ...plan,
      documentDate: day(plan.documentDate),
      publishedOn: day(plan.publishedOn),
      windowStart: day(plan.windowStart),
      windowEnd: day(plan.windowEnd),
      sources: connectIds(sources, plan.sources),
    },
  });
  return 1;
}

export async function insertPlanEvents(tx: Tx, planId: string): Promise<number> {
  const { count } = await tx.planEvent.createMany({
    data: planEvents.map(({ source, heldOn, ...event }) => ({
      ...event,
      planId,
      heldOn: day(heldOn),
      sourceId: source,
    })),
    skipDuplicates: true,
  });
  return count;
}

export async function insertThemes(tx: Tx, planId: string): Promise<number> {
  const { count } = await tx.theme.createMany({
    data: themes.map((theme) => ({ ...theme, planId })),
    skipDuplicates: true,
  });
  return count;
}

export async function insertMeasures(tx: Tx, planId: string, units: Ids, sources: Ids): Promise<number> {
  const themeIds = idsBy(await tx.theme.findMany({ where: { planId } }), ({ code }) => code);
  const present = await tx.measure.findMany({ where: { planId }, select: { code: true, ordinal: true } });
  let inserted = 0;
  for (const { theme, leads, supports, sources: cited, ...measure } of measures) {
    const themeId = themeIds.get(theme);
    if (!themeId || isTaken(present, measure)) continue;
    const parts = [...partsOf(units, leads, "LEAD"), ...partsOf(units, supports, "SUPPORT")];
    await tx.measure.create({
      data: {
        ...measure,
        planId,
        themeId,
        units: { create: parts.map((part) => ({ ...part, evidence: "JUDGED" as const })) },
        sources: connectIds(sources, cited),
      },
    });
    inserted += 1 + parts.length;
  }
  return inserted;
}

export async function measureIds(tx: Tx, planId: string): Promise<Ids> {
  return idsBy(
    await tx.measure.findMany({ where: { planId }, select: { id: true, code: true } }),
    ({ code }) => code,
  );
}

type Related = { measures: Ids; indicators: Ids; documents: Ids; sources: Ids };

export async function insertTargets(tx: Tx, planId: string, related: Related): Promise<number> {
  const present = await tx.planTarget.findMany({ where: { planId }, select: { code: true, ordinal: true } });
  let inserted = 0;
  for (const [index, target] of targets.entries()) {
    const { indicator, measures: linked, sources: cited, dateChanges = [], originalDueOn, ...rest } = target;
    const ordinal = index + 1;
    if (isTaken(present, { code: target.code, ordinal })) continue;
    const changes = dateChanges.flatMap(({ document, fromDate, toDate, ...reason }, at) => {
      const documentId = related.documents.get(document);
      return documentId
        ? [{ ...reason, documentId, ordinal: at + 1, fromDate: day(fromDate), toDate: day(toDate) }]
        : [];
    });
    await tx.planTarget.create({
      data: {
        ...rest,
        planId,
        ordinal,
        originalDueOn: originalDueOn ? day(originalDueOn) : null,
        indicatorId: indicator ? related.indicators.get(indicator) : undefined,
        measures: connectIds(related.measures, linked),
        sources: connectIds(related.sources, cited),
        dateChanges: { create: changes },
      },
    });
    inserted += 1 + changes.length;
  }
  return inserted;
}

/** Neither the code nor the place in the order may be used twice within a plan. */
export function isTaken(
  present: readonly { code: string; ordinal: number }[],
  row: { code: string; ordinal: number },
): boolean {
  return present.some(({ code, ordinal }) => code === row.code || ordinal === row.ordinal);
}

function partsOf(units: Ids, codes: readonly string[], role: "LEAD" | "SUPPORT") {
  return codes.flatMap((code) => {
    const unitId = units.get(code);
    return unitId ? [{ unitId, role }] : [];
  });
}
