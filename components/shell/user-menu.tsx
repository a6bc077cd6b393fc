"use client";

import { lazy, Suspense, useState } from "react";
import { USER_BUTTON, UserButtonFace, type UserMenuProps } from "./user-button";

// A menu weighs more than most pages: it comes when it is first asked for, and opens at once.
const Opened = lazy(() =>
  import("./opened-user-menu").then(({ OpenedUserMenu }) => ({ default: OpenedUserMenu })),
);

export function UserMenu(props: UserMenuProps) {
  const [asked, setAsked] = useState(false);
  const button = (
    <button
      type="button"
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={() => setAsked(true)}
      className={USER_BUTTON}
    >
      <UserButtonFace name={props.name} detail={props.detail} label={props.labels.menu} />
    </button>
  );
  if (!asked) return button;
  return (
    <Suspense fallback={button}>
      <Opened {...props} />
    </Suspense>
  );
}
