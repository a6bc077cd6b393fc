import { addDays } from "@/lib/kernel/calendar-date";
import type { PeriodCode } from "@/lib/reports/period";
import { EXCEPTION_REASONS } from "./words";
import { act, add, coordinatorOf, during, periodOf, unitOf, type World, workday } from "./world";

export type Exceptions = readonly { unitCode: string; period: PeriodCode; until: string }[];

const GRANTED: readonly (readonly [unitCode: string, period: PeriodCode])[] = [
  ["MOE", "2024-02"],
  ["MOF", "2024-03"],
  ["CAS", "2024-04"],
  ["NFRA", "2024-06"],
  ["MIIT", "2024-08"],
  ["SASAC", "2024-09"],
  ["NDRC", "2024-11"],
  ["MOST", "2024-12"],
  ["MOE", "2025-03"],
  ["SAMR", "2025-05"],
  ["PBC", "2025-06"],
  ["MOFCOM", "2025-07"],
  ["MOF", "2025-09"],
  ["CNIPA", "2025-10"],
];

/** Units that may make up for a period after its window; the last is still running. */
export function makeExceptions(world: World): Exceptions {
  const past = GRANTED.map(([unitCode, period]) => {
    const { closesOn } = periodOf(world, period);
    return { unitCode, period, until: addDays(closesOn, 10), on: workday(world, addDays(closesOn, -2)) };
  });
  const running = { unitCode: "MIIT", period: "2025-11", until: "2026-01-05", on: "2025-12-22" };
  return [...past, running].map(({ on, ...exception }) => {
    const { unitCode, period, until } = exception;
    const at = during(world, on);
    const by = coordinatorOf(world);
    const reason = world.random.pick(EXCEPTION_REASONS);
    const id = world.random.uuid(at);
    add(world, "period_exception", {
      ...{ id, plan_id: world.planId, period, unit_id: unitOf(world, unitCode).id, until, reason },
      ...{ at, by_id: by.id },
    });
    act(world, {
      ...{ at, by, useCase: "reports.grant-exception", type: "period", recordId: id },
      ...{ label: `${period} · ${unitCode}`, before: null, after: { unitCode, period, until, reason } },
      tells: { name: "period.exception-granted", unit: unitCode, period, until, reason },
    });
    return exception;
  });
}
