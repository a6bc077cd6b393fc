type Props = { patentId: number; number: string; mayKeep: boolean };

export async function ConversionSection(_props: Props) {
  return null;
}
