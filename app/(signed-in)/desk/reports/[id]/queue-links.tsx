import { ReviewKeys } from "@/components/review/review-keys";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { useTexts } from "@/lib/i18n/translations";
import type { Place } from "@/lib/reports/review";

type Props = { place: Place; query: string; deciding: boolean };

/** The way through the queue, by links and by keys. */
export function QueueLinks({ place, query, deciding }: Props) {
  const [t, keys] = [useTexts("review.page"), useTexts("review.keys")];
  const href = (id: string | null) => id && `/desk/reports/${id}${query}`;
  const [previousHref, nextHref] = [href(place.previous), href(place.next)];
  return (
    <nav aria-label={t("back")} className="flex flex-wrap items-center gap-2 text-sm">
      <span className="text-ink-faint">
        {place.position === null
          ? t("not-waiting", { total: place.total })
          : t("position", { position: place.position, total: place.total })}
      </span>
      {previousHref ? (
        <Button asChild>
          <Link href={previousHref} aria-keyshortcuts="k">
            {t("previous")}
          </Link>
        </Button>
      ) : null}
      {nextHref ? (
        <Button asChild>
          <Link href={nextHref} aria-keyshortcuts="j">
            {t("next")}
          </Link>
        </Button>
      ) : null}
      <ReviewKeys
        previousHref={previousHref}
        nextHref={nextHref}
        approveId={deciding ? "approve" : null}
        returnId={deciding ? "return" : null}
        labels={{
          button: keys("button"),
          title: keys("title"),
          next: keys("next"),
          previous: keys("previous"),
          approve: keys("approve"),
          return: keys("return"),
          help: keys("help"),
          on: keys("on"),
          close: keys("close"),
        }}
      />
    </nav>
  );
}
