import type { CalendarDate } from "@/lib/kernel/calendar-date";

/** What a notice says of a task; units by code. */
export type TaskRef = { code: string; title: string; titleEn: string; lead: string; supports: string[] };

/** A difficulty as notices name it. */
export type DifficultyRef = { number: number; title: string; unit: string; routedTo: string | null };

/** An instruction as notices name it. `writer` is the leader (id); `owner` the unit that answers it. */
export type InstructionRef = {
  number: number;
  excerpt: string;
  subject: { kind: "task" | "difficulty" | "unit"; code: string; title: string; titleEn: string };
  writer: string;
  owner: string | null;
};

/**
 * Everything that happens in the work on tasks and concerns somebody beside the one who did it.
 * Written to the outbox in the transaction of the act; who is told is decided in `recipients.ts`.
 * `authors` are persons (ids) who wrote in the report.
 */
export type NoticeEvent =
  | { name: "task.assigned"; task: TaskRef; units: string[]; signBy: CalendarDate | null }
  | {
      name: "task.amended";
      task: TaskRef;
      units: string[];
      removed: string[];
      reason: string;
      signBy: CalendarDate | null;
    }
  | { name: "task.signed"; task: TaskRef; unit: string }
  | { name: "task.wording-queried"; task: TaskRef; unit: string; question: string }
  | { name: "task.wording-answered"; task: TaskRef; unit: string; answer: string }
  | { name: "task.cancelled"; task: TaskRef; reason: string }
  | { name: "task.completed"; task: TaskRef }
  | { name: "task.struck-off"; task: TaskRef }
  | { name: "task.reopened"; task: TaskRef; reason: string }
  | { name: "report.ready"; task: TaskRef; unit: string; period: string }
  | { name: "report.sent-back"; task: TaskRef; unit: string; period: string; note: string; authors: string[] }
  | { name: "report.submitted"; task: TaskRef; unit: string; period: string; late: boolean }
  | { name: "report.withdrawn"; task: TaskRef; unit: string; period: string; reason: string }
  | {
      name: "report.returned";
      task: TaskRef;
      unit: string;
      period: string;
      field: string;
      reason: string;
      correctUntil: CalendarDate | null;
      authors: string[];
    }
  | { name: "report.approved"; task: TaskRef; unit: string; period: string; authors: string[] }
  | {
      name: "report.reopened";
      task: TaskRef;
      unit: string;
      period: string;
      reason: string;
      correctUntil: CalendarDate | null;
    }
  | { name: "report.urged"; unit: string; period: string; tasks: TaskRef[] }
  | { name: "period.exception-granted"; unit: string; period: string; until: CalendarDate; reason: string }
  | { name: "difficulty.raised"; task: TaskRef; difficulty: DifficultyRef }
  | { name: "difficulty.routed"; task: TaskRef; difficulty: DifficultyRef; answerBy: CalendarDate | null }
  | { name: "difficulty.answered"; task: TaskRef; difficulty: DifficultyRef }
  | { name: "difficulty.solved"; task: TaskRef; difficulty: DifficultyRef }
  | { name: "difficulty.unsolved"; task: TaskRef; difficulty: DifficultyRef; reason: string }
  | { name: "difficulty.withdrawn"; task: TaskRef; difficulty: DifficultyRef }
  | { name: "extension.requested"; task: TaskRef; unit: string; askedDueOn: CalendarDate }
  | { name: "extension.approved"; task: TaskRef; unit: string; grantedDueOn: CalendarDate }
  | { name: "extension.refused"; task: TaskRef; unit: string; reason: string }
  | { name: "completion.requested"; task: TaskRef; unit: string }
  | { name: "completion.refused"; task: TaskRef; unit: string; reason: string }
  | { name: "instruction.written"; instruction: InstructionRef; wishedBy: CalendarDate | null }
  | {
      name: "instruction.assigned";
      instruction: InstructionRef;
      dueOn: CalendarDate | null;
      /** The unit that was to answer it before. */
      movedFrom: string | null;
      remark: string;
    }
  | { name: "instruction.answered"; instruction: InstructionRef; answer: string }
  | { name: "instruction.returned"; instruction: InstructionRef; dueOn: CalendarDate | null; reason: string }
  | { name: "instruction.closed"; instruction: InstructionRef }
  | { name: "instruction.reopened"; instruction: InstructionRef; dueOn: CalendarDate | null; reason: string }
  | { name: "instruction.withdrawn"; instruction: InstructionRef }
  | {
      name: "comment.written";
      task: TaskRef;
      readers: string[];
      excerpt: string;
      /** The number of the difficulty it was written on: some of its readers may not see the task. */
      difficulty?: number;
    };

export type NoticeName = NoticeEvent["name"];

/** An event as a command leaves it in `Saved.notices`. */
export function notice({ name, ...payload }: NoticeEvent): {
  name: string;
  payload: Record<string, unknown>;
} {
  return { name, payload };
}

/** What the kernel adds to every row of the outbox: who acted. */
export type ActedBy = { byId: string | null; byName: string };

/** Every name there is; a new event does not compile until it stands here. */
const NAMES: Record<NoticeName, true> = {
  "task.assigned": true,
  "task.amended": true,
  "task.signed": true,
  "task.wording-queried": true,
  "task.wording-answered": true,
  "task.cancelled": true,
  "task.completed": true,
  "task.struck-off": true,
  "task.reopened": true,
  "report.ready": true,
  "report.sent-back": true,
  "report.submitted": true,
  "report.withdrawn": true,
  "report.returned": true,
  "report.approved": true,
  "report.reopened": true,
  "report.urged": true,
  "period.exception-granted": true,
  "difficulty.raised": true,
  "difficulty.routed": true,
  "difficulty.answered": true,
  "difficulty.solved": true,
  "difficulty.unsolved": true,
  "difficulty.withdrawn": true,
  "extension.requested": true,
  "extension.approved": true,
  "extension.refused": true,
  "completion.requested": true,
  "completion.refused": true,
  "instruction.written": true,
  "instruction.assigned": true,
  "instruction.answered": true,
  "instruction.returned": true,
  "instruction.closed": true,
  "instruction.reopened": true,
  "instruction.withdrawn": true,
  "comment.written": true,
};

export const NOTICE_NAMES = Object.keys(NAMES) as NoticeName[];

/** A row of the outbox, or of a person's notices, as the event it holds; null for one that no longer exists. */
export function eventOf(name: string, payload: unknown): (NoticeEvent & ActedBy) | null {
  if (!Object.hasOwn(NAMES, name) || typeof payload !== "object" || payload === null) return null;
  return { byId: null, byName: "", ...payload, name } as NoticeEvent & ActedBy;
}
