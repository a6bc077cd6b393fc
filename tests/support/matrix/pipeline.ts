import { patent } from "../patents";
import { BUSINESS, KEEPERS, type Row } from "./row";

export const ROWS: Record<string, Row> = {
  "pipeline.take-step": {
    roles: KEEPERS,
    input: async () => ({
      ...{ number: (await patent()).number, version: "1", stage: "GRADED" },
      ...{ on: "2025-06-10", proof: "自评表", reason: "", fileId: "" },
    }),
  },
  "pipeline.take-steps": {
    roles: KEEPERS,
    input: async () => ({
      patents: `${(await patent()).number}\n${(await patent()).number}`,
      ...{ stage: "GRADED", on: "2025-06-10", proof: "自评表", reason: "", fileId: "" },
    }),
  },
  "pipeline.read-timeline": { roles: BUSINESS, input: async () => ({ number: (await patent()).number }) },
};
