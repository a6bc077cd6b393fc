import type { NoticeEvent } from "./event";
import type { Reason } from "./recipients";

/** The address a notice leads to; null where its reader may no longer look. */
export function placeOf(event: NoticeEvent, reason: Reason): string | null {
  if (reason === "your-unit-had-a-part") return null;
  switch (event.name) {
    case "task.assigned":
    case "task.amended":
    case "task.signed":
    case "task.wording-queried":
    case "task.wording-answered":
    case "task.cancelled":
    case "task.completed":
    case "task.struck-off":
    case "task.reopened":
      return `/tasks/${event.task.code}`;
    case "report.ready":
    case "report.sent-back":
    case "report.submitted":
    case "report.withdrawn":
    case "report.returned":
    case "report.approved":
    case "report.reopened":
      return `/tasks/${event.task.code}/reports/${event.period}/${event.unit}`;
    case "report.urged":
      return event.tasks.length === 1 && event.tasks[0]
        ? `/tasks/${event.tasks[0].code}/reports/${event.period}/${event.unit}`
        : "/home";
    case "period.exception-granted":
      return "/home";
    case "difficulty.raised":
    case "difficulty.routed":
    case "difficulty.answered":
    case "difficulty.solved":
    case "difficulty.unsolved":
    case "difficulty.withdrawn":
      return `/difficulties/${event.difficulty.number}`;
    case "extension.requested":
    case "extension.approved":
    case "extension.refused":
      return `/tasks/${event.task.code}#extensions`;
    case "completion.requested":
    case "completion.refused":
      return `/tasks/${event.task.code}#completion`;
    case "instruction.written":
    case "instruction.assigned":
    case "instruction.answered":
    case "instruction.returned":
    case "instruction.closed":
    case "instruction.reopened":
    case "instruction.withdrawn":
      return `/instructions/${event.instruction.number}`;
    case "comment.written":
      return event.difficulty === undefined
        ? `/tasks/${event.task.code}#comments`
        : `/difficulties/${event.difficulty}#comments`;
    default:
      return unforeseen(event);
  }
}

function unforeseen(event: never): never {
  throw new Error(`no place is decided for ${JSON.stringify(event)}`);
}
