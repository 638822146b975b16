/** English words of the page that makes embeds for other people's pages. */

import type { SnippetId } from '../../state/embed/snippets';
import type { EmbedId, HideableId, ViewId } from '../../state/pageSettings';

type Whole = Exclude<EmbedId, ViewId | 'none'>;

export const en = {
  title: 'Put it into your own page',
  about:
    'Choose what your readers see, look at it, copy the snippet. Nothing is loaded that trains before a reader asks for it, and nothing runs while nobody looks.',
  what: 'What',
  kinds: {
    sandbox: 'Sandbox: a triplet to drag',
    map: 'Map of the embeddings',
    recorded: 'Recorded run',
    compare: 'Runs side by side',
    lesson: 'A lesson',
    words: 'Images and words',
  } satisfies Record<Whole, string>,
  views: 'A single view',
  lesson: 'Lesson',
  recorded: 'Recording',
  preset: 'Comparison',
  ownRuns: 'The runs of the address below',
  settings: 'Settings',
  address: 'State, as the address of a page of the playground',
  addressHint: 'Set up the playground, sandbox or comparison as you want it, copy its address and paste it here.',
  addressWrong: 'That is no address with settings: it has no “?”.',
  loss: 'Loss',
  margin: 'Margin',
  autoplay: 'Trains by itself as soon as it is seen',
  look: 'Look',
  theme: 'Theme',
  language: 'Language',
  readers: 'The reader’s own',
  width: 'Width in the preview',
  height: 'Height',
  heightHint: 'The element with the script is as high as its contents need; all others keep this height.',
  fullWidth: 'as wide as the text',
  pixels: (count: string) => `${count} px`,
  hide: 'Leave away',
  hideable: {
    play: 'Play',
    step: 'One step',
    reset: 'Back to the start',
    timeline: 'Timeline',
    margin: 'Margin',
    census: 'Count of triplets',
    legend: 'Legend and ruler',
    tools: 'Tools above the picture',
    readout: 'Numbers',
    settings: 'Settings',
    train: '“Train here”',
    link: 'Link to the whole page',
  } satisfies Record<HideableId, string>,
  preview: 'Preview',
  previewTitle: 'The embed as your readers see it',
  snippet: 'Snippet',
  snippets: {
    script: { name: 'HTML, element', hint: 'Lazy, and as high as its contents. One script for any number of elements.' },
    iframe: { name: 'HTML, iframe', hint: 'Needs no script of ours in your page.' },
    markdown: { name: 'Markdown', hint: 'Where HTML is let through (GitHub’s own pages take iframes out).' },
    mdx: { name: 'MDX', hint: 'The same in the spelling of JSX.' },
    reveal: { name: 'reveal.js', hint: 'Plays when the slide comes and pauses when it goes.' },
    jupyter: { name: 'Jupyter', hint: 'A code cell.' },
    wordpress: {
      name: 'WordPress',
      hint: 'A block “Custom HTML”. WordPress keeps iframes only for authors who may post unfiltered HTML; on WordPress.com that is a plan with plugins.',
    },
  } satisfies Record<SnippetId, { name: string; hint: string }>,
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'Could not copy: the text is selected, copy it by hand.',
  more: 'The host page can play, pause, set and follow an embed by messages: docs/embedding.md in the project.',
};

export type BuilderWords = typeof en;
