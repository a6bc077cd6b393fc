import { db } from "@/lib/db/client";
import { draftOf } from "@/lib/reports/draft";
import { cast } from "./cast";
import { periodException, personId, type SceneTask } from "./scene";

/** A complete report as its form posts it. */
export const REPORT_FORM = {
  progress: "55",
  selfRating: "ON_TRACK",
  ratingReason: "",
  done: "本月完成第二批高校盘点。",
  next: "下月开展抽查核实。",
  problems: "",
  explanation: "",
  claims: [{ kind: "DONE", text: "完成第二批盘点", noEvidenceReason: "清单尚在汇总" }],
};

/** Written by the unit's staff and handed on. The window has closed: an exception keeps it open. */
export async function readyReport(task: SceneTask, over: { unit?: "MOE" | "MIIT"; period?: string } = {}) {
  const { unit = "MOE", period = "2025-05" } = over;
  await periodException(unit, period, "2025-12-31");
  const [writer, { id: unitId }] = await Promise.all([
    personId(unit === "MOE" ? cast.moeStaff : cast.miitStaff),
    db().unit.findUniqueOrThrow({ where: { code: unit } }),
  ]);
  const at = new Date("2025-06-10T02:00:00Z");
  const { id, version } = await db().report.create({
    data: {
      taskId: task.id,
      unitId,
      period,
      state: "READY",
      draft: draftOf(REPORT_FORM),
      savedAt: at,
      readyAt: at,
      savedById: writer,
      authors: { create: { personId: writer, at } },
    },
  });
  return { id, task: task.code, period, version };
}
