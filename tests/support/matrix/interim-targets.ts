import { COORDINATOR, EVERYBODY, type Row } from "./row";

export const ROWS: Record<string, Row> = {
  "indicators.set-interim-targets": {
    roles: COORDINATOR,
    input: () => ({
      code: "patent-technology-contracts",
      version: "0",
      points: [{ dueOn: "2024-12-31", quantity: "7000" }],
      groundsZh: "统筹部门研究确定",
      groundsEn: "",
      evidence: "JUDGED",
      sources: "",
    }),
  },
  "indicators.read-standing": { roles: EVERYBODY },
};
