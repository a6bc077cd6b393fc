import { Link } from "@/components/ui/link";
import { inLocale } from "@/lib/i18n/locale";
import { useReaderLocale } from "@/lib/i18n/translations";
import type { SourceView } from "@/lib/sources/source";

/** The numbers of the cited pages, in a table or a line; each leads to the list of sources. */
export function SourceIds({ sources }: { sources: readonly SourceView[] }) {
  const locale = useReaderLocale();
  return sources.map(({ id, titleZh, titleEn }) => (
    <Link
      key={id}
      href={`/sources#${id}`}
      title={inLocale(locale, titleZh, titleEn)}
      className="inline-block min-h-6 min-w-6 text-xs leading-6 whitespace-nowrap tabular-nums"
    >
      {id}
    </Link>
  ));
}
