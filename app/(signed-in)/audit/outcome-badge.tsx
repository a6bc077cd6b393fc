import { Badge, type BadgeTone } from "@/components/ui/badge";

const TONES: Record<string, BadgeTone> = { done: "good", refused: "warn", forbidden: "late" };

export function OutcomeBadge({ outcome, label }: { outcome: string; label: string }) {
  return <Badge tone={TONES[outcome] ?? "quiet"}>{label}</Badge>;
}
