import type { Role } from "@/lib/auth/role";
import { institution } from "../institution-scene";
import { COORDINATOR, type Row } from "./row";

/** Those who look at the whole register. */
const WHOLE: readonly Role[] = ["COORDINATOR", "LEADER"];

export const ROWS: Record<string, Row> = {
  "institutions.list-institutions": { roles: WHOLE },
  "institutions.read-institution": { roles: WHOLE, input: async () => ({ id: (await institution()).id }) },
  "institutions.correct-institution": {
    roles: COORDINATOR,
    input: async () => {
      const { id, version } = await institution();
      return { id, version: String(version), kind: "UNIVERSITY", province: "44", reason: "官网载明" };
    },
  },
};
