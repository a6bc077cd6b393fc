"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { Picture, PictureFormat } from "./picture";

type Props = {
  /** Id of the section the chart stands in. */
  frame: string;
  picture: Picture;
  files: { xlsx?: string; csv?: string };
  labels: Record<"download" | "png" | "svg" | "numbers" | "xlsx" | "csv", string>;
};

/** A chart leaves the page as a picture, drawn here, and its figures as files, made by the server. */
export function ChartDownloads({ frame, picture, files, labels }: Props) {
  const [busy, setBusy] = useState(false);
  const save = async (format: PictureFormat) => {
    const section = document.getElementById(frame);
    if (!section) return;
    setBusy(true);
    try {
      // Few save a picture: how it is made comes when somebody does.
      await (await import("./picture")).savePicture(section, picture, format);
    } finally {
      setBusy(false);
    }
  };
  const links = (["xlsx", "csv"] as const).flatMap((kind) =>
    files[kind] ? [{ kind, href: files[kind] }] : [],
  );
  return (
    <div role="group" aria-label={labels.download} className="flex flex-wrap items-center gap-1">
      <span aria-hidden className="text-sm text-ink-faint max-sm:w-full">
        {labels.download}
      </span>
      {(["png", "svg"] as const).map((format) => (
        <Button
          key={format}
          small
          tone="quiet"
          disabled={busy}
          aria-label={`${labels.download}: ${labels[format]}`}
          onClick={() => save(format)}
        >
          {labels[format]}
        </Button>
      ))}
      {links.map(({ kind, href }) => (
        <Button key={kind} asChild small tone="quiet">
          <a href={href} download aria-label={`${labels.numbers}: ${labels[kind]}`}>
            {labels[kind]}
          </a>
        </Button>
      ))}
    </div>
  );
}
