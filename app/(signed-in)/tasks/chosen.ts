/** Every value of a parameter that the boxes of a form put into the address. */
export function chosen(value: string | string[] | undefined): string[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}
