import { Link } from "@/components/ui/link";
import { useTexts } from "@/lib/i18n/translations";
import type { Params } from "@/lib/web/list-params";
import type { Waiting, WhomColumn } from "@/lib/worklists/waiting";
import { waitingListHref } from "./figure-links";

type Props = { params: Params; column: WhomColumn; waiting: Waiting };

/** How many, of them late, and for how long the oldest has waited. */
export function WhomCell({ params, column, waiting: { count, late, oldest } }: Props) {
  const t = useTexts("period-state");
  if (count === 0) return <span className="text-ink-faint">0</span>;
  return (
    <>
      <Link href={waitingListHref(params, column)} className="inline-block min-h-6 min-w-6 font-semibold">
        {count}
      </Link>
      <span className="flex flex-wrap justify-end gap-x-1.5 text-xs text-ink-faint">
        {late > 0 ? (
          <Link
            href={waitingListHref(params, column, { late: "1" })}
            className="inline-block min-h-6 whitespace-nowrap text-late"
          >
            {t("late-of", { count: late })}
          </Link>
        ) : null}
        {oldest === null ? null : (
          <span className="whitespace-nowrap">{t("days-short", { days: oldest })}</span>
        )}
      </span>
    </>
  );
}
