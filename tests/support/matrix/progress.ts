import { assignedTask } from "../scene";
import { BUSINESS, type Row } from "./row";

export const ROWS: Record<string, Row> = {
  "progress.list-task-readings": {
    roles: BUSINESS,
    input: async () => ({ codes: [(await assignedTask()).code] }),
  },
  "progress.read-task-progress": {
    roles: BUSINESS,
    input: async () => ({ code: (await assignedTask()).code }),
  },
  "progress.read-measure-progress": {
    roles: ["COORDINATOR", "LEADER"],
    input: () => ({ code: "M01" }),
  },
  "progress.read-plan-progress": { roles: ["COORDINATOR", "LEADER"] },
  "progress.read-progress-curve": { roles: BUSINESS, input: (actor) => ({ unit: actor.unitCode }) },
  "progress.read-unit-progress": { roles: BUSINESS, input: () => ({ code: "MOE" }) },
};
