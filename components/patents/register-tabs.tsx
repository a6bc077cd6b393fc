import clsx from "clsx";
import { Link } from "@/components/ui/link";
import { useTexts } from "@/lib/i18n/translations";

const TABS = {
  patents: "/patents",
  conversions: "/patents/conversions",
  products: "/patents/products",
  settings: "/patents/settings",
} as const;
export type RegisterTab = keyof typeof TABS;

/** The parts of the register, above each of its lists. */
export function RegisterTabs({ current }: { current: RegisterTab }) {
  const t = useTexts("conversions");
  return (
    <nav aria-label={t("tabs.label")} className="no-print mb-4 overflow-x-auto border-b border-line-strong">
      <ul className="flex gap-1">
        {(Object.keys(TABS) as RegisterTab[]).map((tab) => (
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
