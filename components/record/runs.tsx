import { Fragment, type ReactNode } from "react";
import { useTexts } from "@/lib/i18n/translations";
import type { Run } from "@/lib/working-rules/comparison";

/** Text with what was taken out struck through and what was put in underlined: readable without colour. */
export function Runs({ runs }: { runs: readonly Run[] }) {
  const t = useTexts("rules");
  const shown: Record<Run["kind"], (text: string) => ReactNode> = {
    same: (text) => text,
    gone: (text) => (
      <del className="rounded-sm bg-quiet-wash px-0.5 text-ink-soft decoration-1">
        <span className="sr-only">[{t("gone")}] </span>
        {text}
      </del>
    ),
    new: (text) => (
      <ins className="rounded-sm bg-good-wash px-0.5 font-medium text-good decoration-1 underline-offset-4">
        <span className="sr-only">[{t("new")}] </span>
        {text}
      </ins>
    ),
  };
  // biome-ignore lint/suspicious/noArrayIndexKey: runs have no identity but their place
  return runs.map((run, index) => <Fragment key={index}>{shown[run.kind](run.text)}</Fragment>);
}
