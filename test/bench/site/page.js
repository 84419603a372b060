/** Returns a whole page with a title and a body. */
export function page(title, body) {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${title}</title>
</head>
<body>
<h1>${title}</h1>
${body}
</body>
</html>
`;
}

/** Returns the title of a document: terms have a label, and cities and parties a name. */
export function titleOf({ title, label, name }) {
  return title ?? label ?? name;
}
