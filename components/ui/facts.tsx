import { Fragment, type ReactNode } from "react";

/** A record's particulars: term and description, two columns on a wide screen. */
export function Facts({ items }: { items: readonly (readonly [term: ReactNode, description: ReactNode])[] }) {
  return (
    <dl className="grid grid-cols-1 gap-x-6 gap-y-2 sm:grid-cols-[minmax(7rem,max-content)_1fr]">
      {items.map(([term, description], index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: particulars keep their order
        <Fragment key={index}>
          <dt className="text-sm text-ink-faint sm:py-0.5">{term}</dt>
          <dd className="min-w-0 max-sm:mb-1.5">{description}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
