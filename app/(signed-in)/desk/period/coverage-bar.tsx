import { Link } from "@/components/ui/link";
import { useTexts } from "@/lib/i18n/translations";
import type { Coverage } from "@/lib/worklists/evidence-coverage";

type Props = { label: string; href?: string; coverage: Coverage };

/** A share as a bar, with its percent and what it is a share of. */
export function CoverageBar({ label, href, coverage: { claims, covered, share } }: Props) {
  const [t, review] = [useTexts("period-state"), useTexts("review")];
  return (
    <div>
      <p className="flex items-baseline justify-between gap-2">
        <span>{href ? <Link href={href}>{label}</Link> : label}</span>
        <span className="whitespace-nowrap tabular-nums">
          {share === null ? "—" : review("rate", { percent: share })}
          <span className="ms-1.5 text-xs text-ink-faint">{t("evidence.value", { covered, claims })}</span>
        </span>
      </p>
      <svg aria-hidden viewBox="0 0 100 4" preserveAspectRatio="none" className="h-1.5 w-full">
        <rect width="100" height="4" fill="var(--quiet-wash)" />
        <rect width={share ?? 0} height="4" fill="var(--chart-1)" />
      </svg>
    </div>
  );
}
