import clsx from "clsx";
import { Link } from "@/components/ui/link";
import { useTexts } from "@/lib/i18n/translations";
import { mayReadInstitutions } from "@/lib/institutions/institution.policy";
import type { Actor } from "@/lib/kernel/actor";

const TABS = {
  patents: "/patents",
  conversions: "/patents/conversions",
  products: "/patents/products",
  institutions: "/patents/institutions",
  settings: "/patents/settings",
} as const;
export type RegisterTab = keyof typeof TABS;

/** Who reads patents reads all parts of the register but these. */
const NOT_FOR_ALL: Partial<Record<RegisterTab, (actor: Actor) => boolean>> = {
  institutions: mayReadInstitutions,
};

/** The parts of the register that the reader may open, above each of its lists. */
export function RegisterTabs({ current, actor }: { current: RegisterTab; actor: Actor }) {
  const t = useTexts("conversions");
  const tabs = (Object.keys(TABS) as RegisterTab[]).filter((tab) => NOT_FOR_ALL[tab]?.(actor) ?? true);
  return (
    <nav aria-label={t("tabs.label")} className="no-print mb-4 overflow-x-auto border-b border-line-strong">
      <ul className="flex gap-1">
        {tabs.map((tab) => (
          <li key={tab}>
            <Link
              href={TABS[tab]}
              aria-current={tab === current ? "page" : undefined}
              className={clsx(
                "-mb-px inline-flex min-h-9 items-center border-b-2 px-3 whitespace-nowrap no-underline hover:no-underline",
                tab === current
                  ? "border-accent font-semibold text-ink"
                  : "border-transparent text-ink-soft hover:border-line-strong",
              )}
            >
              {t(`tabs.${tab}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
