import { type Db, Prisma } from "@/lib/db/client";
import type { Scope } from "@/lib/kernel/scope";
import { plainDecimal } from "./exact-decimal";
import type { Indicator } from "./indicator";
import type { InterimTargetVersion } from "./interim-target";
import type { Observation } from "./observation";
import { asUnitOfMeasure } from "./unit-of-measure";

/*
 * Indicators with all that hangs from them, in one statement: dashboards read them all on every page,
 * and a dozen statements one after the other took four times as long. JSON brings dates and decimals as
 * text, which is what they are here.
 */

/** Those for which `condition` on `indicator i` holds, in the order of their plan. */
export async function indicatorsWhere(db: Db, condition: Prisma.Sql, _scope: Scope): Promise<Indicator[]> {
  const rows = await db.$queryRaw<{ indicator: Row }[]>`
    select ${INDICATOR} as indicator from indicator i join plan p on p.id = i.plan_id
    where ${condition} order by i.plan_id, i.ordinal`;
  return rows.map(({ indicator }) => indicatorOf(indicator));
}

type Row = Omit<Indicator, "unitOfMeasure" | "observations" | "interimTargets"> & {
  unitOfMeasure: string;
  observations: (Omit<Observation, "evidence"> & { evidence: string })[];
  interimTargets: (Omit<InterimTargetVersion, "at" | "evidence"> & { at: string; evidence: string })[];
};

function indicatorOf({ unitOfMeasure, targets, interimTargets, observations, ...row }: Row): Indicator {
  return {
    ...row,
    unitOfMeasure: asUnitOfMeasure(unitOfMeasure),
    targets: targets.map((target) => ({
      ...target,
      quantity: target.quantity && plainDecimal(target.quantity),
    })),
    interimTargets: interimTargets.map(({ at, evidence, points, ...version }) => {
      if (evidence === "UNVERIFIED") throw new Error("unverified interim targets");
      return {
        ...version,
        at: new Date(at),
        evidence: evidence as InterimTargetVersion["evidence"],
        points: points.map(({ dueOn, quantity }) => ({ dueOn, quantity: plainDecimal(quantity) })),
      };
    }),
    observations: observations.map(({ evidence, value, ...observation }) => {
      if (evidence !== "SOURCED" && evidence !== "DERIVED") throw new Error("an unverified observation");
      return { ...observation, evidence, value: plainDecimal(value) };
    }),
  };
}

const unit = (id: string) => Prisma.sql`(
  select json_build_object('code', u.code, 'nameZh', u.name_zh, 'nameEn', u.name_en)
  from unit u where u.id = ${Prisma.raw(id)})`;

/** Through a table of pairs that names a record and its sources. */
const sources = (pairs: string, record: string) => Prisma.sql`(
  select coalesce(json_agg(${SOURCE} order by q.id), '[]')
  from ${Prisma.raw(`"${pairs}"`)} pair join source q on q.id = pair."B" where pair."A" = ${Prisma.raw(record)})`;

const SOURCE = Prisma.sql`json_build_object(
  'id', q.id, 'titleZh', q.title_zh, 'titleEn', q.title_en, 'url', q.url, 'grade', q.grade)`;

const DEFINITIONS = Prisma.sql`(
  select coalesce(json_agg(json_build_object(
      'number', d.number, 'textZh', d.text_zh, 'textEn', d.text_en, 'validFrom', d.valid_from,
      'comparableWithPrevious', d.comparable_with_previous) order by d.number), '[]')
  from indicator_definition d where d.indicator_id = i.id)`;

const SERIES = Prisma.sql`(
  select coalesce(json_agg(json_build_object(
      'code', s.code, 'nameZh', s.name_zh, 'nameEn', s.name_en) order by s.ordinal), '[]')
  from indicator_series s where s.indicator_id = i.id)`;

const MEASURES = Prisma.sql`(
  select coalesce(json_agg(json_build_object(
      'code', m.code, 'titleZh', m.title_zh, 'titleEn', m.title_en) order by m.code), '[]')
  from "_IndicatorToMeasure" pair join measure m on m.id = pair."B" where pair."A" = i.id)`;

const DATE_CHANGES = Prisma.sql`(
  select coalesce(json_agg(json_build_object(
      'fromDate', c.from_date, 'toDate', c.to_date,
      'document', json_build_object('code', x.code, 'number', x.number, 'titleZh', x.title_zh,
        'titleEn', x.title_en, 'datedOn', x.dated_on)) order by c.ordinal), '[]')
  from target_date_change c join policy_document x on x.id = c.document_id where c.target_id = t.id)`;

const TARGETS = Prisma.sql`(
  select coalesce(json_agg(json_build_object(
      'code', t.code, 'titleZh', t.title_zh, 'titleEn', t.title_en, 'valueZh', t.value_zh,
      'valueEn', t.value_en, 'quantity', t.quantity::text, 'originalDueOn', t.original_due_on,
      'dueTextZh', t.due_text_zh, 'dueTextEn', t.due_text_en, 'dateChanges', ${DATE_CHANGES})
    order by t.ordinal), '[]')
  from plan_target t where t.indicator_id = i.id)`;

const INTERIM_TARGETS = Prisma.sql`(
  select coalesce(json_agg(json_build_object(
      'number', v.number, 'at', v.at, 'setOn', (v.at at time zone 'Asia/Shanghai')::date,
      'setBy', json_build_object('nameZh', b.name_zh, 'nameEn', b.name_en),
      'groundsZh', v.grounds_zh, 'groundsEn', v.grounds_en, 'evidence', v.evidence,
      'demonstration', v.demonstration,
      'points', (
        select coalesce(json_agg(json_build_object('dueOn', n.due_on, 'quantity', n.quantity::text)
          order by n.due_on), '[]')
        from interim_target n where n.version_id = v.id),
      'sources', ${sources("_InterimTargetVersionToSource", "v.id")}) order by v.number), '[]')
  from interim_target_version v join person b on b.id = v.by_id where v.indicator_id = i.id)`;

const OBSERVATIONS = Prisma.sql`(
  select coalesce(json_agg(json_build_object(
      'id', o.id, 'series', s.code, 'definition', d.number, 'periodZh', o.period_zh,
      'periodEn', o.period_en, 'periodStart', o.period_start, 'asOf', o.as_of,
      'publishedOn', o.published_on, 'value', o.value::text, 'qualifier', o.qualifier,
      'evidence', o.evidence, 'derivationZh', o.derivation_zh, 'derivationEn', o.derivation_en,
      'noteZh', o.note_zh, 'noteEn', o.note_en, 'revisesId', o.revises_id,
      'recordedOn', (o.recorded_at at time zone 'Asia/Shanghai')::date,
      'sources', ${sources("_ObservationToSource", "o.id")}) order by s.ordinal, o.id), '[]')
  from observation o
  join indicator_series s on s.id = o.series_id
  join indicator_definition d on d.id = o.definition_id
  where o.indicator_id = i.id)`;

const INDICATOR = Prisma.sql`json_build_object(
  'id', i.id, 'code', i.code, 'nameZh', i.name_zh, 'nameEn', i.name_en,
  'unitOfMeasure', i.unit_of_measure, 'kind', i.kind, 'direction', i.direction,
  'noteZh', i.note_zh, 'noteEn', i.note_en, 'version', i.version,
  'plan', json_build_object('code', p.code, 'windowStart', p.window_start, 'windowEnd', p.window_end),
  'dataProvider', ${unit("i.data_provider_id")}, 'leadUnit', ${unit("i.lead_unit_id")},
  'measures', ${MEASURES}, 'definitions', ${DEFINITIONS}, 'series', ${SERIES},
  'targets', ${TARGETS}, 'interimTargets', ${INTERIM_TARGETS}, 'observations', ${OBSERVATIONS})`;
