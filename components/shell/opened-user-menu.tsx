"use client";

import { LogOut, MonitorPlay, UserRound } from "lucide";
import { signOut } from "next-auth/react";
import { DropdownMenu } from "radix-ui";
import { dropAllDrafts } from "@/components/form/draft";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { USER_BUTTON, UserButtonFace, type UserMenuProps } from "./user-button";

const ITEM =
  "flex min-h-9 cursor-pointer items-center gap-2 rounded-box px-2.5 text-sm text-ink no-underline outline-none data-[highlighted]:bg-accent-wash hover:no-underline";

export function OpenedUserMenu({ name, detail, wall, labels }: UserMenuProps) {
  return (
    <DropdownMenu.Root defaultOpen>
      <DropdownMenu.Trigger className={USER_BUTTON}>
        <UserButtonFace name={name} detail={detail} label={labels.menu} />
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
              <Icon of={UserRound} className="size-4" />
              {labels.account}
            </Link>
          </DropdownMenu.Item>
          {wall ? (
            <DropdownMenu.Item asChild>
              <Link href={wall.href} className={ITEM}>
                <Icon of={MonitorPlay} className="size-4" />
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
            <Icon of={LogOut} className="size-4" />
            {labels.signOut}
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
