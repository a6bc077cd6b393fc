import { type Refusal, refuse } from "@/lib/kernel/outcome";

const NO_SUCH = { measure: "patent.no-such-measure", task: "patent.no-such-task" } as const;

type Subject = { other: { id: string; code: string } | null; linked: boolean };

export function linkTo(
  { other, linked }: Subject,
  kind: keyof typeof NO_SUCH,
): { id: string; code: string } | Refusal {
  if (!other) return refuse(NO_SUCH[kind], { field: kind });
  return linked ? refuse("patent.linked-already", { field: kind }) : other;
}

export function unlinkFrom({ other, linked }: Subject): { id: string; code: string } | Refusal {
  return other && linked ? other : refuse("patent.not-linked");
}
