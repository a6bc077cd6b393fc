import type { ReactNode } from "react";

type Props = {
  title: ReactNode;
  /** A line above the title: the code, the kind of record. */
  kicker?: ReactNode;
  /** One or two sentences on what the page is. */
  lead?: ReactNode;
  actions?: ReactNode;
  badges?: ReactNode;
};

export function PageHeader({ title, kicker, lead, actions, badges }: Props) {
  return (
    <header className="mb-5 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="min-w-0 max-w-4xl">
        {kicker ? <p className="text-sm text-ink-faint tabular-nums">{kicker}</p> : null}
        <h1 className="font-title text-[1.6rem] font-bold tracking-wide">{title}</h1>
        {badges ? <div className="mt-1.5 flex flex-wrap gap-1.5">{badges}</div> : null}
        {lead ? <p className="mt-1.5 max-w-3xl text-ink-soft">{lead}</p> : null}
      </div>
      {actions ? <div className="no-print flex flex-wrap gap-2">{actions}</div> : null}
    </header>
  );
}
