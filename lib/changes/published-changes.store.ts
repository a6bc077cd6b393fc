import { type Db, Prisma } from "@/lib/db/client";
import { plainDecimal } from "@/lib/indicators/exact-decimal";
import { asUnitOfMeasure } from "@/lib/indicators/unit-of-measure";
import type { Scope } from "@/lib/kernel/scope";
import type {
  DefinitionLine,
  InterimLine,
  MembershipLine,
  RulesLine,
  TargetLine,
  ValueLine,
} from "./change-view";
import {
  type Asked,
  BY_WEIGHT,
  dayBegins,
  instant,
  type Listed,
  listed,
  listing,
  nameOf,
  type Shown,
  type Told,
  toldAt,
  unitNames,
  within,
} from "./listing.store";

/*
 * What is published to all, and often dated by the day alone. Who entered it and at which instant, only the
 * trail knows; what came with the reference data has no entry there and counts from its own date. A change
 * is told from the moment on which it both holds and is on record: what is entered later, with an earlier
 * date, does not change what was told before.
 */

/** The entry of the trail that belongs to a row; at most one. `e` is the event. */
function entryOf(type: string, recordId: Prisma.Sql, which: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`left join lateral (
    select e.at, e.person_id, e.person_name from published_event e
    where e.record_type = ${type} and e.record_id = (${recordId})::text and e.outcome = 'done' and ${which}
    order by e.id desc limit 1
  ) entry on true`;
}

/** Who entered `x`, by the names he has now; of somebody without an account, by the one on the trail. */
const ENTERED_BY = Prisma.sql`case when x.person_id is null then null
  else coalesce(${nameOf("p")}, json_build_object('nameZh', x.person_name, 'nameEn', x.person_name)) end as by`;
const BY_WHOM = Prisma.sql`left join person p on p.id = x.person_id`;

/** Of `indicator i`: within the measures and with the unit asked for. */
function whichIndicators({ planId, measureIds, unitId }: Asked): Prisma.Sql {
  const measured = measureIds
    ? Prisma.sql`exists (select 1 from "_IndicatorToMeasure" im
        where im."A" = i.id and im."B" = any(${[...measureIds]}::uuid[]))`
    : Prisma.sql`true`;
  const ofUnit = unitId
    ? Prisma.sql`(i.lead_unit_id = ${unitId}::uuid or i.data_provider_id = ${unitId}::uuid)`
    : Prisma.sql`true`;
  return Prisma.sql`(i.plan_id = ${planId}::uuid and ${measured} and ${ofUnit})`;
}

const INDICATOR = Prisma.sql`json_build_object('code', i.code, 'nameZh', i.name_zh, 'nameEn', i.name_en,
  'unitOfMeasure', i.unit_of_measure)`;

/** Values published for the first time, and revisions of published ones. */
export async function findValues(
  db: Db,
  asked: Asked,
  shown: Shown,
  _scope: Scope,
): Promise<Listed<ValueLine>> {
  // The trail keeps of a publication what was entered, of a revision what differs from the value revised.
  const entry = entryOf(
    "indicator",
    Prisma.sql`o.indicator_id`,
    Prisma.sql`case
      when o.revises_id is null and e.use_case = 'indicators.publish-observation' then
        e.after ->> 'series' = s.code and e.after ->> 'asOf' = o.as_of::text
        and (e.after ->> 'definition')::int = d.number
        and e.after ->> 'periodStart' is not distinct from o.period_start::text
      when o.revises_id is not null and e.use_case = 'indicators.revise-observation' then
        e.after ->> 'series' = s.code and e.after ->> 'periodZh' = o.period_zh
        and coalesce(e.after ->> 'asOf', w.as_of::text) = o.as_of::text
        and coalesce((e.after ->> 'value')::numeric, w.value) = o.value
        and coalesce((e.before ->> 'value')::numeric, w.value) = w.value
      else false end`,
  );
  const published = dayBegins(
    Prisma.sql`coalesce(o.published_on, (o.recorded_at at time zone 'Asia/Shanghai')::date)`,
  );
  const { counts, rows } = await listed<Told<ValueLine>>(
    db,
    Prisma.sql`
    with line as materialized (
      select * from (
        select case when o.revises_id is null then 'VALUE_PUBLISHED' else 'VALUE_REVISED' end as kind, o.id,
          coalesce(entry.at, ${published}) as at, entry.person_id, entry.person_name, i.ordinal
        from observation o
        join indicator i on i.id = o.indicator_id
        join indicator_series s on s.id = o.series_id
        join indicator_definition d on d.id = o.definition_id
        left join observation w on w.id = o.revises_id ${entry}
        where ${whichIndicators(asked)}
      ) l where ${within(Prisma.sql`l.at`, asked)}
    )
    select ${listing(
      "line",
      "values",
      {
        order: Prisma.sql`${BY_WEIGHT}, at desc, ordinal, id`,
        columns: Prisma.sql`x.id as key, x.kind, 0 as grade, x.at, ${ENTERED_BY}, ${INDICATOR} as indicator,
          json_build_object('code', s.code, 'nameZh', s.name_zh, 'nameEn', s.name_en) as series,
          (select count(*) > 1 from indicator_series a where a.indicator_id = i.id) as parted,
          o.period_zh as "periodZh", o.period_en as "periodEn", o.published_on as "publishedOn",
          case when w.id is null then null
            else json_build_object('value', w.value::text, 'qualifier', w.qualifier) end as before,
          json_build_object('value', o.value::text, 'qualifier', o.qualifier) as after,
          array(select os."B" from "_ObservationToSource" os where os."A" = o.id order by os."B") as sources`,
        joins: Prisma.sql`join observation o on o.id = x.id join indicator i on i.id = o.indicator_id
          join indicator_series s on s.id = o.series_id
          left join observation w on w.id = o.revises_id ${BY_WHOM}`,
      },
      shown,
    )} as listing`,
  );
  const plain = <Value extends { value: string }>(one: Value) => ({ ...one, value: plainDecimal(one.value) });
  return {
    counts,
    rows: rows.map((row) => ({
      ...toldAt<ValueLine>(row),
      indicator: { ...row.indicator, unitOfMeasure: asUnitOfMeasure(row.indicator.unitOfMeasure) },
      before: row.before && plain(row.before),
      after: plain(row.after),
    })),
  };
}

type TargetRow = Told<TargetLine | DefinitionLine | InterimLine> & { detail: object };

/** Dates of the plan's targets, what indicators count, and the way to their targets. */
export async function findTargetChanges(
  db: Db,
  asked: Asked,
  shown: Shown,
  _scope: Scope,
): Promise<Listed<TargetLine | DefinitionLine | InterimLine>> {
  const { counts, rows } = await listed<TargetRow>(
    db,
    Prisma.sql`
    with line as materialized (
      select * from (
        ${targetMoves(asked)} union all ${definitions(asked)} union all ${interimTargets(asked)}
      ) l where ${within(Prisma.sql`l.at`, asked)}
    )
    select ${listing(
      "line",
      "targets",
      {
        order: Prisma.sql`${BY_WEIGHT}, at desc, id`,
        columns: Prisma.sql`x.id as key, x.kind, 0 as grade, x.at, ${ENTERED_BY}, x.detail`,
        joins: BY_WHOM,
      },
      shown,
    )} as listing`,
  );
  return { counts, rows: rows.map(({ detail, ...row }) => toldAt({ ...row, ...detail })) };
}

/** Of moves between the same two dates the last belongs to the last entry of the trail. */
function targetMoves(asked: Asked): Prisma.Sql {
  const { planId, measureIds, unitId } = asked;
  const measured = measureIds
    ? Prisma.sql`exists (select 1 from "_MeasureToPlanTarget" mt
        where mt."B" = t.id and mt."A" = any(${[...measureIds]}::uuid[]))`
    : Prisma.sql`true`;
  const ofUnit = unitId
    ? Prisma.sql`exists (select 1 from "_MeasureToPlanTarget" mt
        join measure_unit mu on mu.measure_id = mt."A" where mt."B" = t.id and mu.unit_id = ${unitId}::uuid)`
    : Prisma.sql`true`;
  return Prisma.sql`
    select 'TARGET_MOVED' as kind, c.id, coalesce(entry.at, ${dayBegins(Prisma.sql`d.dated_on`)}) as at,
      entry.person_id, entry.person_name, json_build_object(
        'target', json_build_object('code', t.code, 'titleZh', t.title_zh, 'titleEn', t.title_en),
        'originalDueOn', t.original_due_on, 'before', c.from_date, 'after', c.to_date,
        'reasonZh', c.reason_zh, 'reasonEn', c.reason_en,
        'document', json_build_object('code', d.code, 'number', d.number, 'titleZh', d.title_zh,
          'titleEn', d.title_en)) as detail
    from target_date_change c
    join plan_target t on t.id = c.target_id
    join policy_document d on d.id = c.document_id
    left join lateral (
      select e.at, e.person_id, e.person_name from published_event e
      where e.record_type = 'target' and e.record_id = t.id::text and e.outcome = 'done'
        and e.use_case = 'plan.move-target-date'
        and e.before ->> 'dueOn' = c.from_date::text and e.after ->> 'dueOn' = c.to_date::text
      order by e.id desc limit 1 offset (select count(*) from target_date_change n
        where n.target_id = c.target_id and n.ordinal > c.ordinal
          and n.from_date = c.from_date and n.to_date = c.to_date)
    ) entry on true
    where t.plan_id = ${planId}::uuid and ${measured} and ${ofUnit}`;
}

function definitions(asked: Asked): Prisma.Sql {
  const entry = entryOf(
    "indicator",
    Prisma.sql`i.id`,
    Prisma.sql`e.use_case = 'indicators.adopt-definition' and e.after ->> 'definition' = d.number::text`,
  );
  return Prisma.sql`
    select 'DEFINITION_CHANGED', d.id, coalesce(entry.at, ${dayBegins(Prisma.sql`d.valid_from`)}),
      entry.person_id, entry.person_name, json_build_object('indicator', ${INDICATOR}, 'number', d.number,
        'beforeZh', b.text_zh, 'beforeEn', b.text_en, 'afterZh', d.text_zh, 'afterEn', d.text_en,
        'validFrom', d.valid_from, 'comparable', d.comparable_with_previous)
    from indicator_definition d
    join indicator_definition b on b.indicator_id = d.indicator_id and b.number = d.number - 1
    join indicator i on i.id = d.indicator_id ${entry}
    where ${whichIndicators(asked)}`;
}

function interimTargets(asked: Asked): Prisma.Sql {
  return Prisma.sql`
    select 'INTERIM_RESET', v.id, v.at, v.by_id, '', json_build_object('indicator', ${INDICATOR},
      'number', v.number, 'groundsZh', v.grounds_zh, 'groundsEn', v.grounds_en,
      'points', coalesce((
        select json_agg(json_build_object('dueOn', coalesce(n.due_on, o.due_on),
          'before', o.quantity::text, 'after', n.quantity::text) order by coalesce(n.due_on, o.due_on))
        from (select * from interim_target where version_id = v.id) n
        full join (select * from interim_target where version_id = b.id) o on o.due_on = n.due_on
        where n.quantity is distinct from o.quantity), '[]'))
    from interim_target_version v
    join interim_target_version b on b.indicator_id = v.indicator_id and b.number = v.number - 1
    join indicator i on i.id = v.indicator_id
    where ${whichIndicators(asked)}`;
}

type MechanismRow = Told<MembershipLine | RulesLine> & { detail: object };

/** Units that joined and left, and rules that came into force; of the whole mechanism, so of no measure. */
export async function findMechanismChanges(
  db: Db,
  asked: Asked,
  shown: Shown,
  _scope: Scope,
): Promise<Listed<MembershipLine | RulesLine>> {
  if (asked.measureIds) return { counts: {}, rows: [] };
  const { counts, rows } = await listed<MechanismRow>(
    db,
    Prisma.sql`
    with line as materialized (
      select * from (${memberships(asked)} ${asked.unitId ? Prisma.empty : Prisma.sql`union all ${rulesInForce(asked)}`}) l
      where ${within(Prisma.sql`l.at`, asked)}
    )
    select ${listing(
      "line",
      "mechanism",
      {
        order: Prisma.sql`${BY_WEIGHT}, at desc, place_in_order`,
        columns: Prisma.sql`lower(x.kind) || '-' || x.id as key, x.kind, 0 as grade, x.at, ${ENTERED_BY}, x.detail`,
        joins: BY_WHOM,
      },
      shown,
    )} as listing`,
  );
  return { counts, rows: rows.map(({ detail, ...row }) => toldAt({ ...row, ...detail })) };
}

/**
 * A membership is corrected in place. How it read at the end of the span, the first later entry of the
 * trail says that changed it, by what it says was before; and one recorded later was not there.
 */
function memberships({ planId, unitId, until }: Asked): Prisma.Sql {
  const then = instant(until);
  const events = Prisma.sql`published_event e
    where e.record_type = 'membership' and e.record_id = m.id::text and e.outcome = 'done'`;
  const asThen = (field: string, column: Prisma.Sql) => Prisma.sql`case
    when exists (select 1 from ${events} and e.at > ${then} and e.before -> ${field} is not null) then (
      select (e.before ->> ${field})::date from ${events} and e.at > ${then} and e.before -> ${field} is not null
      order by e.id limit 1)
    else ${column} end`;
  const entered = (which: Prisma.Sql) => Prisma.sql`left join lateral (
    select e.at, e.person_id, e.person_name from ${events} and e.at <= ${then} and ${which}
    order by e.id desc limit 1
  ) entry on true`;
  const lineOf = (kind: string, date: Prisma.Sql, which: Prisma.Sql) => Prisma.sql`
    select ${kind} as kind, m.id, greatest(${dayBegins(date)}, entry.at) as at,
      entry.person_id, entry.person_name, u.protocol_rank as place_in_order,
      json_build_object('unit', ${unitNames("u")}, 'on', ${date}) as detail
    from standing m join unit u on u.id = m.unit_id ${entered(which)}
    where ${date} is not null`;
  const ofUnit = unitId ? Prisma.sql`m.unit_id = ${unitId}::uuid` : Prisma.sql`true`;
  return Prisma.sql`select * from (
    with standing as (
      select m.id, m.unit_id, ${asThen("joinedOn", Prisma.sql`m.joined_on`)} as joined_on,
        ${asThen("leftOn", Prisma.sql`m.left_on`)} as left_on
      from membership m
      where m.plan_id = ${planId}::uuid and ${ofUnit} and not exists (
        select 1 from ${events} and e.use_case = 'units.record-membership' and e.at > ${then})
    )
    ${lineOf("UNIT_JOINED", Prisma.sql`m.joined_on`, Prisma.sql`e.use_case = 'units.record-membership'`)}
    union all
    ${lineOf("UNIT_LEFT", Prisma.sql`m.left_on`, Prisma.sql`e.after ->> 'leftOn' is not null`)}
  ) joined_or_left`;
}

function rulesInForce({ planId, until }: Asked): Prisma.Sql {
  const entry = entryOf("rules", Prisma.sql`r.id`, Prisma.sql`e.use_case = 'rules.approve-rules-version'`);
  return Prisma.sql`
    select 'RULES_IN_FORCE', r.id, greatest(${dayBegins(Prisma.sql`r.in_force_from`)}, entry.at),
      entry.person_id, entry.person_name, -r.number, json_build_object(
        'rules', json_build_object('number', r.number, 'titleZh', r.title_zh, 'titleEn', r.title_en),
        'inForceFrom', r.in_force_from,
        'before', (select b.number from rules_version b
          where b.plan_id = r.plan_id and b.in_force_from < r.in_force_from and b.approved_by_meeting_id is not null
          order by b.in_force_from desc limit 1),
        'meeting', case when m.id is null then null
          else json_build_object('code', m.code, 'titleZh', m.title_zh, 'titleEn', m.title_en) end)
    from rules_version r left join meeting m on m.id = r.approved_by_meeting_id ${entry}
    where r.plan_id = ${planId}::uuid and r.in_force_from is not null and r.approved_by_meeting_id is not null
      and r.in_force_from <= ${until.date}::date`;
}
