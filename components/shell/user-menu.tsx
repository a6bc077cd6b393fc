"use client";

import { ChevronDown, LogOut, MonitorPlay, UserRound } from "lucide-react";
import { signOut } from "next-auth/react";
import { DropdownMenu } from "radix-ui";
import { dropAllDrafts } from "@/components/form/draft";
import { Link } from "@/components/ui/link";

type Props = {
  name: string;
  detail: string;
  /** Where the wall view is, for those it is for. */
  wall: { href: string; label: string } | null;
  labels: { account: string; signOut: string; menu: string };
};

const ITEM =
  "flex min-h-9 cursor-pointer items-center gap-2 rounded-box px-2.5 text-sm text-ink no-underline outline-none data-[highlighted]:bg-accent-wash hover:no-underline";

export function UserMenu({ name, detail, wall, labels }: Props) {
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger className="flex min-h-10 cursor-pointer items-center gap-2 rounded-box px-2 hover:bg-sunken">
        <UserRound aria-hidden className="size-4.5" />
        <span className="sr-only">{labels.menu}</span>
        <span className="text-start leading-tight max-sm:sr-only">
          <span className="block text-sm font-medium">{name}</span>
          <span className="block text-xs text-ink-faint">{detail}</span>
        </span>
        <ChevronDown aria-hidden className="size-4 text-ink-faint" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="end"
          sideOffset={4}
          className="z-50 min-w-48 rounded-box border bg-sheet p-1 shadow-lg"
        >
          <p className="px-2.5 py-1.5 text-xs text-ink-faint sm:hidden">
            {name} · {detail}
          </p>
          <DropdownMenu.Item asChild>
            <Link href="/account" className={ITEM}>
              <UserRound aria-hidden className="size-4" />
              {labels.account}
            </Link>
          </DropdownMenu.Item>
          {wall ? (
            <DropdownMenu.Item asChild>
              <Link href={wall.href} className={ITEM}>
                <MonitorPlay aria-hidden className="size-4" />
                {wall.label}
              </Link>
            </DropdownMenu.Item>
          ) : null}
          <DropdownMenu.Item
            className={ITEM}
            onSelect={() => {
              dropAllDrafts();
              void signOut({ callbackUrl: "/sign-in" });
            }}
          >
            <LogOut aria-hidden className="size-4" />
            {labels.signOut}
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
