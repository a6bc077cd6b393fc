"use client";

/** The last resort, when not even the layout can be made: no messages, no styles to rely on. */
export default function GlobalError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <html lang="zh-CN">
      <body>
        <main style={{ maxWidth: "34rem", margin: "4rem auto", padding: "0 1rem", fontFamily: "sans-serif" }}>
          <h1>页面出错了 · Something went wrong</h1>
          <p>已保存的内容没有受到影响。 What was saved is not affected.</p>
          <p>
            请求编号 · Request number: <code>{error.digest}</code>
          </p>
          <button type="button" onClick={reset}>
            重试 · Try again
          </button>
        </main>
      </body>
    </html>
  );
}
