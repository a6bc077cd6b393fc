import type { Role } from "@/lib/auth/role";
import { signedTask } from "../scene";
import { BUSINESS, type Row, UNIT } from "./row";

const WRITERS: readonly Role[] = [...UNIT, "COORDINATOR"];

export const ROWS: Record<string, Row> = {
  "comments.write-comment": {
    roles: WRITERS,
    input: async () => ({ taskCode: (await signedTask()).code, body: "请关注进度。", audience: "ALL" }),
  },
  "comments.list-comments": {
    roles: BUSINESS,
    input: async () => ({ taskCode: (await signedTask()).code }),
  },
  "comments.list-readers": {
    roles: WRITERS,
    input: async () => ({ taskCode: (await signedTask()).code }),
  },
};
