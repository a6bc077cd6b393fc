import { addDays, daysBetween } from "@/lib/kernel/calendar-date";
import { excerptOf } from "@/lib/kernel/excerpt";
import { groupedBy } from "@/lib/kernel/grouped-by";
import type { Missing } from "./reports";
import { current, type DemonstrationTask, refOf } from "./tasks";
import { COMMENTS } from "./words";
import {
  act,
  add,
  CURRENT_PERIOD,
  coordinatorOf,
  during,
  earlier,
  LAST_DAY,
  liaisonOf,
  minutesAfter,
  periodOf,
  staffOf,
  unitOf,
  type World,
  workday,
} from "./world";

/** The office urges a unit for all it owes of a period, on the day after the window. */
export function makeUrges(world: World, missing: readonly Missing[]): void {
  for (const [key, group] of groupedBy(missing, ({ period, unitCode }) => `${period}/${unitCode}`)) {
    const [first] = group;
    if (!first || !world.random.chance(0.75)) continue;
    const { period, unitCode } = first;
    const at = during(world, workday(world, addDays(periodOf(world, period).closesOn, 1)), 9, 11);
    const by = coordinatorOf(world);
    for (const { task } of group) {
      const row = { task_id: task.id, unit_id: unitOf(world, unitCode).id, period, at, by_id: by.id };
      add(world, "urge", { id: world.random.uuid(at), ...row });
    }
    act(world, {
      ...{ at, by, useCase: "reports.urge-late", type: "period", recordId: key },
      ...{ label: `${period} · ${unitCode}`, before: null },
      after: { urged: group.map(({ task }) => task.code).join(", ") },
      tells: { name: "report.urged", unit: unitCode, period, tasks: group.map(({ task }) => refOf(task)) },
    });
  }
}

const COMMENT_COUNT = 70;

/** Remarks between the office and the units, the newest of the last days. */
export function makeComments(world: World, tasks: readonly DemonstrationTask[]): void {
  const { random } = world;
  const reports = (world.rows.get("report") ?? []).filter((row) => row.state === "APPROVED");
  const living = tasks.filter(({ fate }) => fate !== "DRAFT" && fate !== "NEW");
  for (let index = 0; index < COMMENT_COUNT; index++) {
    const recent = index < 20;
    const task = random.pick(recent ? living.filter((one) => one.completion === null) : living);
    const until = earlier(task.completion?.askedOn || LAST_DAY, LAST_DAY);
    const span = Math.max(1, daysBetween(task.assignedOn, until) - 5);
    const date = recent
      ? addDays("2025-12-15", random.int(12))
      : addDays(task.assignedOn, 3 + random.int(span));
    const at = during(world, earlier(workday(world, date), LAST_DAY));
    const units = current(task).wording.units.map(({ unitCode }) => unitCode);
    const office = random.chance(0.4);
    const unit = random.pick(units);
    const by = office
      ? coordinatorOf(world)
      : random.chance(0.5)
        ? staffOf(world, unit)
        : liaisonOf(world, unit);
    const report = random.chance(0.3)
      ? reports.find((row) => row.task_id === task.id && (row.saved_at as Date) < at)
      : undefined;
    const others = [...units, "CNIPA"].filter((code) => code !== by.unitCode);
    const chosen = random.chance(0.5) ? others : others.slice(0, 1);
    const readers = [...new Set([by.unitCode, ...chosen])];
    const body = `（演示）${random.pick(COMMENTS)}`;
    const id = random.uuid(at);
    add(world, "comment", {
      ...{ id, task_id: task.id, report_id: report?.id ?? null, difficulty_id: null, body, at },
      ...{ by_id: by.id, unit_id: by.unitId },
    });
    for (const code of readers) {
      add(world, "comment_reader", { comment_id: id, unit_id: unitOf(world, code).id });
    }
    act(world, {
      ...{ at, by, useCase: "comments.write-comment", type: "comment", recordId: id, label: task.code },
      ...{ before: null, after: { body, readers } },
      tells: { name: "comment.written", task: refOf(task), readers, excerpt: excerptOf(body) },
    });
  }
}

/** What the cast's units have not begun is urged once while the window is open. */
export function makePresentUrge(world: World, tasks: readonly DemonstrationTask[]): void {
  const at = minutesAfter(during(world, "2025-12-26", 16, 16), 0);
  const begun = new Set(
    (world.rows.get("report") ?? [])
      .filter((row) => row.period === CURRENT_PERIOD)
      .map((row) => `${row.task_id} ${row.unit_id}`),
  );
  for (const unitCode of ["MOE", "NDRC"]) {
    const unitId = unitOf(world, unitCode).id;
    const owing = tasks.filter(
      (task) =>
        (task.fate === "BEHIND" || task.fate === "NEAR_DUE") &&
        current(task).wording.units.some((unit) => unit.unitCode === unitCode) &&
        !begun.has(`${task.id} ${unitId}`),
    );
    if (owing.length === 0) continue;
    const by = coordinatorOf(world);
    const period = CURRENT_PERIOD;
    for (const task of owing) {
      const row = { task_id: task.id, unit_id: unitId, period, at, by_id: by.id };
      add(world, "urge", { id: world.random.uuid(at), ...row });
    }
    act(world, {
      ...{ at, by, useCase: "reports.urge-late", type: "period", recordId: `${period}/${unitCode}` },
      ...{ label: `${period} · ${unitCode}`, before: null },
      after: { urged: owing.map(({ code }) => code).join(", ") },
      tells: { name: "report.urged", unit: unitCode, period, tasks: owing.map(refOf) },
    });
  }
}
