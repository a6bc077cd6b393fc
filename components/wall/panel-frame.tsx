import type { ReactNode } from "react";

/** A panel under its heading; what is in it fills the rest of the screen and never scrolls there. */
export function PanelFrame({
  title,
  aside,
  children,
}: {
  title: string;
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <>
      <div className="mb-[0.6em] flex flex-wrap items-baseline justify-between gap-x-[1.5em]">
        <h2 className="font-title text-[1.6em] font-bold">{title}</h2>
        {aside ? <p className="text-ink-soft">{aside}</p> : null}
      </div>
      <div className="flex min-h-0 flex-1 flex-col">{children}</div>
    </>
  );
}

/** In place of a panel's content. */
export function NothingHere({ children }: { children: ReactNode }) {
  return <p className="m-auto text-[1.6em] text-ink-soft">{children}</p>;
}
