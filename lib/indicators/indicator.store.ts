import { type Db, Prisma, type Tx } from "@/lib/db/client";
import { toDatabaseDate } from "@/lib/kernel/calendar-date";
import { codesIn } from "@/lib/kernel/code-list";
import type { Scope } from "@/lib/kernel/scope";
import { knownSources } from "@/lib/sources/source.store";
import {
  type Definition,
  type Indicator,
  type IndicatorRegistration,
  type IndicatorWording,
  type Named,
  type Series,
  wordingOf,
} from "./indicator";
import { indicatorsWhere } from "./indicator-rows.store";
import type { Observation, ObservationWritten } from "./observation";

const UNIT_NAME = { select: { code: true, nameZh: true, nameEn: true } } as const;

export function listIndicators(db: Db, scope: Scope): Promise<Indicator[]> {
  return indicatorsWhere(db, Prisma.sql`true`, scope);
}

export async function findIndicator(db: Db, code: string, scope: Scope): Promise<Indicator | null> {
  const [found] = await indicatorsWhere(db, Prisma.sql`i.code = ${code}`, scope);
  return found ?? null;
}

/** Everything of the indicator, locked until the transaction ends: its values, series and definitions are added under this lock. */
export async function lockIndicator(tx: Tx, code: string, scope: Scope): Promise<Indicator | null> {
  await tx.$queryRaw`select 1 from indicator where code = ${code} for update`;
  return findIndicator(tx, code, scope);
}

export type IndicatorForRevision = IndicatorWording & {
  id: string;
  code: string;
  version: number;
  observed: boolean;
  named: Named;
};

type NamesTyped = Pick<IndicatorWording, "dataProvider" | "leadUnit" | "measures">;

/** The indicator's own words, and what the typed names mean within its plan. */
export async function lockIndicatorForRevision(
  tx: Tx,
  input: NamesTyped & { code: string },
  scope: Scope,
): Promise<IndicatorForRevision | null> {
  const indicator = await lockIndicator(tx, input.code, scope);
  if (!indicator) return null;
  const { id, code, version, observations } = indicator;
  const { planId } = await tx.indicator.findUniqueOrThrow({ where: { id }, select: { planId: true } });
  return {
    ...wordingOf(indicator),
    id,
    code,
    version,
    observed: observations.length > 0,
    named: await namedIn(tx, planId, input),
  };
}

export type ForObservation = { indicator: Indicator; knownSources: ReadonlyMap<string, string> };

export async function lockForObservation(
  tx: Tx,
  input: { code: string; sources: string },
  scope: Scope,
): Promise<ForObservation | null> {
  const indicator = await lockIndicator(tx, input.code, scope);
  return indicator && { indicator, knownSources: await knownSources(tx, input.sources, scope) };
}

export async function lockForRevision(
  tx: Tx,
  input: { code: string; sources: string; revises: string },
  scope: Scope,
): Promise<(ForObservation & { revised: Observation }) | null> {
  const subject = await lockForObservation(tx, input, scope);
  const revised = subject?.indicator.observations.find(({ id }) => id === input.revises);
  return subject && revised ? { ...subject, revised } : null;
}

export type PlanForRegistration = { planId: string; codeTaken: boolean; named: Named };

/** The plan, locked so that two indicators do not take the same place in its order. */
export async function lockPlanForRegistration(
  tx: Tx,
  input: NamesTyped & { plan: string; code: string },
  _scope: Scope,
): Promise<PlanForRegistration | null> {
  const [plan] = await tx.$queryRaw<
    { id: string }[]
  >`select id from plan where code = ${input.plan} for update`;
  if (!plan) return null;
  const taken = await tx.indicator.findFirst({ where: { code: input.code }, select: { id: true } });
  return { planId: plan.id, codeTaken: taken !== null, named: await namedIn(tx, plan.id, input) };
}

export async function insertIndicator(
  tx: Tx,
  { planId, named }: PlanForRegistration,
  registration: IndicatorRegistration,
): Promise<string> {
  const last = await tx.indicator.aggregate({ where: { planId }, _max: { ordinal: true } });
  const { code, textZh, textEn, validFrom, seriesZh, seriesEn, ...wording } = registration;
  const { id } = await tx.indicator.create({
    data: {
      planId,
      code,
      ordinal: (last._max.ordinal ?? 0) + 1,
      ...columns(wording, named),
      measures: { connect: linked(wording, named) },
      definitions: { create: { number: 1, textZh, textEn, validFrom: toDatabaseDate(validFrom) } },
      series: { create: { code: "all", ordinal: 1, nameZh: seriesZh, nameEn: seriesEn } },
    },
    select: { id: true },
  });
  return id;
}

export async function updateIndicator(
  tx: Tx,
  id: string,
  wording: IndicatorWording,
  named: Named,
): Promise<void> {
  await tx.indicator.update({
    where: { id },
    data: {
      ...columns(wording, named),
      measures: { set: linked(wording, named) },
      version: { increment: 1 },
    },
  });
}

export async function insertDefinition(tx: Tx, indicatorId: string, definition: Definition): Promise<void> {
  await tx.indicatorDefinition.create({
    data: { ...definition, indicatorId, validFrom: toDatabaseDate(definition.validFrom) },
  });
}

export async function insertSeries(tx: Tx, indicatorId: string, series: Series): Promise<void> {
  const last = await tx.indicatorSeries.aggregate({ where: { indicatorId }, _max: { ordinal: true } });
  await tx.indicatorSeries.create({
    data: { ...series, indicatorId, ordinal: (last._max.ordinal ?? 0) + 1 },
  });
}

export async function insertObservation(
  tx: Tx,
  indicatorId: string,
  written: ObservationWritten,
): Promise<string> {
  const { series, definition, sources, periodStart, asOf, publishedOn, ...rest } = written;
  const [{ id: seriesId }, { id: definitionId }] = await Promise.all([
    tx.indicatorSeries.findUniqueOrThrow({
      where: { indicatorId_code: { indicatorId, code: series } },
      select: { id: true },
    }),
    tx.indicatorDefinition.findUniqueOrThrow({
      where: { indicatorId_number: { indicatorId, number: definition } },
      select: { id: true },
    }),
  ]);
  const { id } = await tx.observation.create({
    data: {
      ...rest,
      indicatorId,
      seriesId,
      definitionId,
      periodStart: periodStart && toDatabaseDate(periodStart),
      asOf: toDatabaseDate(asOf),
      publishedOn: publishedOn && toDatabaseDate(publishedOn),
      sources: { connect: sources.map((source) => ({ id: source })) },
    },
    select: { id: true },
  });
  return id;
}

export type IndicatorChoices = {
  plans: { code: string; titleZh: string; titleEn: string }[];
  measures: { code: string; titleZh: string; titleEn: string }[];
  units: { code: string; nameZh: string; nameEn: string }[];
};

/** What the forms offer to choose from. */
export async function choicesOf(db: Db, _scope: Scope): Promise<IndicatorChoices> {
  const title = { code: true, titleZh: true, titleEn: true } as const;
  const [plans, measures, units] = await Promise.all([
    db.plan.findMany({ select: title, orderBy: { windowStart: "desc" } }),
    db.measure.findMany({ select: title, orderBy: { code: "asc" } }),
    db.unit.findMany({ select: UNIT_NAME.select, orderBy: { protocolRank: "asc" } }),
  ]);
  return { plans, measures, units };
}

async function namedIn(tx: Tx, planId: string, wording: NamesTyped): Promise<Named> {
  const [units, measures] = await Promise.all([
    tx.unit.findMany({
      where: { code: { in: [wording.dataProvider, wording.leadUnit] } },
      select: { id: true, code: true },
    }),
    tx.measure.findMany({
      where: { planId, code: { in: codesIn(wording.measures) } },
      select: { id: true, code: true },
    }),
  ]);
  return { units: byCode(units), measures: byCode(measures) };
}

function byCode(rows: readonly { id: string; code: string }[]): ReadonlyMap<string, string> {
  return new Map(rows.map(({ id, code }) => [code, id]));
}

function columns(
  { measures: _measures, dataProvider, leadUnit, ...wording }: IndicatorWording,
  { units }: Named,
) {
  return {
    ...wording,
    dataProviderId: units.get(dataProvider) ?? null,
    leadUnitId: units.get(leadUnit) ?? null,
  };
}

function linked({ measures }: Pick<IndicatorWording, "measures">, named: Named): { id: string }[] {
  return codesIn(measures)
    .flatMap((code) => named.measures.get(code) ?? [])
    .map((id) => ({ id }));
}
