import { dashboardHref } from "@/components/dashboard/address";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { listMovedDeadlines } from "@/lib/dashboards/queries/list-moved-deadlines";
import { listOpenDifficulties } from "@/lib/dashboards/queries/list-open-difficulties";
import { listRatingDifferences } from "@/lib/dashboards/queries/list-rating-differences";
import { getTranslations } from "@/lib/i18n/translations";
import type { Params } from "@/lib/web/list-params";
import { ask } from "@/lib/web/read";

/** How many tasks are seen differently, were moved, or wait on a difficulty: each the way to its list. */
export async function AttentionBox({ params }: { params: Params }) {
  const [ratings, moved, open, t, boxes] = await Promise.all([
    ask(listRatingDifferences, params),
    ask(listMovedDeadlines, params),
    ask(listOpenDifficulties, params),
    getTranslations("dashboard.attention"),
    getTranslations("dashboard.boxes"),
  ]);
  const lists = [
    { name: "rating-differences", count: ratings.count, note: t("rating-note") },
    { name: "moved-deadlines", count: moved.count, note: t("moved-note") },
    {
      name: "open-difficulties",
      count: open.count,
      note: open.rows[0] ? `${open.rows[0].title} · ${t("age", { days: open.rows[0].days })}` : "",
    },
  ] as const;
  return (
    <Section id="attention" title={boxes("attention")} flush>
      <ul className="grid md:grid-cols-3">
        {lists.map(({ name, count, note }) => (
          <li
            key={name}
            className="border-b border-line px-4 py-3 md:border-e md:border-b-0 md:last:border-e-0"
          >
            <Link
              href={dashboardHref(`/dashboard/attention#${name}`, params)}
              className="flex items-baseline gap-2"
            >
              <span className="text-2xl font-semibold tabular-nums">{count}</span>
              {t(name)}
            </Link>
            <p className="text-xs text-ink-faint">{note}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
