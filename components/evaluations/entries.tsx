import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import type { Told } from "@/lib/evaluations/evaluation-view";
import { formatInstant } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import { ToldBy } from "./told-by";

type Props<Entry extends Told> = {
  title: string;
  note?: string;
  entries: readonly Entry[];
  /** Where an entry is put right or withdrawn, for who may. */
  keptAt: ((entry: Entry) => { href: string; action: string; named: string }) | null;
  children: (entry: Entry, place: number) => ReactNode;
};

/** What was put down of one kind: what stands, and folded what was withdrawn, with the reason. */
export function Entries<Entry extends Told>({ title, note, entries, keptAt, children }: Props<Entry>) {
  const t = useTexts("evaluations");
  if (entries.length === 0) return null;
  const standing = entries.filter(({ withdrawn }) => withdrawn === null);
  const withdrawn = entries.filter((entry) => entry.withdrawn !== null);
  return (
    <div>
      <h3 className="mb-2 text-sm font-semibold text-ink-soft">{title}</h3>
      {note ? <p className="-mt-1 mb-2 text-sm text-ink-faint">{note}</p> : null}
      {standing.length === 0 ? (
        <p className="text-sm text-ink-faint">{t("section.none-standing")}</p>
      ) : (
        <ol className="space-y-3">
          {standing.map((entry, place) => (
            <li key={entry.id} className="border-s-2 border-line-strong ps-3">
              {children(entry, place)}
              <ToldBy {...entry} />
              {keptAt ? <ToKeep {...keptAt(entry)} /> : null}
            </li>
          ))}
        </ol>
      )}
      {withdrawn.length > 0 ? (
        <details className="mt-2">
          <summary className="cursor-pointer text-sm text-accent">
            {t("withdraw.count", { n: withdrawn.length })}
          </summary>
          <ol className="mt-2 space-y-3">
            {withdrawn.map((entry) => (
              <li key={entry.id} className="border-s-2 border-line ps-3 text-ink-soft">
                <Badge tone="stopped">{t("withdraw.mark")}</Badge>
                {children(entry, -1)}
                <ToldBy {...entry} />
                <WithdrawnBy withdrawn={entry.withdrawn} />
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </div>
  );
}

function ToKeep({ href, action, named }: { href: string; action: string; named: string }) {
  return (
    <p className="no-print text-sm">
      <Link href={href} aria-label={named}>
        {action}
      </Link>
    </p>
  );
}

function WithdrawnBy({ withdrawn }: { withdrawn: Told["withdrawn"] }) {
  const [t, locale] = [useTexts("evaluations"), useReaderLocale()];
  if (!withdrawn) return null;
  const { at, by, reason } = withdrawn;
  const told = { time: formatInstant(at, locale), reason };
  return (
    <p lang="zh-CN" className="max-w-3xl text-sm whitespace-pre-line break-words">
      {by
        ? t("withdraw.told", { ...told, name: inLocale(locale, by.nameZh, by.nameEn) })
        : t("withdraw.told-nobody", told)}
    </p>
  );
}
