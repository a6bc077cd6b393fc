import { ExternalLink } from "lucide";
import { Icon } from "@/components/ui/icon";
import { inLocale } from "@/lib/i18n/locale";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import type { SourceView } from "@/lib/sources/source";

/** The pages a fact was read in, with their grade; one that nobody vouches for is named, not linked. */
export function Sources({ sources }: { sources: readonly SourceView[] }) {
  const [t, locale] = [useTexts("common"), useReaderLocale()];
  if (sources.length === 0) return <p className="text-sm text-ink-faint">{t("none")}</p>;
  return (
    <ul className="space-y-1 text-sm">
      {sources.map((source) => {
        const title = inLocale(locale, source.titleZh, source.titleEn);
        return (
          <li key={source.id} className="flex flex-wrap items-baseline gap-x-2">
            <span className="text-ink-faint tabular-nums" title={t("source-grade", { grade: source.grade })}>
              {source.id}·{source.grade}
            </span>
            {source.url ? (
              <a href={source.url} target="_blank" rel="noreferrer noopener">
                {title}
                <Icon of={ExternalLink} className="ms-1 inline size-3.5" />
              </a>
            ) : (
              <span title={t("source-unlinked")}>{title}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
