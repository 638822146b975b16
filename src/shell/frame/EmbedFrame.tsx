/**
 * What every embed has around its picture: messages above it, its controls and a thin line below it, and the line to the page that it stands in.
 * Fills its frame; how high it would like to be it tells the page around.
 */

import { type ReactNode, useEffect, useRef } from 'react';
import { fullPageOf } from '../../state/embed/fullPage';
import type { EmbedPlayer } from '../../state/embed/player';
import { experimentStore } from '../../state/experimentStore';
import { applySettings, type SettingOutlets } from '../../state/host/applySettings';
import { connectHost } from '../../state/host/hostLink';
import { useExperiment } from '../../state/useExperiment';
import { setLanguage } from '../../text/text';
import { type KeyBinding, listenToKeys } from '../keys';
import { EmbedLine } from './EmbedLine';
import { type Shape, watchHeight } from './naturalHeight';
import { WheelHint } from './WheelHint';
import './frame.css';

interface Props {
  player: EmbedPlayer;
  /** Of the picture; null: as high as its contents, and it scrolls where there is less room. */
  shape: Shape | null;
  notices?: ReactNode;
  /** The picture. */
  children: ReactNode;
  /** Between the picture and the line. */
  below?: ReactNode;
  /** In the line, after the buttons. */
  inLine?: ReactNode;
  /** The picture is a whole page with buttons and keys of its own: the line has only the way to the page. */
  hasOwnControls?: boolean;
  /** Takes what a host asks of the map. */
  look?: SettingOutlets['look'];
}

export function EmbedFrame({ player, shape, notices, children, below, inLine, hasOwnControls = false, look }: Props) {
  const embed = useExperiment((state) => state.page.embed);
  const hidden = useExperiment((state) => state.page.hide.join(' '));
  const root = useRef<HTMLDivElement>(null);
  const picture = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!root.current || !picture.current) return;
    const link = connectHost({
      window,
      post: (message) => window.parent !== window && window.parent.postMessage(message, '*'),
      player,
      set: (values) => applySettings(values, { setLanguage, look }),
      address: () => fullPageOf(experimentStore.getState()),
      onAddress: (listener) => experimentStore.subscribe(listener),
      src: () => location.href,
      warn: (text) => console.warn(`Ranking Loss Playground: ${text}`),
    });
    const stopHeight = watchHeight(root.current, picture.current, shape, link.tellHeight);
    const toggle = () => (player.playing() ? player.pause() : player.play());
    const keys: KeyBinding[] = [
      { keys: [' '], name: 'toggle', act: toggle },
      { keys: ['s'], name: 'step', act: player.step },
      { keys: ['r'], name: 'reset', act: player.reset },
    ];
    const stopKeys = listenToKeys(hasOwnControls ? [] : keys);
    return () => {
      stopKeys();
      stopHeight();
      link.stop();
    };
  }, [player, shape, hasOwnControls, look]);

  return (
    <div className="embed" data-embed={embed} data-hide={hidden} data-fills={shape !== null} data-testid="embed" ref={root}>
      {notices}
      <div className="embed-picture" ref={picture}>
        {children}
      </div>
      {below && <div className="embed-below">{below}</div>}
      <EmbedLine player={player} linkOnly={hasOwnControls}>
        {inLine}
      </EmbedLine>
      <WheelHint picture={picture} />
    </div>
  );
}
