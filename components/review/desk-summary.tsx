import clsx from "clsx";
import { useTexts } from "@/lib/i18n/translations";
import { DESK_KINDS, type DeskKind } from "./desk-kinds";

/** How many of each kind wait, each figure the way to its block. */
export function DeskSummary({ counts }: { counts: Record<DeskKind, number> }) {
  const t = useTexts("review");
  return (
    <nav aria-label={t("summary")} className="no-print mb-5">
      <ul className="grid grid-cols-2 gap-2 sm:grid-cols-4 xl:grid-cols-8">
        {DESK_KINDS.map((kind) => (
          <li key={kind}>
            <a
              href={`#${kind}`}
              className="sheet flex h-full items-baseline justify-between gap-2 px-3 py-2 text-sm text-ink-soft no-underline hover:border-accent hover:text-accent"
            >
              <span>{t(`kind.${kind}`)}</span>
              <span
                className={clsx(
                  "text-lg font-semibold tabular-nums",
                  counts[kind] > 0 ? "text-ink" : "text-ink-faint",
                )}
              >
                {counts[kind]}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
