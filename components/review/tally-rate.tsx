import { useTexts } from "@/lib/i18n/translations";

/** An on-time rate; "—" where nothing was due, which is neither 0 nor 100 percent. */
export function TallyRate({ rate }: { rate: number | null }) {
  const t = useTexts("review");
  return rate === null ? <span className="text-ink-faint">—</span> : t("rate", { percent: rate });
}
