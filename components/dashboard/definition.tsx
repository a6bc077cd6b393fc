import { CircleHelp } from "lucide-react";
import { getTranslations } from "next-intl/server";

/** A heading whose definition opens beside it. */
export async function Defined({ label, definition }: { label: string; definition: string }) {
  const t = await getTranslations("dashboard.units");
  return (
    <details className="group relative ms-1 inline-block align-middle print:hidden">
      <summary
        aria-label={t("definition", { column: label })}
        className="flex size-6 cursor-pointer list-none items-center justify-center rounded-box text-ink-faint group-open:bg-accent-wash hover:text-accent [&::-webkit-details-marker]:hidden"
      >
        <CircleHelp aria-hidden className="size-3.5" />
      </summary>
      <p className="absolute end-0 top-full z-20 w-64 rounded-box border border-line-strong bg-sheet p-2.5 text-start text-xs font-normal whitespace-normal text-ink shadow-md">
        {definition}
      </p>
    </details>
  );
}
