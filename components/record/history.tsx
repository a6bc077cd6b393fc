import type { ReactNode } from "react";
import { Section } from "@/components/ui/section";
import type { HistoryEntry } from "@/lib/history/history";
import { readHistory } from "@/lib/history/queries/read-history";
import { formatInstant } from "@/lib/i18n/format";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import { ask } from "@/lib/web/read";

type Props = { type: string; id: string; labels: Record<string, string> };

/** Who changed which field from what to what. `labels` names the fields in the reader's language. */
export async function History({ type, id, labels }: Props) {
  return <HistoryEntries entries={await ask(readHistory, { type, id })} labels={labels} />;
}

/** As `History`, for a record whose feature gathers the entries itself. */
export function HistoryEntries<Entry extends HistoryEntry>({
  entries,
  labels,
  about,
  shownFirst,
}: {
  entries: readonly Entry[];
  labels: Props["labels"];
  /** What was done, and to which record, where the entries are of several. */
  about?: (entry: Entry) => ReactNode;
  /** For a long trail: one line for each act, what it changed folded, and acts older than so many folded too. */
  shownFirst?: number;
}) {
  const [t, locale] = [useTexts("common"), useReaderLocale()];
  return (
    <Section id="history" title={t("history")}>
      {entries.length === 0 ? <p className="text-sm text-ink-faint">{t("history-empty")}</p> : null}
      {shownFirst === undefined ? (
        <ol className="space-y-4">
          {entries.map((entry) => (
            <li key={entry.id} id={`history-${entry.id}`} className="break-inside-avoid-page">
              <p className="text-sm font-medium">
                {t("history-line", { name: entry.personName, time: formatInstant(entry.at, locale) })}
              </p>
              {about ? <p className="text-sm text-ink-soft">{about(entry)}</p> : null}
              <Changes entry={entry} labels={labels} />
            </li>
          ))}
        </ol>
      ) : (
        <>
          <FoldedEntries entries={entries.slice(0, shownFirst)} labels={labels} about={about} />
          {entries.length > shownFirst ? (
            <details className="mt-2">
              <summary className="cursor-pointer text-sm text-accent">
                {t("history-earlier", { count: entries.length - shownFirst })}
              </summary>
              <FoldedEntries entries={entries.slice(shownFirst)} labels={labels} about={about} />
            </details>
          ) : null}
        </>
      )}
    </Section>
  );
}

function FoldedEntries<Entry extends HistoryEntry>({
  entries,
  labels,
  about,
}: {
  entries: readonly Entry[];
  labels: Props["labels"];
  about?: (entry: Entry) => ReactNode;
}) {
  const [t, locale] = [useTexts("common"), useReaderLocale()];
  return (
    <ol className="divide-y divide-line">
      {entries.map((entry) => (
        <li key={entry.id} id={`history-${entry.id}`}>
          <details>
            <summary className="cursor-pointer py-1.5 text-sm">
              {about ? <span className="me-3">{about(entry)}</span> : null}
              <span className="text-ink-faint">
                {t("history-line", { name: entry.personName, time: formatInstant(entry.at, locale) })}
              </span>
            </summary>
            <div className="pb-2.5">
              <Changes entry={entry} labels={labels} />
            </div>
          </details>
        </li>
      ))}
    </ol>
  );
}

function Changes({ entry, labels }: { entry: HistoryEntry; labels: Props["labels"] }) {
  const t = useTexts("common");
  return (
    <dl className="mt-1 space-y-1.5 border-s-2 ps-3 text-sm">
      {entry.changes.map((change) => (
        <div key={change.field}>
          <dt className="text-ink-faint">{labels[change.field] ?? change.field}</dt>
          <dd className="grid gap-x-4 md:grid-cols-2">
            <del className="whitespace-pre-line text-ink-faint decoration-1">
              <span className="sr-only">{t("was")} </span>
              {readable(change.before) || t("empty-value")}
            </del>
            <ins className="whitespace-pre-line no-underline">
              <span className="sr-only">{t("now")} </span>
              {readable(change.after) || t("empty-value")}
            </ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function readable(value: unknown): string {
  if (value === null || value === undefined || value === "") return "";
  if (Array.isArray(value)) return value.map(readable).join("\n");
  if (typeof value === "object") return Object.values(value).map(readable).filter(Boolean).join(" · ");
  return String(value);
}
