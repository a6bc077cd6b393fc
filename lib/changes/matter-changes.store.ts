import { type Db, Prisma } from "@/lib/db/client";
import type { Scope } from "@/lib/kernel/scope";
import type { DifficultyLine, InstructionLine } from "./change-view";
import {
  type Asked,
  among,
  BY_WEIGHT,
  instant,
  type Listed,
  listed,
  listing,
  nameOf,
  ofMeasures,
  type Shown,
  type Told,
  taskThen,
  toldAt,
  unitNames,
  within,
  withUnit,
} from "./listing.store";

/** Difficulties raised, solved and declared unsolved. */
export async function findDifficultySteps(
  db: Db,
  asked: Asked,
  shown: Shown,
  _scope: Scope,
): Promise<Listed<DifficultyLine>> {
  const { columns, joins } = taskThen(asked);
  const { visible } = asked;
  const concerns = asked.unitId
    ? Prisma.sql`(d.unit_id = ${asked.unitId}::uuid or ${withUnit(asked)} or exists (
        select 1 from difficulty_step r where r.difficulty_id = d.id
          and r.routed_to_id = ${asked.unitId}::uuid and r.at <= ${instant(asked.until)}))`
    : Prisma.sql`true`;
  const { counts, rows } = await listed<Told<DifficultyLine>>(
    db,
    Prisma.sql`
    with line as materialized (
      select 'DIFFICULTY_' || s.kind::text as kind, s.id, s.kind as after, s.at, s.by_id,
        case when s.kind = 'RAISED' then d.request else s.text end as text, s.difficulty_id, d.number, d.title, d.unit_id, d.task_id, t.code
      from difficulty_step s
      join difficulty d on d.id = s.difficulty_id
      join task t on t.id = d.task_id
      where s.kind in ('RAISED', 'SOLVED', 'UNSOLVED') and ${within(Prisma.sql`s.at`, asked)}
        and t.plan_id = ${asked.planId}::uuid and ${ofMeasures(asked)} and ${concerns}
        and ${visible ? among(Prisma.sql`d.id`, visible.difficultyIds) : Prisma.sql`true`}
    )
    select ${listing(
      "line",
      "difficulties",
      {
        order: Prisma.sql`${BY_WEIGHT}, at desc, number`,
        columns: Prisma.sql`x.id as key, x.kind, 0 as grade, x.at, ${nameOf("p")} as by, x.number, x.title,
          ${columns}, ${unitNames("u")} as unit, x.after, x.text,
          (select b.kind from difficulty_step b
           where b.difficulty_id = x.difficulty_id and (b.at, b.id) < (x.at, x.id)
           order by b.at desc, b.id desc limit 1) as before`,
        joins: Prisma.sql`${joins} join unit u on u.id = x.unit_id join person p on p.id = x.by_id`,
      },
      shown,
    )} as listing`,
  );
  return { counts, rows: rows.map((row) => toldAt<DifficultyLine>(row)) };
}

/** Closed is reached from an answer only. */
const STATES = {
  INSTRUCTION_WRITTEN: { before: null, after: "WRITTEN" },
  INSTRUCTION_CLOSED: { before: "ANSWERED", after: "CLOSED" },
} as const;

/** Instructions written and closed. A unit learns of those it has been given to answer. */
export async function findInstructionSteps(
  db: Db,
  asked: Asked,
  shown: Shown,
  _scope: Scope,
): Promise<Listed<InstructionLine>> {
  const { columns, joins } = taskThen(asked);
  const then = instant(asked.until);
  const ownedBy = (unitId: string) => Prisma.sql`exists (
    select 1 from instruction_step o where o.instruction_id = i.id
      and o.owner_unit_id = ${unitId}::uuid and o.at <= ${then})`;
  const concerns = asked.unitId
    ? Prisma.sql`(i.unit_id = ${asked.unitId}::uuid or ${ownedBy(asked.unitId)} or ${withUnit(asked)})`
    : Prisma.sql`true`;
  const { counts, rows } = await listed<Told<Omit<InstructionLine, "before" | "after">>>(
    db,
    Prisma.sql`
    with line as materialized (
      select 'INSTRUCTION_' || s.kind::text as kind, s.id, s.at, s.by_id, s.text as note, s.instruction_id,
        i.number, i.text, i.unit_id, d.number as difficulty, t.id as task_id, t.code
      from instruction_step s
      join instruction i on i.id = s.instruction_id
      left join difficulty d on d.id = i.difficulty_id
      left join task t on t.id = coalesce(i.task_id, d.task_id)
      where s.kind in ('WRITTEN', 'CLOSED') and ${within(Prisma.sql`s.at`, asked)}
        and i.plan_id = ${asked.planId}::uuid and ${ofMeasures(asked)} and ${concerns}
        and ${asked.visible ? ownedBy(asked.visible.unitId) : Prisma.sql`true`}
    )
    select ${listing(
      "line",
      "instructions",
      {
        order: Prisma.sql`${BY_WEIGHT}, at desc, number`,
        columns: Prisma.sql`x.id as key, x.kind, 0 as grade, x.at, ${nameOf("p")} as by, x.number, x.text,
          ${columns}, x.difficulty,
          ${unitNames("u")} as unit, x.note,
          (select ${unitNames("ou")} from instruction_step o join unit ou on ou.id = o.owner_unit_id
           where o.instruction_id = x.instruction_id and o.at <= ${then}
           order by o.at desc, o.id desc limit 1) as owner`,
        joins: Prisma.sql`${joins} join person p on p.id = x.by_id left join unit u on u.id = x.unit_id`,
      },
      shown,
    )} as listing`,
  );
  return {
    counts,
    rows: rows.map((row) => ({
      ...toldAt<Omit<InstructionLine, "before" | "after">>(row),
      ...STATES[row.kind],
    })),
  };
}
