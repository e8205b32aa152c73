/** The field of a form that says for which member its page was drawn. It proves nothing: it keeps people apart who share a browser. */
export const drawnForField = 'drawnFor'
