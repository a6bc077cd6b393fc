import type { ReactNode } from "react";

/** A page that has nothing but something to say: not found, no permission, failure. */
export function MessagePage({
  title,
  children,
  actions,
}: {
  title: string;
  children: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className="mx-auto my-10 max-w-xl px-4">
      <div className="sheet px-6 py-6">
        <h1 className="font-title text-xl font-bold">{title}</h1>
        <div className="mt-2 text-ink-soft">{children}</div>
        {actions ? <div className="mt-4 flex flex-wrap gap-2">{actions}</div> : null}
      </div>
    </div>
  );
}
