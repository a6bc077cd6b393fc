import type { ChangeOf } from "@/lib/changes/change-view";

/** The record that proves a change. */
export function changeHref({ section, line }: ChangeOf): string {
  switch (section) {
    case "tasks":
      return `/tasks/${line.task.code}`;
    case "wordings":
      return `/tasks/${line.task.code}/versions/${line.number}`;
    case "lights":
      return `/tasks/${line.task.code}#progress`;
    case "ratings":
    case "progress":
    case "still":
      return line.period && line.reportUnit
        ? `/tasks/${line.task.code}/reports/${line.period}/${line.reportUnit}`
        : `/tasks/${line.task.code}#progress`;
    case "reports":
      return `/tasks/${line.task.code}/reports/${line.period}/${line.unit.code}`;
    case "values":
      return `/indicators/${line.indicator.code}#${line.key}`;
    case "targets":
      if (line.kind === "TARGET_MOVED") return `/plan#${line.target.code}`;
      if (line.kind === "INTERIM_RESET") return `/indicators/${line.indicator.code}`;
      return `/indicators/${line.indicator.code}#definition-${line.number}`;
    case "difficulties":
      return `/difficulties/${line.number}`;
    case "instructions":
      return `/instructions/${line.number}`;
    case "mechanism":
      return line.kind === "RULES_IN_FORCE"
        ? `/rules/${line.rules.number}`
        : `/units/${line.unit.code}#memberships`;
  }
}
