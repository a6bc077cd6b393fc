/** RFC 8187; encodeURIComponent leaves some characters alone that it does not allow. */
export function encodedName(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
