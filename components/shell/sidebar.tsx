"use client";

import clsx from "clsx";
import {
  Bell,
  BookOpenText,
  CalendarDays,
  ChartLine,
  ClipboardCheck,
  FileSpreadsheet,
  FileText,
  Funnel,
  Gauge,
  GitCompare,
  Grid3x3,
  type IconNode,
  Inbox,
  Landmark,
  LibraryBig,
  LifeBuoy,
  Lightbulb,
  ListChecks,
  Map as MapIcon,
  PenLine,
  Scale,
  ScrollText,
  ShieldCheck,
  SquareCheckBig,
  Users,
} from "lucide";
import { usePathname } from "next/navigation";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import type { NavKey } from "@/lib/web/navigation";

const ICONS: Record<NavKey, IconNode> = {
  home: Inbox,
  desk: ClipboardCheck,
  dashboard: Gauge,
  tasks: SquareCheckBig,
  periods: Grid3x3,
  difficulties: LifeBuoy,
  instructions: PenLine,
  patents: Lightbulb,
  patentFigures: Funnel,
  changes: GitCompare,
  ledgers: FileSpreadsheet,
  notices: Bell,
  plan: MapIcon,
  measures: ListChecks,
  indicators: ChartLine,
  units: Landmark,
  documents: FileText,
  rules: Scale,
  meetings: BookOpenText,
  calendar: CalendarDays,
  sources: LibraryBig,
  accounts: Users,
  security: ShieldCheck,
  audit: ScrollText,
};

export type SidebarGroup = { label: string; items: { key: NavKey; href: string; label: string }[] };

/** The links of a role; where one is now carries a bar, weight and aria-current. */
export function SidebarLinks({ groups, label }: { groups: SidebarGroup[]; label: string }) {
  const pathname = usePathname();
  return (
    <nav aria-label={label} className="px-2.5 py-3">
      {groups.map((group) => (
        <div key={group.label} className="mb-4">
          <p className="px-2.5 pb-1 text-xs tracking-wider text-ink-faint">{group.label}</p>
          <ul>
            {group.items.map(({ key, href, label: text }) => {
              const here = pathname === href || pathname.startsWith(`${href}/`);
              return (
                <li key={key}>
                  <Link
                    href={href}
                    aria-current={here ? "page" : undefined}
                    className={clsx(
                      "relative flex min-h-9 items-center gap-2.5 rounded-box px-2.5 text-[0.92rem] no-underline hover:bg-sunken hover:no-underline",
                      here
                        ? "bg-accent-wash font-semibold text-accent before:absolute before:inset-y-1.5 before:-start-2.5 before:w-[3px] before:bg-accent"
                        : "text-ink-soft",
                    )}
                  >
                    <Icon of={ICONS[key]} className="size-4.5 shrink-0" strokeWidth={1.75} />
                    {text}
                  </Link>
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </nav>
  );
}
