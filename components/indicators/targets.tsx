import { Link } from "@/components/ui/link";
import type { Indicator } from "@/lib/indicators/indicator";
import type { IndicatorWords } from "./wording";

type Props = { indicator: Indicator; words: IndicatorWords };

/** The plan's targets that an indicator measures, with their dates. */
export function Targets({ indicator, words: { pick, targetDates } }: Props) {
  return (
    <ul>
      {indicator.targets.map((target) => (
        <li key={target.code}>
          <Link href={`/plan#${target.code}`} className="me-1.5 text-ink-faint">
            {target.code}
          </Link>
          {pick(target.valueZh, target.valueEn)}
          <span className="block text-xs text-ink-faint">{targetDates(target)}</span>
        </li>
      ))}
    </ul>
  );
}
