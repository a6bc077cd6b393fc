import { indicators } from "../indicators";
import { connectIds, day, type Ids, idsBy, type Tx } from "./keys";
import { isTaken } from "./plan";

type Related = { units: Ids; measures: Ids };

export async function insertIndicators(tx: Tx, planId: string, related: Related): Promise<number> {
  const present = await tx.indicator.findMany({ where: { planId }, select: { code: true, ordinal: true } });
  let inserted = 0;
  for (const [index, indicator] of indicators.entries()) {
    const { dataProvider, measures, definitions, series, ...rest } = indicator;
    const ordinal = index + 1;
    if (isTaken(present, { code: indicator.code, ordinal })) continue;
    await tx.indicator.create({
      data: {
        ...rest,
        planId,
        ordinal,
        dataProviderId: dataProvider ? related.units.get(dataProvider) : undefined,
        measures: connectIds(related.measures, measures),
      },
    });
    inserted++;
  }
  return inserted + (await insertDefinitionsAndSeries(tx, planId));
}

export async function indicatorIds(tx: Tx, planId: string): Promise<Ids> {
  return idsBy(
    await tx.indicator.findMany({ where: { planId }, select: { id: true, code: true } }),
    ({ code }) => code,
  );
}

/** Also for indicators that were there before: a later version of the data may bring a new series. */
async function insertDefinitionsAndSeries(tx: Tx, planId: string): Promise<number> {
  const ids = await indicatorIds(tx, planId);
  const owned = indicators.flatMap((indicator) => {
    const indicatorId = ids.get(indicator.code);
    return indicatorId ? [{ indicatorId, ...indicator }] : [];
  });
  const definitions = await tx.indicatorDefinition.createMany({
    data: owned.flatMap(({ indicatorId, definitions }) =>
      definitions.map(({ validFrom, ...definition }, index) => ({
        ...definition,
        indicatorId,
        number: index + 1,
        validFrom: day(validFrom),
      })),
    ),
    skipDuplicates: true,
  });
  const series = await tx.indicatorSeries.createMany({
    data: owned.flatMap(({ indicatorId, series }) =>
      series.map((line, index) => ({ ...line, indicatorId, ordinal: index + 1 })),
    ),
    skipDuplicates: true,
  });
  return definitions.count + series.count;
}
