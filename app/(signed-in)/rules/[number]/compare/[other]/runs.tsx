import { getTranslations } from "next-intl/server";
import type { Run } from "@/lib/working-rules/comparison";

/** Text with what was taken out struck through and what was put in underlined: readable without colour. */
export async function Runs({ runs }: { runs: readonly Run[] }) {
  const t = await getTranslations("rules");
  return runs.map((run, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: runs have no identity but their place
    if (run.kind === "same") return <span key={index}>{run.text}</span>;
    if (run.kind === "gone") {
      return (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <del key={index} className="rounded-sm bg-quiet-wash px-0.5 text-ink-soft decoration-1">
          <span className="sr-only">[{t("gone")}] </span>
          {run.text}
        </del>
      );
    }
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <ins key={index} className="rounded-sm bg-good-wash px-0.5 font-medium text-good decoration-1 underline-offset-4">
        <span className="sr-only">[{t("new")}] </span>
        {run.text}
      </ins>
    );
  });
}
