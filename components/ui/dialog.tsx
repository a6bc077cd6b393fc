"use client";

import { X } from "lucide";
import { Dialog as Primitive } from "radix-ui";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { Button } from "./button";

type Props = {
  /** On the button that opens it. */
  trigger: ReactNode;
  title: string;
  closeLabel: string;
  children: ReactNode;
};

/** Something short to fill in without leaving the page. Give it a key that changes once it is done with: it closes. */
export function Dialog({ trigger, title, closeLabel, children }: Props) {
  return (
    <Primitive.Root>
      <Primitive.Trigger asChild>
        <Button small>{trigger}</Button>
      </Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Overlay className="fixed inset-0 z-40 bg-black/45" />
        <Primitive.Content
          aria-describedby={undefined}
          className="fixed inset-x-3 top-[8vh] z-50 mx-auto max-h-[84vh] max-w-md overflow-y-auto rounded-box border bg-sheet shadow-lg outline-none"
        >
          <div className="flex items-center justify-between gap-3 border-b px-4 py-2">
            <Primitive.Title className="text-base font-semibold">{title}</Primitive.Title>
            <Primitive.Close className="-me-2 flex size-10 shrink-0 cursor-pointer items-center justify-center rounded-box hover:bg-sunken">
              <Icon of={X} className="size-5" />
              <span className="sr-only">{closeLabel}</span>
            </Primitive.Close>
          </div>
          <div className="px-4 py-4">{children}</div>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
