"use client";

import { SunMoon } from "lucide";
import { DropdownMenu } from "radix-ui";
import { chooseTheme } from "@/app/actions";
import { Icon } from "@/components/ui/icon";
import { ICON_BUTTON } from "./icon-button";
import type { ThemeProps } from "./preferences";

export function OpenedThemeMenu({ label, current, options }: ThemeProps) {
  return (
    <DropdownMenu.Root defaultOpen>
      <DropdownMenu.Trigger aria-label={label} className={ICON_BUTTON}>
        <Icon of={SunMoon} className="size-4.5" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="end"
          sideOffset={4}
          className="z-50 min-w-36 rounded-box border bg-sheet p-1 shadow-lg"
        >
          <DropdownMenu.RadioGroup
            value={current}
            onValueChange={(theme) => {
              const form = new FormData();
              form.set("theme", theme);
              void chooseTheme(form);
            }}
          >
            {options.map((option) => (
              <DropdownMenu.RadioItem
                key={option.value}
                value={option.value}
                className="flex min-h-9 cursor-pointer items-center gap-2 rounded-box px-2.5 text-sm outline-none data-[highlighted]:bg-accent-wash data-[state=checked]:font-semibold"
              >
                <span aria-hidden className="w-3">
                  <DropdownMenu.ItemIndicator>✓</DropdownMenu.ItemIndicator>
                </span>
                {option.label}
              </DropdownMenu.RadioItem>
            ))}
          </DropdownMenu.RadioGroup>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
