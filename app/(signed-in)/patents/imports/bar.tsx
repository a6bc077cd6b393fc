/** How much of something is done; null: nobody can say yet. */
export function Bar({ label, share }: { label: string; share: number | null }) {
  const percent = share === null ? null : Math.floor(share * 100);
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      {...(percent === null ? {} : { "aria-valuenow": percent })}
      className="h-3 overflow-hidden rounded-box border border-line-strong bg-sunken"
    >
      <div className="h-full bg-accent" style={{ width: `${percent ?? 0}%` }} />
    </div>
  );
}
