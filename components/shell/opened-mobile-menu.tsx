"use client";

import { Menu, X } from "lucide";
import { usePathname } from "next/navigation";
import { Dialog } from "radix-ui";
import { useState } from "react";
import { Icon } from "@/components/ui/icon";
import type { MobileMenuProps } from "./mobile-menu";
import { SidebarLinks } from "./sidebar";

export function OpenedMobileMenu({ groups, labels }: MobileMenuProps) {
  const [open, setOpen] = useState(true);
  const pathname = usePathname();
  const [shownOn, setShownOn] = useState(pathname);
  if (pathname !== shownOn) {
    setShownOn(pathname);
    setOpen(false); // a new page closes the menu
  }
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger className="-ms-2 flex size-10 cursor-pointer items-center justify-center rounded-box hover:bg-sunken lg:hidden">
        <Icon of={Menu} className="size-5" />
        <span className="sr-only">{labels.menu}</span>
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-black/45" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-y-0 start-0 z-50 w-72 max-w-[85vw] overflow-y-auto border-e bg-sheet"
        >
          <div className="flex h-14 items-center justify-between border-b px-4">
            <Dialog.Title className="font-semibold">{labels.menu}</Dialog.Title>
            <Dialog.Close className="flex size-10 cursor-pointer items-center justify-center rounded-box hover:bg-sunken">
              <Icon of={X} className="size-5" />
              <span className="sr-only">{labels.close}</span>
            </Dialog.Close>
          </div>
          <SidebarLinks groups={groups} label={labels.navigation} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
