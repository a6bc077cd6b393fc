import type { ReactNode } from "react";

/** Says what is not there, and what to do next. */
export function EmptyState({
  title,
  hint,
  action,
}: {
  title: ReactNode;
  hint?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="flex flex-col items-center gap-2 px-4 py-8 text-center">
      <svg
        aria-hidden
        viewBox="0 0 48 48"
        className="size-10 text-line-strong"
        fill="none"
        stroke="currentColor"
      >
        <rect x="10" y="6" width="28" height="36" rx="2" strokeWidth="2" />
        <path d="M16 16h16M16 23h16M16 30h9" strokeWidth="2" strokeDasharray="3 3" />
      </svg>
      <p className="font-medium">{title}</p>
      {hint ? <p className="max-w-md text-sm text-ink-faint">{hint}</p> : null}
      {action}
    </div>
  );
}
