import { ChevronDown, UserRound } from "lucide";
import { Icon } from "@/components/ui/icon";

export type UserMenuProps = {
  name: string;
  detail: string;
  /** Where the wall view is, for those it is for. */
  wall: { href: string; label: string } | null;
  labels: { account: string; signOut: string; menu: string };
};

export const USER_BUTTON = "flex min-h-10 cursor-pointer items-center gap-2 rounded-box px-2 hover:bg-sunken";

/** What the button of the menu shows, opened or not. */
export function UserButtonFace({ name, detail, label }: { name: string; detail: string; label: string }) {
  return (
    <>
      <Icon of={UserRound} className="size-4.5" />
      <span className="sr-only">{label}</span>
      <span className="text-start leading-tight max-sm:sr-only">
        <span className="block text-sm font-medium">{name}</span>
        <span className="block text-xs text-ink-faint">{detail}</span>
      </span>
      <Icon of={ChevronDown} className="size-4 text-ink-faint" />
    </>
  );
}
