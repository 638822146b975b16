/** The thin line below an embed's picture: play, step, back to the start, what the embed adds, the step shown, and the way to the whole page. */

import type { ReactNode } from 'react';
import { fullPageOf } from '../../state/embed/fullPage';
import type { EmbedPlayer } from '../../state/embed/player';
import { useExperiment } from '../../state/useExperiment';
import { useEmbedWords } from '../../text/embed/words';
import { useNumbers } from '../../text/numbers';
import { Button } from '../../ui/Button';
import { useHidden } from './useHidden';
import { usePlayer } from './usePlayer';

interface Props {
  player: EmbedPlayer;
  linkOnly: boolean;
  children?: ReactNode;
}

export function EmbedLine({ player, linkOnly, children }: Props) {
  const { controls } = useEmbedWords();
  const noLink = useHidden('link');
  if (linkOnly && noLink) return null;
  return (
    <section className="embed-line" aria-label={controls}>
      {!linkOnly && <PlayerControls player={player} />}
      {children}
      {!linkOnly && <StepShown player={player} />}
      {!noLink && <FullPageLink />}
    </section>
  );
}

function PlayerControls({ player }: { player: EmbedPlayer }) {
  const words = useEmbedWords();
  const playing = usePlayer(player, (from) => from.playing());
  return (
    <>
      {!useHidden('play') && (
        <Button
          look="primary"
          icon={playing ? 'pause' : 'play'}
          iconOnly
          label={playing ? words.pause : words.play}
          onClick={playing ? player.pause : player.play}
          data-testid="play"
          data-value={playing ? 'playing' : 'paused'}
        />
      )}
      {!useHidden('step') && <Button icon="step" iconOnly label={words.step} onClick={player.step} data-testid="step-button" />}
      {!useHidden('reset') && <Button icon="reset" iconOnly label={words.reset} onClick={player.reset} data-testid="reset" />}
    </>
  );
}

function StepShown({ player }: { player: EmbedPlayer }) {
  const words = useEmbedWords();
  const { count } = useNumbers();
  const step = usePlayer(player, (from) => from.stepShown());
  return (
    <span className="embed-step muted" data-testid="step" data-value={step}>
      {words.stepShown(count(step))}
    </span>
  );
}

function FullPageLink() {
  const words = useEmbedWords();
  const address = useExperiment(fullPageOf);
  return (
    <a className="embed-link" href={address} target="_blank" rel="noopener" title={words.fullHint} data-testid="full-page">
      <span>{words.full}</span> <span aria-hidden="true">↗</span>
    </a>
  );
}
