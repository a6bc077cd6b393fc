import { db } from "@/lib/db/client";
import { toDatabaseDate } from "@/lib/kernel/calendar-date";
import type { CastMember } from "@/prisma/demonstration/cast";
import { assignedTask, draftTask, personId, type SceneTask, WORDING } from "../scene";
import { BUSINESS, COORDINATOR, LIAISON, type Row, UNIT } from "./row";

const FORM = {
  ...WORDING,
  weight: String(WORDING.weight),
  milestones: WORDING.milestones.map((row) => ({ ...row, share: String(row.share) })),
};

const CODE = "M01-81";

/** The scene numbers its tasks on through all tests of a worker: here each is alone in its database. */
const draft = () => draftTask({}, CODE);
const assigned = () => assignedTask({}, CODE);

async function versionOf({ id }: SceneTask): Promise<string> {
  return String((await db().task.findUniqueOrThrow({ where: { id } })).version);
}

async function askedAbout(task: SceneTask, by: CastMember): Promise<string> {
  const { id } = await db().wordingQuery.create({
    data: {
      taskId: task.id,
      versionId: task.versionId,
      unitId: (await db().unit.findUniqueOrThrow({ where: { code: "MOE" } })).id,
      question: "“全部高校”是否含民办高校？",
      at: toDatabaseDate("2025-01-07"),
      byId: await personId(by),
    },
  });
  return id;
}

export const ROWS: Record<string, Row> = {
  "tasks.list-tasks": { roles: BUSINESS },
  "tasks.list-unsigned": { roles: BUSINESS },
  "tasks.read-task": { roles: BUSINESS, input: async () => ({ code: (await assigned()).code }) },
  "tasks.read-task-history": { roles: BUSINESS, input: async () => ({ code: (await assigned()).code }) },
  "tasks.compare-versions": {
    roles: BUSINESS,
    input: async () => ({ code: (await assigned()).code, number: "1" }),
  },
  "tasks.read-signing": { roles: UNIT, input: async () => ({ codes: [(await assigned()).code] }) },
  "tasks.read-draft-form": { roles: COORDINATOR },
  "tasks.list-drafts": { roles: COORDINATOR },
  "tasks.read-assignment-preview": {
    roles: COORDINATOR,
    input: async () => ({ codes: [(await draft()).code] }),
  },
  "tasks.draft-task": { roles: COORDINATOR, input: () => ({ ...FORM, measureCode: "M01", code: CODE }) },
  "tasks.revise-draft": {
    roles: COORDINATOR,
    input: async () => {
      const task = await draft();
      return { ...FORM, code: task.code, version: await versionOf(task), title: "新标题" };
    },
  },
  "tasks.discard-draft": {
    roles: COORDINATOR,
    input: async () => {
      const task = await draft();
      return { code: task.code, version: await versionOf(task) };
    },
  },
  "tasks.assign-tasks": { roles: COORDINATOR, input: async () => ({ codes: (await draft()).code }) },
  "tasks.amend-task": {
    roles: COORDINATOR,
    input: async () => {
      const task = await assigned();
      return { ...FORM, code: task.code, version: await versionOf(task), title: "新标题", reason: "原因" };
    },
  },
  "tasks.cancel-task": {
    roles: COORDINATOR,
    input: async () => {
      const task = await assigned();
      return { code: task.code, version: await versionOf(task), reason: "原因" };
    },
  },
  "tasks.sign-task": {
    roles: LIAISON,
    input: async () => {
      const { code, versionId } = await assigned();
      return { code, versionId };
    },
  },
  "tasks.sign-tasks": {
    roles: LIAISON,
    input: async () => {
      const { code, versionId } = await assigned();
      return { tasks: `${code}:${versionId}` };
    },
  },
  "tasks.query-wording": {
    roles: UNIT,
    input: async () => ({ code: (await assigned()).code, question: "是否含民办高校？" }),
  },
  "tasks.answer-wording": {
    roles: COORDINATOR,
    input: async (actor) => ({ queryId: await askedAbout(await assigned(), actor), answer: "含。" }),
  },
};
