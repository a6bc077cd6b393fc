import { type Refusal, refuse } from "@/lib/kernel/outcome";

export type LinkKind = "measure" | "task";

type Subject = { other: { id: string; code: string } | null; linked: boolean };

export function linkTo({ other, linked }: Subject, kind: LinkKind): { id: string; code: string } | Refusal {
  if (!other) return refuse(`patent.no-such-${kind}`, { field: kind });
  return linked ? refuse("patent.linked-already", { field: kind }) : other;
}

export function unlinkFrom({ other, linked }: Subject): { id: string; code: string } | Refusal {
  return other && linked ? other : refuse("patent.not-linked");
}
