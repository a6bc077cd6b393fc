import { redirect } from "next/navigation";
import { mayReadReports } from "@/lib/reports/report.policy";
import { requireActorWho } from "@/lib/web/read";

type Props = { params: Promise<{ code: string; period: string }> };

/** Leads to the reader's own unit; the office reads a task's reports from its table. */
export default async function OwnReportPage({ params }: Props) {
  const { code, period } = await params;
  const actor = await requireActorWho(mayReadReports);
  const task = `/tasks/${encodeURIComponent(code)}/reports`;
  const own = actor.role === "LIAISON_OFFICER" || actor.role === "STAFF";
  redirect(own ? `${task}/${encodeURIComponent(period)}/${actor.unitCode}` : task);
}
