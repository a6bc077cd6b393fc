"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import type { ImportAnswer } from "@/lib/web/patent-import-upload";
import { Bar } from "../bar";

type Labels = Record<
  | "file"
  | "fileHint"
  | "source"
  | "sourceHint"
  | "optional"
  | "unit"
  | "unitHint"
  | "submit"
  | "sending"
  | "reading"
  | "stop"
  | "stopped"
  | "network"
  | "tooLarge"
  | "signIn"
  | "cancel",
  string
>;

type Props = {
  labels: Labels;
  maxBytes: number;
  /** For a coordinator to choose from; a unit imports for itself. */
  units: readonly { code: string; name: string }[];
  ownUnit: string;
};

type Failure = { error: string; signedOut?: boolean };

const BOX = "w-full rounded-box border border-line-strong bg-sheet px-3 py-2 text-ink";

/** Sends the chosen file as it is, showing how much of it has gone. Whatever goes wrong, it stays chosen. */
export function UploadForm({ labels, maxBytes, units, ownUnit }: Props) {
  const router = useRouter();
  const file = useRef<HTMLInputElement>(null);
  const running = useRef<XMLHttpRequest | null>(null);
  const [percent, setPercent] = useState<number | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const chosen = file.current?.files?.[0];
    if (!chosen || percent !== null) return file.current?.focus();
    const form = new FormData(event.currentTarget);
    setFailure(null);
    if (chosen.size > maxBytes) return setFailure({ error: labels.tooLarge });
    setPercent(0);
    const asked = {
      name: chosen.name,
      source: String(form.get("source") ?? ""),
      unit: String(form.get("unit") ?? ""),
    };
    const request = new XMLHttpRequest();
    running.current = request;
    const answer = await send(request, chosen, asked, setPercent).catch((why: "network" | "stopped") => ({
      error: labels[why],
    }));
    running.current = null;
    if ("id" in answer) return router.push(`/patents/imports/${answer.id}`);
    setPercent(null);
    setFailure(answer);
  }

  return (
    <form method="post" className="space-y-4" onSubmit={submit} noValidate>
      {failure ? (
        <Notice live tone="late">
          {failure.error}{" "}
          {failure.signedOut ? (
            <a href="/sign-in" target="_blank" rel="noreferrer">
              {labels.signIn}
            </a>
          ) : null}
        </Notice>
      ) : null}
      <div>
        <label htmlFor="import-file" className="mb-1 block text-sm font-medium">
          {labels.file}
        </label>
        <input
          ref={file}
          id="import-file"
          name="file"
          type="file"
          required
          accept=".csv,.xlsx,.tsv,.txt,.xls,.xml"
          aria-describedby="import-file-hint"
          className={BOX}
          onChange={() => setFailure(null)}
        />
        <p id="import-file-hint" className="mt-1 text-sm text-ink-faint">
          {labels.fileHint}
        </p>
      </div>
      <div>
        <label htmlFor="import-source" className="mb-1 block text-sm font-medium">
          {labels.source} <span className="font-normal text-ink-faint">{labels.optional}</span>
        </label>
        <input
          id="import-source"
          name="source"
          maxLength={80}
          aria-describedby="import-source-hint"
          className={BOX}
        />
        <p id="import-source-hint" className="mt-1 text-sm text-ink-faint">
          {labels.sourceHint}
        </p>
      </div>
      {units.length > 0 ? (
        <div>
          <label htmlFor="import-unit" className="mb-1 block text-sm font-medium">
            {labels.unit}
          </label>
          <select
            id="import-unit"
            name="unit"
            defaultValue={ownUnit}
            aria-describedby="import-unit-hint"
            className={BOX}
          >
            {units.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
          <p id="import-unit-hint" className="mt-1 text-sm text-ink-faint">
            {labels.unitHint}
          </p>
        </div>
      ) : null}
      {percent !== null ? <Bar label={labels.file} share={percent / 100} /> : null}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" tone="primary" disabled={percent !== null}>
          {labels.submit}
        </Button>
        {percent !== null ? (
          <Button type="button" tone="quiet" onClick={() => running.current?.abort()}>
            {labels.stop}
          </Button>
        ) : (
          <Button asChild tone="quiet">
            <Link href="/patents/imports">{labels.cancel}</Link>
          </Button>
        )}
        <p role="status" className="text-sm text-ink-soft">
          {percent === null
            ? ""
            : percent >= 100
              ? labels.reading
              : labels.sending.replace("{percent}", String(percent))}
        </p>
      </div>
    </form>
  );
}

/** By the older of the two ways to send: only it tells how much has gone. */
function send(
  request: XMLHttpRequest,
  file: File,
  asked: Record<string, string>,
  progressed: (percent: number) => void,
): Promise<ImportAnswer> {
  return new Promise((resolve, reject) => {
    request.upload.onprogress = ({ loaded, total }) =>
      progressed(Math.floor((loaded * 100) / Math.max(1, total)));
    request.onload = () => {
      try {
        resolve(JSON.parse(request.responseText) as ImportAnswer);
      } catch {
        reject("network");
      }
    };
    request.onerror = () => reject("network");
    request.onabort = () => reject("stopped");
    request.open("POST", `/patents/imports/upload?${new URLSearchParams(asked)}`);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.send(file);
  });
}
