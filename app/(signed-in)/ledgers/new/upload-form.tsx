"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import type { SheetChoice } from "@/lib/ledgers/read-file";
import type { LedgerAnswer } from "@/lib/web/ledger-upload";

type Labels = Record<
  | "file"
  | "fileHint"
  | "sheet"
  | "sheetHint"
  | "sheetOption"
  | "sheetHidden"
  | "showHidden"
  | "allSheets"
  | "choose"
  | "submit"
  | "sending"
  | "network"
  | "tooLarge"
  | "signIn"
  | "cancel",
  string
>;

type Failure = { error: string; signedOut?: boolean };

const ALL = "*";
const BOX = "w-full rounded-box border border-line-strong bg-sheet px-3 py-2 text-ink";

/** Sends the chosen file as it is. Whatever goes wrong, it stays chosen and can be sent again. */
export function UploadForm({ labels, maxBytes }: { labels: Labels; maxBytes: number }) {
  const router = useRouter();
  const file = useRef<HTMLInputElement>(null);
  const [sheets, setSheets] = useState<SheetChoice[] | null>(null);
  const [withHidden, setWithHidden] = useState(false);
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const chosen = file.current?.files?.[0];
    if (!chosen || sending) return file.current?.focus();
    const sheet = String(new FormData(event.currentTarget).get("sheet") ?? "");
    setFailure(null);
    if (chosen.size > maxBytes) return setFailure({ error: labels.tooLarge });
    setSending(true);
    const answer = await send(chosen, sheet, labels.network);
    if ("id" in answer) return router.push(`/ledgers/${answer.id}`);
    setSending(false);
    if ("choose" in answer) setSheets(answer.choose);
    else setFailure(answer);
  }

  const offered = sheets?.filter(({ hidden }) => withHidden || !hidden) ?? [];
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
        <label htmlFor="ledger-file" className="mb-1 block text-sm font-medium">
          {labels.file}
        </label>
        <input
          ref={file}
          id="ledger-file"
          name="file"
          type="file"
          required
          accept=".xlsx,.csv,.tsv,.txt,.xls"
          aria-describedby="ledger-file-hint"
          className={BOX}
          onChange={() => {
            setSheets(null);
            setFailure(null);
          }}
        />
        <p id="ledger-file-hint" className="mt-1 text-sm text-ink-faint">
          {labels.fileHint}
        </p>
      </div>
      {sheets ? (
        <div>
          <Notice live className="mb-3">
            {labels.sheetHint}
          </Notice>
          <label htmlFor="ledger-sheet" className="mb-1 block text-sm font-medium">
            {labels.sheet}
          </label>
          <select id="ledger-sheet" name="sheet" className={BOX} defaultValue="" required>
            <option value="">{labels.choose}</option>
            {sheets.filter(({ hidden }) => !hidden).length > 1 ? (
              <option value={ALL}>{labels.allSheets}</option>
            ) : null}
            {offered.map(({ name, rows, hidden }) => (
              <option key={name} value={name}>
                {filled(hidden ? labels.sheetHidden : labels.sheetOption, name, rows)}
              </option>
            ))}
          </select>
          {sheets.some(({ hidden }) => hidden) ? (
            <label className="mt-2 flex items-center gap-2 text-sm">
              <input
                type="checkbox"
                className="size-4.5 accent-accent"
                checked={withHidden}
                onChange={(event) => setWithHidden(event.target.checked)}
              />
              {labels.showHidden}
            </label>
          ) : null}
        </div>
      ) : null}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" tone="primary" disabled={sending}>
          {labels.submit}
        </Button>
        <Button asChild tone="quiet">
          <Link href="/ledgers">{labels.cancel}</Link>
        </Button>
        <p role="status" className="text-sm text-ink-soft">
          {sending ? labels.sending : ""}
        </p>
      </div>
    </form>
  );
}

async function send(file: File, sheet: string, network: string): Promise<LedgerAnswer> {
  const address = `/ledgers/upload?name=${encodeURIComponent(file.name)}&sheet=${encodeURIComponent(sheet)}`;
  try {
    const response = await fetch(address, {
      method: "POST",
      body: file,
      headers: { "content-type": "application/octet-stream" },
      credentials: "same-origin",
    });
    return (await response.json()) as LedgerAnswer;
  } catch {
    return { error: network };
  }
}

function filled(pattern: string, name: string, rows: number): string {
  return pattern.replace(/\{rows[^}]*\}/, String(rows)).replace("{name}", name);
}
