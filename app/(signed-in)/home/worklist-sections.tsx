import { ExportMenu } from "@/components/list/export-menu";
import { Section } from "@/components/ui/section";
import { Still } from "@/components/ui/still";
import { getTranslations } from "@/lib/i18n/translations";
import type { Worklist } from "@/lib/worklists/worklist";
import { firstOf, GroupCount } from "./group-count";
import { lineWords } from "./line-words";
import { WorklistLine } from "./worklist-line";

/** What is owed, under the headings of urgency. */
export async function WorklistSections({ worklist, whole }: { worklist: Worklist; whole: string | null }) {
  const [t, words] = await Promise.all([getTranslations("home"), lineWords()]);
  const count = worklist.reduce((sum, { lines }) => sum + lines.length, 0);
  const groups = worklist.map(({ urgency, lines }) => {
    const group = urgency.toLowerCase();
    return { urgency, group, count: lines.length, lines: firstOf(lines, whole === group) };
  });
  const sections = groups.map(({ urgency, group, count, lines }) => (
    <Section
      key={urgency}
      id={group}
      title={t(`group.${urgency}`)}
      aside={<GroupCount group={group} title={t(`group.${urgency}`)} count={count} shown={lines.length} />}
      flush
    >
      {urgency === "CLOSED" ? (
        <p className="border-b border-line px-4 py-2 text-sm text-ink-soft">{t("note.window-closed")}</p>
      ) : null}
      <Still as="ul" className="divide-y divide-line">
        {lines.map((line) => (
          <WorklistLine
            key={[line.kind, line.href, line.periods, line.subject].join()}
            line={line}
            words={words}
          />
        ))}
      </Still>
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
