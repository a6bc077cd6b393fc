"use client";

import { FileText, Trash2, Upload } from "lucide";
import { useContext, useEffect, useId, useRef, useState } from "react";
import type { PickedFile } from "@/components/evidence/evidence-picker";
import { knownFiles, sendFile, sizeText } from "@/components/evidence/upload";
import { FormContext } from "@/components/form/form-context";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { ProofLabels } from "./proof-labels";

type Props = {
  /** Posted as the id of the file, or empty. */
  name?: string;
  label: string;
  /** The file attached already. */
  stored?: PickedFile | null;
  /** From `proofLabels()`. */
  labels: ProofLabels;
};

/** One file that proves what the form says. It goes to the server as it is chosen; the form posts its id. */
export function ProofFileField({ name = "fileId", label, stored = null, labels }: Props) {
  const form = useContext(FormContext);
  const typed = form?.state.values[name] ?? form?.draft?.[name];
  const [fileId, setFileId] = useState(() => typed ?? stored?.id ?? "");
  const [going, setGoing] = useState<{ name: string; error: string } | null>(null);
  const [said, setSaid] = useState("");
  const input = useRef<HTMLInputElement>(null);
  const hidden = useRef<HTMLInputElement>(null);
  const id = useId();
  const file = stored?.id === fileId ? stored : knownFiles.get(fileId);
  const errors = form?.state.fields[name] ?? [];

  // biome-ignore lint/correctness/useExhaustiveDependencies: the id is taken anew with each answer or restored draft only
  useEffect(() => {
    if (!form || form.generation === 0) return;
    setFileId(form.state.status === "done" ? (stored?.id ?? "") : (typed ?? stored?.id ?? ""));
  }, [form?.generation]);

  const told = useRef(fileId);
  useEffect(() => {
    if (told.current === fileId) return;
    told.current = fileId;
    // A value set by a program says nothing by itself; the form keeps its draft on input.
    hidden.current?.dispatchEvent(new Event("input", { bubbles: true }));
  }, [fileId]);

  const take = async (chosen: File) => {
    setGoing({ name: chosen.name, error: "" });
    const answer = await sendFile(chosen, `/evidence/proofs?name=${encodeURIComponent(chosen.name)}`, labels);
    if ("error" in answer) {
      setGoing({ name: chosen.name, error: answer.error });
      return;
    }
    knownFiles.set(answer.id, answer);
    setGoing(null);
    setFileId(answer.id);
    setSaid(`${labels.uploaded} ${answer.name}`);
  };
  const shown = file?.name || labels.unnamed;

  return (
    <div>
      <p id={`${id}-label`} className="mb-1 text-sm font-medium">
        {label}
        <span className="ms-1.5 font-normal text-ink-faint">{labels.optional}</span>
      </p>
      <input ref={hidden} type="hidden" name={name} value={fileId} readOnly />
      <div className="rounded-box border border-dashed border-line-strong px-3 py-2 text-sm">
        {fileId ? (
          <p className="mb-1.5 flex items-center gap-2">
            <Icon of={FileText} className="size-4 shrink-0 text-ink-faint" />
            <a
              href={`/evidence/proofs/${fileId}`}
              target="_blank"
              rel="noopener"
              className="min-w-0 break-all"
              lang="zh-CN"
            >
              {shown}
            </a>
            {file?.size ? <span className="shrink-0 text-ink-faint">{sizeText(file.size)}</span> : null}
            <Button
              small
              tone="quiet"
              className="ms-auto shrink-0"
              aria-label={`${labels.remove} ${shown}`}
              onClick={() => {
                setFileId("");
                setSaid(`${labels.removed} ${shown}`);
                input.current?.focus();
              }}
            >
              <Icon of={Trash2} className="size-4" />
            </Button>
          </p>
        ) : null}
        <input
          ref={input}
          id={`${id}-input`}
          type="file"
          accept={labels.accept}
          className="peer sr-only"
          aria-labelledby={`${id}-label ${id}-choose`}
          aria-invalid={errors.length > 0 || undefined}
          aria-describedby={`${id}-hint`}
          onInput={(event) => event.stopPropagation()}
          onChange={(event) => {
            const chosen = event.target.files?.[0];
            event.target.value = ""; // so that the same file can be chosen again after a refusal
            if (chosen) void take(chosen);
          }}
        />
        <label
          id={`${id}-choose`}
          htmlFor={`${id}-input`}
          className="inline-flex min-h-8 cursor-pointer items-center gap-1.5 rounded-box border border-line-strong bg-sheet px-2.5 font-medium peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent hover:bg-sunken"
        >
          <Icon of={Upload} className="size-4" />
          {labels.choose}
        </label>
        {going ? (
          <p className="mt-1.5 break-all">
            <span lang="zh-CN">{going.name}</span>{" "}
            {going.error ? (
              <span role="alert" className="text-late">
                {going.error}
              </span>
            ) : (
              <span className="text-ink-faint">{labels.uploading}</span>
            )}
          </p>
        ) : null}
        <p id={`${id}-hint`} className="mt-1 text-ink-faint">
          {labels.hint}
        </p>
      </div>
      {errors.length > 0 ? (
        <p className="mt-1 text-sm text-late" data-field-error>
          {errors.join(" ")}
        </p>
      ) : null}
      <p aria-live="polite" className="sr-only">
        {going && !going.error ? labels.uploading : said}
      </p>
    </div>
  );
}
