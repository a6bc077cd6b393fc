import { Link } from "@/components/ui/link";
import { Still } from "@/components/ui/still";
import type { IndicatorStanding } from "@/lib/indicators/indicator-standing";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { indicatorHref } from "./indicator-href";
import { FinalCell, InterimCell, LastValue, StandingCell, Trend, ValueSource } from "./standing-facts";
import { indicatorWords } from "./wording";

type Props = { indicator: IndicatorStanding; asOf: CalendarDate };

/** One indicator on a dashboard: the verdict first, then what it rests on. Leads to the indicator as of that day. */
export async function StandingCard({ indicator, asOf }: Props) {
  const words = await indicatorWords();
  const { t, pick } = words;
  const cell = { indicator, words };
  return (
    <Still as="article" className="sheet flex break-inside-avoid flex-col gap-2 px-4 py-3">
      <header className="flex items-start justify-between gap-3">
        <h3 className="min-w-0 font-semibold">
          <Link href={indicatorHref(indicator.code, asOf)}>{pick(indicator.nameZh, indicator.nameEn)}</Link>
        </h3>
        <span className="shrink-0">
          <Trend {...cell} />
        </span>
      </header>
      <div>
        <StandingCell {...cell} />
      </div>
      <dl className="grid grid-cols-2 gap-x-4 gap-y-1.5 border-t border-line pt-2 text-sm tabular-nums">
        <div>
          <dt className="text-xs text-ink-faint">{t("standing.last")}</dt>
          <dd>
            <LastValue {...cell} />
            <span className="text-xs text-ink-faint">
              <ValueSource {...cell} />
            </span>
          </dd>
        </div>
        <div>
          <dt className="text-xs text-ink-faint">{t("standing.final")}</dt>
          <dd>
            <FinalCell {...cell} />
          </dd>
        </div>
        <div className="col-span-2">
          <dt className="text-xs text-ink-faint">{t("interim.title")}</dt>
          <dd className="flex flex-wrap gap-x-6">
            <InterimCell {...cell} asOf={asOf} />
          </dd>
        </div>
      </dl>
    </Still>
  );
}
