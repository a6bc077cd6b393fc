import { approvedReport, assignedTask, periodException, submittedReport } from "../scene";
import { COORDINATOR, type Row } from "./row";

const READERS: Row["roles"] = ["COORDINATOR", "LEADER"];

export const ROWS: Record<string, Row> = {
  "tasks.list-wording-queries": { roles: COORDINATOR },
  "reports.list-review-queue": { roles: READERS },
  "reports.read-review": {
    roles: READERS,
    input: async () => ({ reportId: (await submittedReport(await assignedTask())).reportId }),
  },
  "reports.read-period-matrix": { roles: READERS, input: () => ({ period: "2025-05" }) },
  "reports.list-periods": { roles: READERS },
  "reports.list-reopened": { roles: READERS },
  "reports.approve-report": {
    roles: COORDINATOR,
    input: async () => {
      const { reportId, submissionId } = await submittedReport(await assignedTask());
      return { reportId, submission: submissionId, rating: "ON_TRACK" };
    },
  },
  "reports.return-report": {
    roles: COORDINATOR,
    input: async () => {
      const { reportId, submissionId } = await submittedReport(await assignedTask());
      const words = { field: "done", reason: "请写明数量", correctUntil: "2025-06-23" };
      return { reportId, submission: submissionId, ...words };
    },
  },
  "reports.reopen-report": {
    roles: COORDINATOR,
    input: async () => {
      const { reportId, submissionId } = await approvedReport(await assignedTask());
      return { reportId, submission: submissionId, reason: "数据有误", correctUntil: "2025-06-23" };
    },
  },
  "reports.grant-exception": {
    roles: COORDINATOR,
    input: () => ({ period: "2025-05", units: ["MOE"], until: "2025-06-30", reason: "系统故障" }),
  },
  "reports.revoke-exception": {
    roles: COORDINATOR,
    input: async () => ({ exceptionId: await periodException("MOE", "2025-05", "2025-06-30") }),
  },
  "reports.urge-late": {
    roles: COORDINATOR,
    input: async () => {
      await assignedTask();
      return { period: "2025-05", unit: "MOE" };
    },
  },
};
