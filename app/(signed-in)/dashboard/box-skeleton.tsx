import { useTexts } from "@/lib/i18n/translations";

/** Holds a section's place while it is read, so that nothing below it jumps. */
export function BoxSkeleton({ rows }: { rows: number }) {
  const t = useTexts("dashboard");
  return (
    <div role="status" aria-label={t("loading")} className="sheet mb-5">
      <div className="border-b border-line px-4 py-3">
        <div className="skeleton h-4 w-40" />
      </div>
      <div className="space-y-3 px-4 py-3.5">
        {Array.from({ length: rows }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have no identity
          <div key={index} className="skeleton h-9" />
        ))}
      </div>
    </div>
  );
}
