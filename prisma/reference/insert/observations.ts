import type { IsoDate } from "../fact";
import { type Observation, observations } from "../observations";
import { sources } from "../sources";
import { connectIds, day, type Ids, idsBy, type Tx } from "./keys";

/** In the order of the data, so that a value stands before the one that revises it. */
export async function insertObservations(tx: Tx, indicators: Ids, known: Ids): Promise<number> {
  const indicatorIds = [...indicators.values()];
  const within = { where: { indicatorId: { in: indicatorIds } } };
  const seriesIds = idsBy(
    await tx.indicatorSeries.findMany(within),
    (row) => `${row.indicatorId} ${row.code}`,
  );
  const definitionIds = idsBy(
    await tx.indicatorDefinition.findMany(within),
    (row) => `${row.indicatorId} ${row.number}`,
  );
  const present = new Map(
    (await tx.observation.findMany(within)).map((row) => [
      keyOf(row.seriesId, row.definitionId, row.asOf, row.periodZh),
      row.id,
    ]),
  );
  let inserted = 0;
  for (const observation of observations) {
    const { indicator, series, definition = 1, revises, derivation, sources: cited, ...rest } = observation;
    const indicatorId = indicators.get(indicator) ?? "";
    const seriesId = seriesIds.get(`${indicatorId} ${series}`);
    const definitionId = definitionIds.get(`${indicatorId} ${definition}`);
    if (!seriesId || !definitionId) continue;
    const asOf = day(observation.asOf);
    const key = keyOf(seriesId, definitionId, asOf, observation.periodZh);
    if (present.has(key)) continue;
    const revisedDefinition = revises && definitionIds.get(`${indicatorId} ${revises.definition}`);
    const { id } = await tx.observation.create({
      data: {
        ...rest,
        indicatorId,
        seriesId,
        definitionId,
        asOf,
        periodStart: rest.periodStart ? day(rest.periodStart) : null,
        publishedOn: publishedOn(observation),
        evidence: derivation ? "DERIVED" : "SOURCED",
        derivationZh: derivation?.zh,
        derivationEn: derivation?.en,
        revisesId: revisedDefinition
          ? present.get(keyOf(seriesId, revisedDefinition, asOf, observation.periodZh))
          : undefined,
        sources: connectIds(known, cited),
      },
      select: { id: true },
    });
    present.set(key, id);
    inserted++;
  }
  return inserted;
}

/** The day the value, or what it was derived from, is first known to have been published; null when no source bears a date. */
export function publishedOn({ sources: cited }: Observation): Date | null {
  const dates = sources.flatMap(({ id, publishedOn: date }) =>
    date && cited.some((it) => it === id) ? [date] : [],
  );
  const [first] = dates.sort() as IsoDate[];
  return first ? day(first) : null;
}

function keyOf(seriesId: string, definitionId: string, asOf: Date, periodZh: string): string {
  return [seriesId, definitionId, asOf.toISOString(), periodZh].join(" ");
}
