import clsx from "clsx";
import { Link } from "@/components/ui/link";
import { getTranslations } from "@/lib/i18n/translations";

/** The published years, and the one after them, which says whether its notice is out. */
export async function YearLinks({
  year,
  publishedYears,
}: {
  year: number;
  publishedYears: readonly number[];
}) {
  const t = await getTranslations("calendar");
  const next = Math.max(year, ...publishedYears) + (publishedYears.includes(year) ? 1 : 0);
  const years = [...new Set([...publishedYears, year, next])].sort((a, b) => a - b);
  return (
    <nav aria-label={t("years")} className="no-print mb-4">
      <ul className="flex flex-wrap gap-1.5">
        {years.map((each) => (
          <li key={each}>
            <Link
              href={`/calendar?year=${each}`}
              aria-current={each === year ? "page" : undefined}
              className={clsx(
                "inline-flex min-h-8 items-center rounded-box border px-2.5 text-sm no-underline tabular-nums",
                each === year
                  ? "border-accent bg-accent-wash font-semibold text-accent"
                  : "border-line bg-sheet text-ink-soft",
              )}
            >
              {each}
              {publishedYears.includes(each) ? null : (
                <span className="ms-1 text-xs">{t("unpublished")}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
