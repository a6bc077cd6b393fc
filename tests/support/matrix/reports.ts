import { REPORT_FORM, readyReport } from "../reporting";
import { approvedReport, periodException, signedTask, submittedReport } from "../scene";
import { BUSINESS, LIAISON, type Row, UNIT } from "./row";

const PERIOD = "2025-05";

export const ROWS: Record<string, Row> = {
  "reports.save-draft": {
    roles: UNIT,
    input: async () => ({ task: (await signedTask()).code, period: PERIOD, version: "0", done: "起草" }),
  },
  "reports.hand-on": {
    roles: UNIT,
    input: async () => {
      const task = await signedTask();
      await periodException("MOE", PERIOD, "2025-12-31");
      return { task: task.code, period: PERIOD, version: "0", ...REPORT_FORM };
    },
  },
  "reports.send-back": {
    roles: LIAISON,
    input: async () => ({ ...(await ready()), note: "请补充数据来源" }),
  },
  "reports.sign-off": { roles: LIAISON, input: ready },
  "reports.withdraw": {
    roles: LIAISON,
    input: async () => {
      const task = await signedTask();
      await submittedReport(task);
      return { task: task.code, period: PERIOD, version: "1", reason: "数字有误" };
    },
  },
  "reports.open-report": {
    roles: UNIT,
    input: async () => ({ task: (await signedTask()).code, period: PERIOD }),
  },
  "reports.read-report": {
    roles: BUSINESS,
    input: async () => {
      const task = await signedTask();
      await approvedReport(task);
      return { task: task.code, period: PERIOD, unit: "MOE" };
    },
  },
  "reports.list-task-reports": { roles: BUSINESS, input: async () => ({ task: (await signedTask()).code }) },
  "reports.list-owed-reports": { roles: UNIT },
  "reports.list-quotable": {
    roles: UNIT,
    input: async () => ({ task: (await signedTask()).code, period: PERIOD }),
  },
};

async function ready() {
  const { task, period, version } = await readyReport(await signedTask());
  return { task, period, version: String(version) };
}
