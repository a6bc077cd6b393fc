import clsx from "clsx";
import { Link } from "@/components/ui/link";
import { Still } from "@/components/ui/still";
import {
  CHANGE_SECTIONS,
  type ChangeCounts,
  type ChangeKind,
  kindsOf,
  SECTION_OF,
} from "@/lib/changes/change";
import { inLocale } from "@/lib/i18n/locale";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import { listHref, type Params } from "@/lib/web/list-params";

type Props = { path: string; params: Params; counts: ChangeCounts; kind: ChangeKind | null };

/** How many of each kind: the name of a section leads to it, a kind narrows the page to it. */
export function Overview({ path, params, counts, kind }: Props) {
  const [t, locale] = [useTexts("changes"), useReaderLocale()];
  const sections = CHANGE_SECTIONS.map((section) => ({
    section,
    kinds: kindsOf(section).filter((one) => counts[one] > 0),
  }));
  const unchanged = sections.filter(({ kinds }) => kinds.length === 0);
  return (
    <Still as="nav" aria-label={t("overview")} className="sheet mb-5 px-4 py-3 text-sm">
      <dl className="grid gap-x-5 gap-y-2 sm:grid-cols-[max-content_1fr]">
        {sections
          .filter(({ kinds }) => kinds.length > 0)
          .map(({ section, kinds }) => (
            <div key={section} className="sm:contents">
              <dt className="py-0.5">
                {kind === null || SECTION_OF[kind] === section ? (
                  <a href={`#${section}`}>{t(`section.${section}`)}</a>
                ) : (
                  t(`section.${section}`)
                )}
              </dt>
              <dd className="flex flex-wrap gap-1.5 max-sm:mt-1">
                {kinds.map((one) => (
                  <Link
                    key={one}
                    href={listHref(path, params, { kind: one === kind ? null : one, all: null })}
                    aria-current={one === kind ? "true" : undefined}
                    className={clsx(
                      "inline-flex min-h-6 items-center gap-1.5 rounded-box border px-2 no-underline hover:no-underline",
                      one === kind
                        ? "border-accent bg-accent-wash text-accent"
                        : "border-line-strong text-ink hover:bg-sunken",
                    )}
                  >
                    {t(`kind.${one}`)}
                    <strong className="font-semibold tabular-nums">{counts[one]}</strong>
                  </Link>
                ))}
              </dd>
            </div>
          ))}
      </dl>
      {unchanged.length > 0 ? (
        <p className="mt-2 text-xs text-ink-faint">
          {t("unchanged", {
            sections: unchanged
              .map(({ section }) => t(`section.${section}`))
              .join(inLocale(locale, "、", ", ")),
          })}
        </p>
      ) : null}
    </Still>
  );
}
