"use client";

import { FileText, Trash2, Upload } from "lucide";
import { useContext, useEffect, useId, useRef, useState } from "react";
import { FormContext } from "@/components/form/form-context";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { EvidenceLabels } from "./evidence-labels";
import { fileIdsIn, knownFiles, namesOf, sizeText, uploadFile } from "./upload";

export type PickedFile = { id: string; name: string; size: number };

type Props = {
  /** Posted as "id, id". */
  name: string;
  taskCode: string;
  stored: readonly PickedFile[];
  labels: EvidenceLabels;
};

type Going = { key: string; name: string; state: "uploading" | "failed"; error: string };

let lastKey = 0;

/** Files go to the server as they are chosen; the form itself posts only their ids. */
export function EvidencePicker({ name, taskCode, stored, labels }: Props) {
  const form = useContext(FormContext);
  const typed = form?.state.values[name] ?? form?.draft?.[name];
  const [ids, setIds] = useState(() => fileIdsIn(typed ?? stored.map((file) => file.id).join(", ")));
  const [going, setGoing] = useState<Going[]>([]);
  const [said, setSaid] = useState("");
  const [over, setOver] = useState(false);
  const files = useNames(ids, taskCode, stored);
  const input = useRef<HTMLInputElement>(null);
  const hidden = useRef<HTMLInputElement>(null);
  const id = useId();

  // biome-ignore lint/correctness/useExhaustiveDependencies: ids are taken anew with each answer or restored draft only
  useEffect(() => {
    if (!form || form.generation === 0) return;
    if (typed !== undefined) setIds(fileIdsIn(typed));
    else if (form.state.attempt === 0) setIds(stored.map((file) => file.id));
  }, [form?.generation]);

  const posted = ids.join(", ");
  const told = useRef(posted);
  useEffect(() => {
    if (told.current === posted) return;
    told.current = posted;
    // A value set by a program says nothing by itself; autosave listens for input.
    hidden.current?.dispatchEvent(new Event("input", { bubbles: true }));
  }, [posted]);

  const take = async (chosen: readonly File[]) => {
    // One after the other: a whole folder at once would be refused by a busy server.
    const queue = chosen.map((file) => ({ key: `upload-${++lastKey}`, file }));
    setGoing((all) => [
      ...all,
      ...queue.map(({ key, file }) => ({ key, name: file.name, state: "uploading" as const, error: "" })),
    ]);
    for (const { key, file } of queue) {
      const answer = await uploadFile(file, taskCode, labels);
      if ("error" in answer) {
        const { error } = answer;
        setGoing((all) => all.map((one) => (one.key === key ? { ...one, state: "failed", error } : one)));
        continue;
      }
      knownFiles.set(answer.id, answer);
      setGoing((all) => all.filter((one) => one.key !== key));
      setIds((all) => (all.includes(answer.id) ? all : [...all, answer.id]));
      setSaid(`${labels.uploaded} ${answer.name}`);
    }
  };
  const remove = (fileId: string, fileName: string) => {
    setIds((all) => all.filter((one) => one !== fileId));
    setSaid(`${labels.removed} ${fileName}`);
    input.current?.focus();
  };
  const errors = form?.state.fields[name] ?? [];
  const described = [`${id}-hint`, errors.length > 0 ? `${id}-error` : ""].filter(Boolean).join(" ");

  return (
    <fieldset
      className={`min-w-0 rounded-box border border-dashed px-3.5 pb-3 ${over ? "border-accent bg-accent-wash" : "border-line-strong"}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void take([...event.dataTransfer.files]);
      }}
    >
      <legend className="px-1 text-sm font-medium">{labels.legend}</legend>
      <input ref={hidden} type="hidden" name={name} value={posted} readOnly />
      {ids.length > 0 || going.length > 0 ? (
        <ul className="mb-2 divide-y divide-line">
          {ids.map((fileId) => {
            const file = files.get(fileId);
            const shown = file?.name || labels.unnamed;
            return (
              <li key={fileId} className="flex items-center gap-2 py-1 text-sm">
                <Icon of={FileText} className="size-4 shrink-0 text-ink-faint" />
                <a
                  href={`/evidence/${fileId}`}
                  target="_blank"
                  rel="noopener"
                  className="min-w-0 break-all"
                  lang="zh-CN"
                >
                  {shown}
                </a>
                <span className="shrink-0 text-ink-faint tabular-nums">
                  {file?.size ? sizeText(file.size) : ""}
                </span>
                <Button
                  small
                  tone="quiet"
                  className="ms-auto shrink-0"
                  aria-label={`${labels.remove} ${shown}`}
                  onClick={() => remove(fileId, shown)}
                >
                  <Icon of={Trash2} className="size-4" />
                </Button>
              </li>
            );
          })}
          {going.map((one) => (
            <li key={one.key} className="flex items-center gap-2 py-1 text-sm">
              <span className="min-w-0 break-all" lang="zh-CN">
                {one.name}
              </span>
              {one.state === "uploading" ? (
                <span className="shrink-0 text-ink-faint">{labels.uploading}</span>
              ) : (
                <>
                  <span role="alert" className="min-w-0 text-late">
                    {one.error}
                  </span>
                  <Button
                    small
                    tone="quiet"
                    className="ms-auto shrink-0"
                    aria-label={`${labels.dismiss} ${one.name}`}
                    onClick={() => setGoing((all) => all.filter((other) => other.key !== one.key))}
                  >
                    <Icon of={Trash2} className="size-4" />
                  </Button>
                </>
              )}
            </li>
          ))}
        </ul>
      ) : null}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <input
          ref={input}
          id={`${id}-input`}
          type="file"
          multiple
          accept={labels.accept}
          className="peer sr-only"
          aria-invalid={errors.length > 0 || undefined}
          aria-describedby={described}
          onInput={(event) => event.stopPropagation()}
          onChange={(event) => {
            void take([...(event.target.files ?? [])]);
            event.target.value = ""; // so that the same file can be chosen again after a refusal
          }}
        />
        <label
          htmlFor={`${id}-input`}
          className="inline-flex min-h-8 cursor-pointer items-center gap-1.5 rounded-box border border-line-strong bg-sheet px-2.5 text-sm font-medium peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent hover:bg-sunken"
        >
          <Icon of={Upload} className="size-4" />
          {labels.choose}
        </label>
        <span className="text-sm text-ink-faint max-sm:hidden">{labels.drop}</span>
      </div>
      <p id={`${id}-hint`} className="mt-1 text-sm text-ink-faint">
        {labels.hint}
      </p>
      {errors.length > 0 ? (
        <p id={`${id}-error`} className="mt-1 text-sm text-late" data-field-error>
          {errors.join(" ")}
        </p>
      ) : null}
      <p aria-live="polite" className="sr-only">
        {going.some((one) => one.state === "uploading") ? labels.uploading : said}
      </p>
    </fieldset>
  );
}

/** Names of the files: handed over with the page, known from their upload, or else asked for once. */
function useNames(
  ids: readonly string[],
  taskCode: string,
  stored: readonly PickedFile[],
): Map<string, PickedFile> {
  const [, redraw] = useState(0);
  for (const file of stored) if (file.name && !knownFiles.has(file.id)) knownFiles.set(file.id, file);
  const unknown = ids.some((fileId) => !knownFiles.has(fileId));
  useEffect(() => {
    if (!unknown) return;
    let here = true;
    void namesOf(taskCode).then((files) => {
      for (const file of files) knownFiles.set(file.id, file);
      if (here && files.length > 0) redraw((n) => n + 1);
    });
    return () => {
      here = false;
    };
  }, [unknown, taskCode]);
  return knownFiles;
}
