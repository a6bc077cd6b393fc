import { Link } from "@/components/ui/link";
import { useTexts } from "@/lib/i18n/translations";

/** How many lines of a group stand here until all of it is asked for: the most urgent come first. */
const AT_FIRST = 20;

export function firstOf<Line>(lines: readonly Line[], whole: boolean): readonly Line[] {
  return whole ? lines : lines.slice(0, AT_FIRST);
}

type Props = { group: string; title: string; count: number; shown: number };

/** How many lines a group has, and the way to those that are not shown. */
export function GroupCount({ group, title, count, shown }: Props) {
  const t = useTexts("home");
  return (
    <>
      {t("group-count", { count })}
      {shown < count ? (
        <>
          {" · "}
          <Link
            href={`/home?all=${group}#${group}`}
            aria-label={t("group-all-label", { group: title })}
            className="underline"
          >
            {t("group-all")}
          </Link>
        </>
      ) : null}
    </>
  );
}
