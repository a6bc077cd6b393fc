import { ExportMenu } from "@/components/list/export-menu";
import { Section } from "@/components/ui/section";
import { getTranslations } from "@/lib/i18n/translations";
import type { Worklist } from "@/lib/worklists/worklist";
import { lineWords } from "./line-words";
import { WorklistLine } from "./worklist-line";

/** What is owed, under the headings of urgency. */
export async function WorklistSections({ worklist }: { worklist: Worklist }) {
  const [t, words] = await Promise.all([getTranslations("home"), lineWords()]);
  const count = worklist.reduce((sum, { lines }) => sum + lines.length, 0);
  const sections = worklist.map(({ urgency, lines }) => (
    <Section
      key={urgency}
      id={urgency.toLowerCase()}
      title={t(`group.${urgency}`)}
      aside={t("group-count", { count: lines.length })}
      flush
    >
      {urgency === "CLOSED" ? (
        <p className="border-b border-line px-4 py-2 text-sm text-ink-soft">{t("note.window-closed")}</p>
      ) : null}
      <ul className="divide-y divide-line">
        {lines.map((line) => (
          <WorklistLine
            key={[line.kind, line.href, line.periods, line.subject].join()}
            line={line}
            words={words}
          />
        ))}
      </ul>
    </Section>
  ));
  return (
    <>
      <div className="mb-2 flex">
        <ExportMenu list="worklist" params={{}} rows={count} />
      </div>
      {sections}
    </>
  );
}
