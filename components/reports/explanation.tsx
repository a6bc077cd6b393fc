"use client";

import { TextArea } from "@/components/form/fields";
import { useField } from "@/components/form/form-context";
import { useFindings } from "./draft-keeper";

/** Asked for as soon as the checks find something far from its history. */
export function Explanation({ label, hint, stored }: { label: string; hint: string; stored: string }) {
  const typed = useField("explanation", stored).value;
  const toExplain = useFindings().filter(({ kind }) => kind === "explain");
  if (toExplain.length === 0 && typed === "" && stored === "") return null;
  return (
    <TextArea
      name="explanation"
      label={label}
      hint={
        toExplain.length > 0 ? (
          <>
            {hint}
            {toExplain.map(({ field, text }) => (
              <span key={`${field} ${text}`} className="block">
                · {text}
              </span>
            ))}
          </>
        ) : undefined
      }
      stored={stored}
      rows={3}
      lang="zh-CN"
      optional={toExplain.length === 0}
    />
  );
}
