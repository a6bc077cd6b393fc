import { db } from "@/lib/db/client";
import type { DifficultyEvent } from "@/lib/difficulties/difficulty";
import { insertDifficulty, insertStep } from "@/lib/difficulties/difficulty.store";
import type { CastMember } from "@/prisma/demonstration/cast";
import { cast } from "./cast";
import { personId, type SceneTask } from "./scene";

/* Difficulties as they stood before a test begins, one step a day from 2 June 2025. */

export type SceneDifficulty = { id: string; number: number; version: number };

export const WORDS = {
  title: "高校与企业数据口径不一致",
  description: "两部门统计口径不同，无法汇总。",
  request: "请明确统一口径。",
};

const day = (date: number) => new Date(`2025-06-${String(date).padStart(2, "0")}T02:00:00Z`);

type Over = { by?: CastMember; at?: Date; files?: string[] };

export async function raisedDifficulty(task: SceneTask, over: Over = {}): Promise<SceneDifficulty> {
  const by = over.by ?? cast.moeStaff;
  const unit = await db().unit.findUniqueOrThrow({ where: { code: by.unitCode } });
  const byId = await personId(by);
  const raised = { ...WORDS, fileIds: over.files ?? [] };
  const created = await db().$transaction((tx) =>
    insertDifficulty(tx, { taskId: task.id, unitId: unit.id }, raised, { at: over.at ?? day(2), byId }),
  );
  return { ...created, version: 1 };
}

type Route = Over & { to?: string; dueOn?: string };

export async function routedDifficulty(task: SceneTask, over: Route = {}): Promise<SceneDifficulty> {
  const raised = await raisedDifficulty(task, over);
  const unitCode = over.to ?? "MIIT";
  const unit = await db().unit.findUniqueOrThrow({ where: { code: unitCode } });
  const route = { unitId: unit.id, unitCode, dueOn: over.dueOn ?? "2025-06-30" };
  return step(raised, cast.coordinator, day(3), { kind: "ROUTED", text: "", route });
}

export async function answeredDifficulty(task: SceneTask, over: Route = {}): Promise<SceneDifficulty> {
  const routed = await routedDifficulty(task, over);
  return step(routed, cast.miitLiaison, day(4), { kind: "ANSWERED", text: "按统一口径执行。" });
}

export async function unsolvedDifficulty(task: SceneTask, over: Route = {}): Promise<SceneDifficulty> {
  const answered = await answeredDifficulty(task, over);
  return step(answered, cast.moeLiaison, day(5), { kind: "UNSOLVED", text: "口径仍未统一。" });
}

async function step(
  difficulty: SceneDifficulty,
  by: CastMember,
  at: Date,
  event: DifficultyEvent,
): Promise<SceneDifficulty> {
  const byId = await personId(by);
  await db().$transaction((tx) => insertStep(tx, difficulty.id, event, { at, byId }));
  return { ...difficulty, version: difficulty.version + 1 };
}
