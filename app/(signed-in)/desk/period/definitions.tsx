import { useTexts } from "@/lib/i18n/translations";

type Props = { items: readonly (readonly [term: string, definition: string])[] };

/** What the figures of a table count: on paper always open, as nobody can open it there. */
export function Definitions({ items }: Props) {
  const t = useTexts("period-state");
  return (
    <details className="print-open border-t border-line px-4 py-2.5 text-sm">
      <summary className="cursor-pointer text-accent">{t("definitions")}</summary>
      <dl className="mt-2 grid gap-x-4 gap-y-1.5 sm:grid-cols-[max-content_1fr]">
        {items.map(([term, definition]) => (
          <div key={term} className="sm:contents">
            <dt className="font-medium">{term}</dt>
            <dd className="text-ink-soft">{definition}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
