/** Holds the place of a list while it loads, so that nothing jumps when it comes. */
export function ListSkeleton({ rows = 8, label }: { rows?: number; label: string }) {
  return (
    <div role="status" aria-label={label}>
      <div className="skeleton mb-2 h-4 w-24" />
      <div className="skeleton mb-6 h-8 w-72 max-w-full" />
      <div className="sheet divide-y divide-line">
        {Array.from({ length: rows }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have no identity
          <div key={index} className="flex gap-6 px-4 py-3">
            <div className="skeleton h-4 w-16" />
            <div className="skeleton h-4 flex-1" />
            <div className="skeleton h-4 w-24 max-md:hidden" />
          </div>
        ))}
      </div>
    </div>
  );
}
