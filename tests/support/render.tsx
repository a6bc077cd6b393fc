import { Writable } from "node:stream";
import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToPipeableStream } from "react-dom/server";
import type { Locale } from "@/lib/i18n/locale";
import { MESSAGES } from "@/lib/i18n/messages";

/** A page as its reader is sent it, once everything in it has arrived. */
export function htmlOf(page: ReactNode, locale: Locale): Promise<string> {
  return new Promise((resolve, reject) => {
    let html = "";
    const sink = new Writable({
      write(chunk, _encoding, next) {
        html += chunk;
        next();
      },
      final(done) {
        resolve(html);
        done();
      },
    });
    const { pipe } = renderToPipeableStream(
      <NextIntlClientProvider
        locale={locale}
        messages={{ form: MESSAGES[locale].form }}
        timeZone="Asia/Shanghai"
      >
        {page}
      </NextIntlClientProvider>,
      { onAllReady: () => pipe(sink), onError: reject, onShellError: reject },
    );
  });
}

/** A table as it reads: its caption, its headings and the texts of its cells. */
export type ReadTable = { caption: string; headings: string[]; rows: string[][] };

export function tablesIn(html: string): ReadTable[] {
  return [...html.matchAll(/<table\b.*?<\/table>/gs)].map(([table]) => ({
    caption: textOf(/<caption\b.*?<\/caption>/s.exec(table)?.[0] ?? ""),
    headings: cellsIn(/<thead\b.*?<\/thead>/s.exec(table)?.[0] ?? ""),
    rows: [...table.replace(/<thead\b.*?<\/thead>/s, "").matchAll(/<tr\b.*?<\/tr>/gs)].map(([row]) =>
      cellsIn(row),
    ),
  }));
}

function cellsIn(html: string): string[] {
  return [...html.matchAll(/<(t[hd])\b.*?<\/\1>/gs)].map(([cell]) => textOf(cell));
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'" };

/** What is read on a page, or a part of it. */
export function textOf(html: string): string {
  return (
    html
      .replace(/<!--.*?-->/gs, "")
      .replace(/<span\b[^>]*class="invisible[^>]*>.*?<\/span>/gs, "")
      // What a picture says, and where a link leads out of the house, is told as well.
      .replace(/<svg\b[^>]*role="img"[^>]*aria-label="([^"]*)"/g, " $1 $&")
      .replace(/<a\b[^>]*href="(https?:[^"]*)"[^>]*>/g, " $1 ")
      .replace(/<[^>]*>/g, " ")
      .replace(/&([^;]+);/g, (_, name: string) => ENTITIES[name] ?? `&${name};`)
      .replace(/\s+/g, " ")
      .trim()
  );
}
