import { Badge, type BadgeTone } from "@/components/ui/badge";
import { useTexts } from "@/lib/i18n/translations";
import type { Recognition } from "@/lib/products/product-year";

const TONE: Record<Recognition, BadgeTone> = { FILED: "info", RECOGNISED: "good", NOT_RECOGNISED: "stopped" };

export function RecognitionBadge({ state }: { state: Recognition }) {
  const t = useTexts("patents");
  return <Badge tone={TONE[state]}>{t(`recognition.${state}`)}</Badge>;
}
