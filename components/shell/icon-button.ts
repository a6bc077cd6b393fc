/** A button of the top bar with nothing but an icon. */
export const ICON_BUTTON =
  "flex size-10 cursor-pointer items-center justify-center rounded-box hover:bg-sunken";
