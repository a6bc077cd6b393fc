import type { Role } from "@/lib/auth/role";
import {
  answeredInstruction,
  assignedInstruction,
  closedInstruction,
  type SceneInstruction,
  TEXT,
  writtenInstruction,
} from "../instruction-scene";
import { signedTask } from "../scene";
import { BUSINESS, COORDINATOR, type Row, UNIT } from "./row";

const LEADER: readonly Role[] = ["LEADER"];
/** Coordinators answer what is assigned to the office's own unit. */
const ANSWERERS: readonly Role[] = [...UNIT, "COORDINATOR"];

const opened = ({ number, version }: SceneInstruction) => ({
  number: String(number),
  version: String(version),
});
const onTask = async () => ({ kind: "task" as const, code: (await signedTask()).code });
const NEW_DATE = { reason: "还需继续推进。", dueOn: "2025-07-31" };

export const ROWS: Record<string, Row> = {
  "instructions.write-instruction": {
    roles: LEADER,
    input: async () => ({ ...(await onTask()), text: TEXT, wishedBy: "2025-07-31" }),
  },
  "instructions.assign-instruction": {
    roles: COORDINATOR,
    input: async () => ({ ...opened(await writtenInstruction(await onTask())), owner: "MIIT" }),
  },
  "instructions.answer-instruction": {
    roles: ANSWERERS,
    input: async ({ unitCode }) => ({
      ...opened(await assignedInstruction(await onTask(), { to: unitCode })),
      answer: "已协调到位。",
    }),
  },
  "instructions.return-answer": {
    roles: COORDINATOR,
    input: async () => ({ ...opened(await answeredInstruction(await onTask())), ...NEW_DATE }),
  },
  "instructions.close-instruction": {
    roles: COORDINATOR,
    input: async () => opened(await answeredInstruction(await onTask())),
  },
  "instructions.reopen-instruction": {
    roles: LEADER,
    input: async () => ({ ...opened(await closedInstruction(await onTask())), ...NEW_DATE }),
  },
  "instructions.withdraw-instruction": {
    roles: LEADER,
    input: async () => opened(await writtenInstruction(await onTask())),
  },
  "instructions.list-instructions": { roles: BUSINESS },
  "instructions.list-open": { roles: BUSINESS },
  "instructions.list-on-subject": { roles: BUSINESS, input: () => ({ kind: "unit", code: "MOE" }) },
  "instructions.read-instruction": {
    roles: BUSINESS,
    input: async ({ unitCode }) => ({
      number: (await assignedInstruction(await onTask(), { to: unitCode })).number,
    }),
  },
  "instructions.read-writing": { roles: LEADER, input: onTask },
  "instructions.read-assigning": {
    roles: COORDINATOR,
    input: async () => ({ number: (await writtenInstruction(await onTask())).number }),
  },
};
