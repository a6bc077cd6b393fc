import clsx from "clsx";
import type { ReactNode } from "react";

type Props = {
  id?: string;
  title: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
  /** Without inner margin, for tables that run to the edge. */
  flush?: boolean;
};

/** A sheet of a page under its own heading, which has an address when it has an id. */
export function Section({ id, title, aside, children, flush = false }: Props) {
  return (
    <section id={id} aria-labelledby={id ? `${id}-title` : undefined} className="sheet mb-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-b border-line px-4 py-2.5">
        <h2 id={id ? `${id}-title` : undefined} className="text-base font-semibold">
          {title}
        </h2>
        {aside ? <div className="text-sm text-ink-faint">{aside}</div> : null}
      </div>
      <div className={clsx(!flush && "px-4 py-3.5")}>{children}</div>
    </section>
  );
}
