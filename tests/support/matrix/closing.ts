import { db } from "@/lib/db/client";
import { toDatabaseDate } from "@/lib/kernel/calendar-date";
import { cast } from "../cast";
import { approvedReport, assignedTask, evidenceFile, personId, type SceneTask, signedTask } from "../scene";
import { BUSINESS, COORDINATOR, LIAISON, type Row } from "./row";

const DECISION = { version: "1", state: "APPROVED", decisionReason: "情况属实" };

export const ROWS: Record<string, Row> = {
  "extensions.request": {
    roles: LIAISON,
    input: async () => ({
      taskCode: (await assignedTask()).code,
      askedDueOn: "2026-03-31",
      reason: "系统建设延后",
    }),
  },
  "extensions.withdraw": {
    roles: LIAISON,
    input: async () => ({ id: await pendingExtension(await assignedTask()) }),
  },
  "extensions.decide": {
    roles: COORDINATOR,
    input: async () => ({
      id: await pendingExtension(await assignedTask()),
      ...DECISION,
      grantedDueOn: "2026-03-31",
    }),
  },
  "extensions.prepare-request": {
    roles: BUSINESS,
    input: async () => ({ taskCode: (await assignedTask()).code }),
  },
  "extensions.list-of-task": {
    roles: BUSINESS,
    input: async () => ({ taskId: (await assignedTask()).id }),
  },
  "extensions.read-request": {
    roles: COORDINATOR,
    input: async () => ({ id: await pendingExtension(await assignedTask()) }),
  },
  "extensions.list-pending": { roles: COORDINATOR },

  "completions.request": {
    roles: LIAISON,
    input: async () => {
      const task = await doneTask();
      return { taskCode: task.code, statement: "清单已覆盖全部高校。", files: await evidenceFile(task) };
    },
  },
  "completions.withdraw": {
    roles: LIAISON,
    input: async () => ({ id: await pendingCompletion(await doneTask()) }),
  },
  "completions.decide": {
    roles: COORDINATOR,
    input: async () => ({ id: await pendingCompletion(await doneTask()), ...DECISION }),
  },
  "completions.strike-off": {
    roles: COORDINATOR,
    input: async () => ({ taskCode: (await completedTask()).code }),
  },
  "completions.reopen": {
    roles: COORDINATOR,
    input: async () => ({ taskCode: (await completedTask()).code, reason: "验收材料有误" }),
  },
  "completions.prepare-request": {
    roles: BUSINESS,
    input: async () => ({ taskCode: (await assignedTask()).code }),
  },
  "completions.list-of-task": {
    roles: BUSINESS,
    input: async () => ({ taskId: (await assignedTask()).id }),
  },
  "completions.read-request": {
    roles: COORDINATOR,
    input: async () => ({ id: await pendingCompletion(await doneTask()) }),
  },
  "completions.list-pending": { roles: COORDINATOR },
  "completions.list-to-strike-off": { roles: COORDINATOR },
};

/** MOE, which leads, asks for the end of March 2026; or MIIT for the end of December 2025. */
export async function pendingExtension(task: SceneTask, unit: "MOE" | "MIIT" = "MOE"): Promise<string> {
  const leads = unit === "MOE";
  const { id } = await db().extensionRequest.create({
    data: {
      taskId: task.id,
      unitId: await unitId(unit),
      fromDate: toDatabaseDate(leads ? "2025-12-31" : "2025-11-30"),
      askedDueOn: toDatabaseDate(leads ? "2026-03-31" : "2025-12-31"),
      reason: "系统建设延后",
      at: new Date("2025-06-10T02:00:00Z"),
      byId: await personId(leads ? cast.moeLiaison : cast.miitLiaison),
    },
    select: { id: true },
  });
  return id;
}

/** A task whose lead unit has reported 100 %, approved. */
export async function doneTask(): Promise<SceneTask> {
  const task = await signedTask();
  await approvedReport(task, { progress: 100 });
  return task;
}

export async function pendingCompletion(task: SceneTask): Promise<string> {
  const { id } = await db().completionRequest.create({
    data: {
      taskId: task.id,
      unitId: await unitId("MOE"),
      statement: "清单已覆盖全部高校，经抽查核实。",
      at: new Date("2025-06-10T02:00:00Z"),
      byId: await personId(cast.moeLiaison),
      files: { create: { fileId: await evidenceFile(task) } },
    },
    select: { id: true },
  });
  return id;
}

export async function completedTask(): Promise<SceneTask> {
  const task = await doneTask();
  const byId = await personId(cast.coordinator);
  await db().taskStep.create({
    data: { taskId: task.id, kind: "COMPLETED", at: new Date("2025-06-12T02:00:00Z"), byId },
  });
  await db().task.update({ where: { id: task.id }, data: { stage: "COMPLETED" } });
  return task;
}

async function unitId(code: string): Promise<string> {
  return (await db().unit.findUniqueOrThrow({ where: { code } })).id;
}
