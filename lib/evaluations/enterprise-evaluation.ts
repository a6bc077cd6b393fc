import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { isRefusal, type Refusal, refuse } from "@/lib/kernel/outcome";

/** 前景好, 前景一般, 前景不明 */
export const PROSPECTS = ["GOOD", "FAIR", "POOR"] as const;
export type Prospect = (typeof PROSPECTS)[number];

/** 无意向, 受让, 许可, 联合开发, 作价入股 */
export const WISHES = ["NONE", "TRANSFER", "LICENCE", "JOINT", "EQUITY"] as const;
export type Wish = (typeof WISHES)[number];

/** What an enterprise thinks of a patent (企业评价). */
export type EnterpriseEvaluation = {
  enterprise: string;
  prospect: Prospect;
  improvement: string;
  wish: Wish;
  on: CalendarDate;
};

export function evaluateByEnterprise(
  evaluation: EnterpriseEvaluation,
  today: CalendarDate,
): EnterpriseEvaluation | Refusal {
  return evaluation.on > today ? refuse("enterprise-evaluation.later", { field: "on" }) : evaluation;
}

/** What was put down wrongly, put right in its place. */
export function correctEnterpriseEvaluation(
  current: EnterpriseEvaluation & { withdrawn: boolean },
  corrected: EnterpriseEvaluation,
  today: CalendarDate,
): EnterpriseEvaluation | Refusal {
  if (current.withdrawn) return refuse("evaluation.withdrawn");
  const evaluation = evaluateByEnterprise(corrected, today);
  if (isRefusal(evaluation)) return evaluation;
  const same = (Object.keys(evaluation) as (keyof EnterpriseEvaluation)[]).every(
    (field) => evaluation[field] === current[field],
  );
  return same ? refuse("nothing-changed") : evaluation;
}
