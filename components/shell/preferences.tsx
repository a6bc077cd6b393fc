"use client";

import { Languages, SunMoon } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import { chooseLanguage, chooseTheme } from "@/app/actions";
import type { Theme } from "@/lib/web/theme";

export function LanguageSwitch({ label, other, to }: { label: string; other: string; to: string }) {
  return (
    <form action={chooseLanguage}>
      <input type="hidden" name="locale" value={to} />
      <button
        type="submit"
        lang={to === "zh" ? "zh-CN" : "en"}
        className="flex min-h-10 cursor-pointer items-center gap-1.5 rounded-box px-2 text-sm hover:bg-sunken"
      >
        <Languages aria-hidden className="size-4.5" />
        <span className="sr-only">{label}: </span>
        <span className="max-sm:sr-only">{other}</span>
      </button>
    </form>
  );
}

type ThemeProps = { label: string; current: Theme; options: { value: Theme; label: string }[] };

export function ThemeSwitch({ label, current, options }: ThemeProps) {
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger
        aria-label={label}
        className="flex size-10 cursor-pointer items-center justify-center rounded-box hover:bg-sunken"
      >
        <SunMoon aria-hidden className="size-4.5" />
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
