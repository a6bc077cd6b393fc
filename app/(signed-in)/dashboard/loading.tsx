import { BoxSkeleton } from "./box-skeleton";

export default function Loading() {
  return (
    <>
      <div className="skeleton mb-3 h-8 w-40" />
      <div className="skeleton mb-4 h-9" />
      <div className="skeleton mb-4 h-16" />
      <div className="skeleton mb-5 h-20" />
      <BoxSkeleton rows={7} />
    </>
  );
}
