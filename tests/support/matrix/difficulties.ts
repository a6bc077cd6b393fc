import type { Role } from "@/lib/auth/role";
import { cast } from "../cast";
import {
  answeredDifficulty,
  raisedDifficulty,
  routedDifficulty,
  type SceneDifficulty,
  WORDS,
} from "../difficulty-scene";
import { signedTask } from "../scene";
import { BUSINESS, COORDINATOR, type Row, UNIT } from "./row";

/** Coordinators answer what is routed to the office's own unit. */
const ANSWERERS: readonly Role[] = [...UNIT, "COORDINATOR"];

const opened = ({ number, version }: SceneDifficulty) => ({
  number: String(number),
  version: String(version),
});

export const ROWS: Record<string, Row> = {
  "difficulties.raise-difficulty": {
    roles: UNIT,
    input: async () => ({ taskCode: (await signedTask()).code, ...WORDS, files: "" }),
  },
  "difficulties.route-difficulty": {
    roles: COORDINATOR,
    input: async () => ({ ...opened(await raisedDifficulty(await signedTask())), routedTo: "MIIT" }),
  },
  "difficulties.answer-difficulty": {
    roles: ANSWERERS,
    input: async ({ unitCode }) => ({
      ...opened(await routedDifficulty(await signedTask(), { by: cast.miitStaff, to: unitCode })),
      answer: "已明确口径。",
    }),
  },
  "difficulties.confirm-solved": {
    roles: UNIT,
    input: async () => opened(await answeredDifficulty(await signedTask())),
  },
  "difficulties.declare-unsolved": {
    roles: UNIT,
    input: async () => ({
      ...opened(await answeredDifficulty(await signedTask())),
      reason: "口径仍未统一。",
    }),
  },
  "difficulties.withdraw-difficulty": {
    roles: UNIT,
    input: async () => opened(await raisedDifficulty(await signedTask())),
  },
  "difficulties.list-difficulties": { roles: BUSINESS },
  "difficulties.read-difficulty": {
    roles: BUSINESS,
    input: async () => ({ number: (await raisedDifficulty(await signedTask())).number }),
  },
  "difficulties.list-for-task": {
    roles: BUSINESS,
    input: async () => ({ taskCode: (await signedTask()).code }),
  },
  "difficulties.list-for-meeting": { roles: BUSINESS, input: () => ({ code: "plenary-1" }) },
  "difficulties.list-waiting-for-unit": { roles: ANSWERERS },
  "difficulties.read-raising": {
    roles: UNIT,
    input: async () => ({ taskCode: (await signedTask()).code }),
  },
  "difficulties.read-routing": {
    roles: COORDINATOR,
    input: async () => ({ number: (await raisedDifficulty(await signedTask())).number }),
  },
};
