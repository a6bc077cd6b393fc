import { changed } from "@/lib/audit/changed";
import { addDays, type CalendarDate } from "@/lib/kernel/calendar-date";
import type { DemonstrationFile } from "./files";
import { handInFile } from "./reports";
import { current, type DemonstrationTask, extend, refOf, takeStep, type Version } from "./tasks";
import { EXTENSION_REASONS } from "./words";
import {
  act,
  add,
  coordinatorOf,
  during,
  earlier,
  LAST_DAY,
  later,
  liaisonOf,
  minutesAfter,
  type World,
  workday,
  workdaysAfter,
} from "./world";

type Answer =
  | { state: "PENDING" | "WITHDRAWN" }
  | { state: "APPROVED"; on: CalendarDate; granted: CalendarDate; reason: string }
  | { state: "REFUSED"; on: CalendarDate; reason: string };

/** Extensions that were granted stand before the reports: they move what is planned. */
export function makeGrantedExtensions(world: World, tasks: readonly DemonstrationTask[]): void {
  for (const task of tasks) {
    if (!task.extension) continue;
    const { askedOn, decidedOn, to } = task.extension;
    requestExtension(
      world,
      task,
      task.lead,
      { on: askedOn, asked: to },
      {
        ...{ state: "APPROVED", on: decidedOn, granted: to, reason: "" },
      },
    );
  }
}

/** Others were refused, taken back, or are still before the office. */
export function makeOtherExtensions(world: World, tasks: readonly DemonstrationTask[]): void {
  const { random } = world;
  const behind = tasks.filter(({ fate }) => fate === "BEHIND" || fate === "OVERDUE");
  for (const task of random.shuffled(behind).slice(0, 6)) {
    const { dueOn } = current(task).wording;
    const on = workday(world, addDays(dueOn, -random.between(15, 28)));
    const reason = "（演示）理由不充分，请加快进度按期完成";
    const decidedOn = earlier(workdaysAfter(world, on, 3), "2025-12-26");
    const asked = { on, asked: addDays(dueOn, 90) };
    requestExtension(world, task, task.lead, asked, { state: "REFUSED", on: decidedOn, reason });
  }
  const near = random.shuffled(tasks.filter(({ fate }) => fate === "NEAR_DUE"));
  const ofCast = near.filter(({ lead }) => lead === "MOE" || lead === "MIIT").slice(0, 2);
  const pending = [...ofCast, ...near.filter((task) => !ofCast.includes(task)).slice(0, 4)];
  for (const task of pending) {
    const on = random.pick(["2025-12-22", "2025-12-23", "2025-12-24", "2025-12-25"]);
    requestExtension(world, task, task.lead, { on, asked: "2026-03-31" }, { state: "PENDING" });
  }
  const closed = random.shuffled(tasks.filter(({ fate }) => fate === "STRUCK_OFF"));
  for (const task of closed.slice(0, 3)) {
    const on = workday(world, addDays(task.dueOn, -random.between(35, 60)));
    const asked = addDays(later(current(task).wording.dueOn, task.dueOn), 60);
    requestExtension(world, task, task.lead, { on, asked }, { state: "WITHDRAWN" });
  }
}

function requestExtension(
  world: World,
  task: DemonstrationTask,
  unitCode: string,
  { on, asked }: { on: CalendarDate; asked: CalendarDate },
  answer: Answer,
): void {
  const { random } = world;
  const at = during(world, on, 9, 15);
  const by = liaisonOf(world, unitCode);
  const id = random.uuid(at);
  const reason = `（演示）${random.pick(EXTENSION_REASONS)}`;
  const fromDate = task.versions.findLast((one) => one.at <= at)?.wording.dueOn ?? task.dueOn;
  const about = { task: refOf(task), unit: unitCode };
  const record = { type: "extension", recordId: id, label: `${task.code} · ${unitCode}` };
  act(world, {
    ...{ at, by, useCase: "extensions.request", ...record },
    ...{ before: null, after: { fromDate, askedDueOn: asked, reason } },
    tells: { name: "extension.requested", ...about, askedDueOn: asked },
  });
  const decided = answer.state === "APPROVED" || answer.state === "REFUSED";
  const decidedAt = decided ? during(world, answer.on, 15, 17) : null;
  const decidedBy = decidedAt ? coordinatorOf(world) : null;
  let version: Version | null = null;
  if (decidedAt && decidedBy && decided) {
    const granted = answer.state === "APPROVED" ? answer.granted : null;
    if (granted) {
      version = extend(world, task, unitCode, granted, { at: decidedAt, by: decidedBy, reason });
    }
    const after = { state: answer.state, decisionReason: answer.reason, grantedDueOn: granted };
    act(world, {
      ...{ at: decidedAt, by: decidedBy, useCase: "extensions.decide", ...record },
      ...changed<typeof after>({ state: "PENDING" as never, decisionReason: "", grantedDueOn: null }, after),
      tells: granted
        ? { name: "extension.approved", ...about, grantedDueOn: granted }
        : { name: "extension.refused", ...about, reason: answer.reason },
    });
  }
  if (answer.state === "WITHDRAWN") {
    act(world, {
      ...{ at: minutesAfter(at, 60 * 26), by, useCase: "extensions.withdraw", ...record },
      ...{ before: { state: "PENDING" }, after: { state: "WITHDRAWN" } },
    });
  }
  add(world, "extension_request", {
    ...{ id, task_id: task.id, unit_id: by.unitId, from_date: fromDate, asked_due_on: asked, reason },
    ...{ state: answer.state, at, by_id: by.id, decided_at: decidedAt, decided_by_id: decidedBy?.id ?? null },
    decision_reason: decided ? answer.reason : "",
    granted_due_on: answer.state === "APPROVED" ? answer.granted : null,
    ...{ version_id: version?.id ?? null, demonstration: true, version: answer.state === "PENDING" ? 1 : 2 },
  });
}

/** Requests for completion, completions, and what followed. */
export function makeCompletions(
  world: World,
  tasks: readonly DemonstrationTask[],
  files: readonly DemonstrationFile[],
): void {
  const { random } = world;
  for (const task of tasks) {
    if (task.fate === "FINISHED") {
      const on = random.pick(["2025-12-22", "2025-12-23", "2025-12-24", "2025-12-25"]);
      requestCompletion(world, task, files, during(world, on), "PENDING", null, "");
    }
    if (!task.completion || task.fate === "CANCELLED") continue;
    const { askedOn, completedOn } = task.completion;
    const askedAt = during(world, askedOn, 9, 10);
    if (random.chance(0.08)) {
      const refusedAt = minutesAfter(askedAt, 180);
      const reason = "（演示）成果材料缺少核验记录，请补充后重新申请";
      requestCompletion(world, task, files, askedAt, "REFUSED", refusedAt, reason);
    } else if (random.chance(0.03)) {
      requestCompletion(world, task, files, askedAt, "WITHDRAWN", null, "");
    }
    const again = minutesAfter(askedAt, 300);
    const completedAt = during(world, completedOn, 10, 17);
    requestCompletion(world, task, files, again, "APPROVED", completedAt, "");
    const by = coordinatorOf(world);
    takeStep(world, task, "COMPLETED", completedAt, by);
    if (task.fate === "STRUCK_OFF") strikeOff(world, task, completedOn);
    if (task.fate === "REOPENED") reopenTask(world, task, completedOn);
  }
}

function requestCompletion(
  world: World,
  task: DemonstrationTask,
  files: readonly DemonstrationFile[],
  at: Date,
  state: "PENDING" | "REFUSED" | "WITHDRAWN" | "APPROVED",
  decidedAt: Date | null,
  reason: string,
): void {
  const { random } = world;
  const by = liaisonOf(world, task.lead);
  const id = random.uuid(at);
  const { deliverable, acceptance } = current(task).wording;
  const statement = `（演示）已提交${deliverable}。对照验收标准“${acceptance}”逐项自查，均已达到。`;
  const decidedBy = decidedAt && coordinatorOf(world);
  add(world, "completion_request", {
    ...{ id, task_id: task.id, unit_id: by.unitId, statement, state, at, by_id: by.id },
    ...{ decided_at: decidedAt, decided_by_id: decidedBy?.id ?? null, decision_reason: reason },
    ...{ demonstration: true, version: state === "PENDING" ? 1 : 2 },
  });
  const fileId = handInFile(world, task, task.lead, random.pick(files), minutesAfter(at, -20), at);
  add(world, "completion_evidence", { request_id: id, file_id: fileId });
  const about = { task: refOf(task), unit: task.lead };
  const record = { type: "completion", recordId: id, label: `${task.code} · ${task.lead}` };
  act(world, {
    ...{ at, by, useCase: "completions.request", ...record, before: null, after: { statement } },
    tells: { name: "completion.requested", ...about },
  });
  if (state === "WITHDRAWN") {
    const change = { before: { state: "PENDING" }, after: { state } };
    act(world, { at: minutesAfter(at, 45), by, useCase: "completions.withdraw", ...record, ...change });
  }
  if (!decidedAt || !decidedBy) return;
  act(world, {
    ...{ at: decidedAt, by: decidedBy, useCase: "completions.decide", ...record },
    before: { state: "PENDING", ...(reason ? { decisionReason: "" } : {}) },
    after: { state, ...(reason ? { decisionReason: reason } : {}) },
    tells:
      state === "APPROVED"
        ? { name: "task.completed", task: about.task }
        : { name: "completion.refused", ...about, reason },
  });
}

function strikeOff(world: World, task: DemonstrationTask, completedOn: CalendarDate): void {
  const on = workdaysAfter(world, completedOn, world.random.between(6, 15));
  const at = during(world, earlier(on, "2025-12-26"));
  const by = coordinatorOf(world);
  takeStep(world, task, "STRUCK_OFF", at, by);
  act(world, {
    ...{ at, by, useCase: "completions.strike-off", type: "task", recordId: task.id, label: task.code },
    ...{ before: { stage: "COMPLETED" }, after: { stage: "STRUCK_OFF" } },
    tells: { name: "task.struck-off", task: refOf(task) },
  });
}

function reopenTask(world: World, task: DemonstrationTask, completedOn: CalendarDate): void {
  const on = later(workdaysAfter(world, completedOn, 3), "2025-11-10");
  const at = during(world, earlier(on, LAST_DAY));
  const by = coordinatorOf(world);
  const reason = "（演示）复核发现遗留事项，需补充完成";
  takeStep(world, task, "REOPENED", at, by, reason);
  act(world, {
    ...{ at, by, useCase: "completions.reopen", type: "task", recordId: task.id, label: task.code },
    ...{ before: { stage: "COMPLETED" }, after: { stage: "ASSIGNED", reason } },
    tells: { name: "task.reopened", task: refOf(task), reason },
  });
}
