/** Stands alone: while the database is away nothing else may be asked for, not even a session. */
export function awayPage(requestId: string, english: boolean): string {
  const text = english
    ? {
        lang: "en",
        title: "The database cannot be reached",
        body: "Nothing has been lost: what was saved is safe, and what you had typed into an open form is still in that window. The page will work again as soon as the database answers.",
        again: "Try again",
        id: "Request number",
      }
    : {
        lang: "zh-CN",
        title: "暂时无法连接数据库",
        body: "数据没有丢失：已保存的内容安全，已打开的表单中填写的内容仍保留在该窗口。数据库恢复后页面即可使用，无需重新登录。",
        again: "重试",
        id: "请求编号",
      };
  return `<!doctype html><html lang="${text.lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${text.title}</title></head>
<body style="margin:0;min-height:100vh;display:grid;place-items:center;font:16px/1.7 'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif;background:#f5f6f8;color:#1b2430">
<main style="max-width:34rem;padding:2rem;margin:1rem;background:#fff;border:1px solid #d8dde5;border-radius:6px">
<h1 style="margin:0 0 .5rem;font-size:1.25rem">${text.title}</h1><p>${text.body}</p>
<p><a href="" style="color:#1d4f91">${text.again}</a></p>
<p style="color:#5a6675;font-size:.85rem">${text.id} <code>${requestId}</code></p></main></body></html>`;
}
