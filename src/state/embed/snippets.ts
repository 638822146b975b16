/** What an author copies: the same embed for a plain page, an element with a script, Markdown, MDX, reveal.js, Jupyter and WordPress. Pure. */

export interface Embed {
  /** Absolute address of this page's folder, ends in '/'. */
  site: string;
  /** Without the question mark. */
  query: string;
  /** Read by those who do not see it. */
  title: string;
  /** CSS pixels. */
  height: number;
}

export const snippetIds = ['script', 'iframe', 'markdown', 'mdx', 'reveal', 'jupyter', 'wordpress'] as const;
export type SnippetId = (typeof snippetIds)[number];

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const inAttribute = (text: string) => text.replace(/[&<>"]/g, (letter) => escapes[letter]);
const inString = (text: string) => JSON.stringify(text);

export const addressOf = ({ site, query }: Pick<Embed, 'site' | 'query'>): string => `${site}?${query}`;

/** What the frame may do: everything it needs with an own origin, and the link to the whole page in a new tab. */
const permissions = 'allow-scripts allow-same-origin allow-popups';

const iframe = (embed: Embed) =>
  `<iframe src="${inAttribute(addressOf(embed))}" title="${inAttribute(embed.title)}" width="100%" height="${embed.height}" style="border: 0" loading="lazy" allow="fullscreen" sandbox="${permissions}"></iframe>`;

const element = ({ site, query, title }: Embed) =>
  [
    `<script src="${inAttribute(`${site}embed.js`)}" async></script>`,
    `<ranking-loss-playground query="${inAttribute(query)}" title="${inAttribute(title)}"></ranking-loss-playground>`,
  ].join('\n');

const makers: Record<SnippetId, (embed: Embed) => string> = {
  script: element,
  iframe,
  // Both leave HTML alone; a blank line before and after it is what Markdown needs.
  markdown: (embed) => `\n${iframe(embed)}\n`,
  mdx: (embed) =>
    `<iframe src="${inAttribute(addressOf(embed))}" title="${inAttribute(embed.title)}" width="100%" height={${embed.height}} style={{ border: 0 }} loading="lazy" allow="fullscreen" sandbox="${permissions}" />`,
  reveal: (embed) =>
    [
      '<section>',
      `  <iframe data-src="${inAttribute(addressOf(embed))}" title="${inAttribute(embed.title)}" width="100%" height="${embed.height}" style="border: 0" allow="fullscreen"></iframe>`,
      '</section>',
    ].join('\n'),
  jupyter: (embed) =>
    ['from IPython.display import IFrame', `IFrame(${inString(addressOf(embed))}, width="100%", height=${embed.height})`].join(
      '\n',
    ),
  // A Custom HTML block.
  wordpress: (embed) => ['<!-- wp:html -->', iframe(embed), '<!-- /wp:html -->'].join('\n'),
};

export const snippetOf = (id: SnippetId, embed: Embed): string => makers[id](embed);
