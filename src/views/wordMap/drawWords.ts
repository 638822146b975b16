/** The words over the images: a square in the colour of its class, hollow for a word that is only asked for, with the name beside it. Drawing, and where names stand. */
import { outlineFor, parseColour } from '../colours';
import type { Surface } from '../map/axes';
import type { DotLooks } from '../map/dots';
import { css, haloText } from '../map/draw';
import { type Projection, screenX, screenY } from '../map/geometry';
import { type LabelPlace, placeLabels } from './labels';
import type { WordScene } from './wordScene';

/** One word on the screen, in CSS pixels. */
export interface WordOnScreen extends LabelPlace {
  word: string;
  /** Row of the class word; -1 for a word that no image was taught. */
  row: number;
  markX: number;
  markY: number;
  width: number;
  height: number;
  /** It is the word asked for. */
  asked: boolean;
}

export const markRadius = (colours: Surface['colours']): number => colours.pointRadius + 2.25;
const font = ({ rem, font: family }: Surface['colours'], size: number, isAsked: boolean) =>
  `${isAsked ? 'italic ' : ''}700 ${size * rem}px ${family}`;
const nameSize = (width: number, rem: number) => (width < 26 * rem ? 0.8125 : 0.9375);

/**
 * Every word whose mark is on the stage, with the place of its name.
 * @param top no name stands above it, in CSS pixels.
 */
export function layWords(
  { context, width, height, colours }: Surface,
  p: Projection,
  scene: WordScene,
  top = 0,
): WordOnScreen[] {
  const { taught, words, query } = scene;
  const rows = (taught?.words ?? []).map((word, row) => ({ word, row, x: words[2 * row], y: words[2 * row + 1] }));
  if (query && query.row < 0) rows.push({ word: query.word, row: -1, x: query.place[0], y: query.place[1] });
  const size = nameSize(width, colours.rem);
  const marks = rows
    .map(({ word, row, x, y }) => {
      const asked = query?.word === word;
      context.font = font(colours, size, asked);
      const box = { width: Math.ceil(context.measureText(word).width), height: Math.ceil(1.15 * size * colours.rem) };
      return { word, row, asked, markX: screenX(p, x), markY: screenY(p, y), ...box };
    })
    .filter(({ markX, markY }) => markX > -4 && markX < width + 4 && markY > -4 && markY < height + 4);
  const places = placeLabels(
    marks.map(({ markX: x, markY: y, width: across, height: down }) => ({ x, y: y - top, width: across, height: down })),
    markRadius(colours),
    { width, height: height - top },
  );
  return marks.map((mark, i) => ({ ...mark, ...places[i], y: places[i].y + top }));
}

/** @param lit the word under the pointer, or null. */
export function drawWords(surface: Surface, words: readonly WordOnScreen[], looks: DotLooks, lit: string | null): void {
  const { context, colours, width } = surface;
  const radius = markRadius(colours);
  const [paper, ink] = [parseColour(colours.paper), parseColour(colours.ink)];
  context.setLineDash([]);
  for (const { x, y, markX, markY, width: across, height, led } of words) {
    if (!led) continue;
    // To the side of the name that is nearest to the mark.
    const toX = Math.min(x + across / 2, Math.max(x - across / 2, markX));
    const toY = Math.min(y + height / 2, Math.max(y - height / 2, markY));
    context.beginPath();
    context.moveTo(markX, markY);
    context.lineTo(toX, toY);
    context.strokeStyle = colours.paper;
    context.lineWidth = colours.lineWidth + 2.5;
    context.stroke();
    context.strokeStyle = colours.inkMuted;
    context.lineWidth = colours.lineWidth * 0.8;
    context.stroke();
  }
  for (const { row, markX, markY, asked } of words) {
    context.beginPath();
    context.rect(markX - radius, markY - radius, 2 * radius, 2 * radius);
    context.strokeStyle = colours.paper;
    context.lineWidth = 5;
    context.stroke();
    const own = row < 0 ? null : looks.classes[row % looks.classes.length];
    context.fillStyle = own ? css(own) : colours.paper;
    context.fill();
    context.strokeStyle = own && !asked ? css(outlineFor(own, paper, ink, 4.5)) : colours.ink;
    context.lineWidth = asked ? 2.5 : 1.75;
    context.stroke();
  }
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (const { word, x, y, asked, width: across, height } of words) {
    context.font = font(colours, nameSize(width, colours.rem), asked);
    context.fillStyle = colours.ink;
    haloText(surface, word, x, y);
    if (word === lit) context.fillRect(Math.round(x - across / 2), Math.round(y + height / 2), across, colours.lineWidth);
  }
}

/** The word whose mark or name lies under a place on the screen; null for none. */
export function wordAt(words: readonly WordOnScreen[], atX: number, atY: number, reach: number): WordOnScreen | null {
  const onMark = words.find(({ markX, markY }) => Math.max(Math.abs(markX - atX), Math.abs(markY - atY)) <= reach);
  const onName = ({ x, y, width, height }: WordOnScreen) => Math.abs(atX - x) <= width / 2 && Math.abs(atY - y) <= height / 2;
  return onMark ?? words.find(onName) ?? null;
}
