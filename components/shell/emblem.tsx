/** The product's mark: a sheet passed on along an arrow. Ours, not an official emblem. */
export function Emblem({ className }: { className?: string }) {
  return (
    <svg aria-hidden viewBox="0 0 32 32" className={className} fill="none">
      <rect x="1" y="1" width="30" height="30" rx="4" fill="var(--accent)" />
      <path d="M9 8h9l5 5v11H9z" stroke="var(--on-accent)" strokeWidth="2" strokeLinejoin="round" />
      <path
        d="M12.5 18.5h7m0 0-2.6-2.6m2.6 2.6-2.6 2.6"
        stroke="var(--on-accent)"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
