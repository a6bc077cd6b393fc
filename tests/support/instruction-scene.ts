import { db } from "@/lib/db/client";
import type { InstructionEvent, Subject } from "@/lib/instructions/instruction";
import { insertInstruction, insertStep, type SubjectIds } from "@/lib/instructions/instruction.store";
import type { CastMember } from "@/prisma/demonstration/cast";
import { cast } from "./cast";
import { personId } from "./scene";

/* Instructions as they stood before a test begins, one step a day from 2 June 2025. */

export type SceneInstruction = { id: string; number: number; version: number };
export type About = Pick<Subject, "kind" | "code">;

export const TEXT = "请抓紧协调，按期取得成效。";

const day = (date: number) => new Date(`2025-06-${String(date).padStart(2, "0")}T02:00:00Z`);

type Over = { by?: CastMember; text?: string; wishedBy?: string };

export async function writtenInstruction(about: About, over: Over = {}): Promise<SceneInstruction> {
  const [ids, byId] = [await idsOf(about), await personId(over.by ?? cast.leader)];
  const { id: planId } = await db().plan.findFirstOrThrow();
  const written = { text: over.text ?? TEXT, wishedBy: over.wishedBy ?? null };
  const created = await db().$transaction((tx) =>
    insertInstruction(tx, { ...ids, planId }, written, { at: day(2), byId }),
  );
  return { ...created, version: 1 };
}

type Assigned = Over & { to?: string; dueOn?: string };

export async function assignedInstruction(about: About, over: Assigned = {}): Promise<SceneInstruction> {
  const written = await writtenInstruction(about, over);
  const unitCode = over.to ?? "MIIT";
  const unit = await db().unit.findUniqueOrThrow({ where: { code: unitCode } });
  const assignment = { unitId: unit.id, unitCode, dueOn: over.dueOn ?? "2025-06-30" };
  return step(written, cast.coordinator, day(3), { kind: "ASSIGNED", text: "", assignment });
}

export async function answeredInstruction(
  about: About,
  over: Assigned & { answeredBy?: CastMember } = {},
): Promise<SceneInstruction> {
  const assigned = await assignedInstruction(about, over);
  const by = over.answeredBy ?? cast.miitLiaison;
  return step(assigned, by, day(4), { kind: "ANSWERED", text: "已协调到位。" });
}

export async function closedInstruction(about: About, over: Assigned = {}): Promise<SceneInstruction> {
  const answered = await answeredInstruction(about, over);
  return step(answered, cast.coordinator, day(5), { kind: "CLOSED", text: "" });
}

async function idsOf({ kind, code }: About): Promise<SubjectIds> {
  if (kind === "task") return { taskId: (await db().task.findFirstOrThrow({ where: { code } })).id };
  if (kind === "unit") return { unitId: (await db().unit.findUniqueOrThrow({ where: { code } })).id };
  const difficulty = await db().difficulty.findUniqueOrThrow({ where: { number: Number(code) } });
  return { difficultyId: difficulty.id };
}

async function step(
  instruction: SceneInstruction,
  by: CastMember,
  at: Date,
  event: InstructionEvent,
): Promise<SceneInstruction> {
  const byId = await personId(by);
  await db().$transaction((tx) => insertStep(tx, instruction.id, event, { at, byId }));
  return { ...instruction, version: instruction.version + 1 };
}
