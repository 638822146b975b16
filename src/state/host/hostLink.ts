/**
 * The embed's end of the line to the page around it: listens to commands of that page alone, tells of height, steps and state. A message that is no command is
 * ignored; the first one is told on the console.
 */
import type { EmbedPlayer } from '../embed/player';
import type { UrlProblem } from '../experimentUrl';
import { type Command, type EmbedState, type Report, readMessage, report, resizeString, type SettingValues } from './protocol';

export const stepEveryMs = 250;

/** What the link needs of the window; tests bring their own. */
export interface HostWindow {
  parent: unknown;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  removeEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

export interface HostLinkOptions {
  window: HostWindow;
  /** To the page around. Nothing that is said is secret: the host has written the address itself. */
  post(message: unknown): void;
  player: EmbedPlayer;
  /** Returns what was wrong. */
  set(values: SettingValues): readonly UrlProblem[];
  /** The whole page in the present state, and when that changes. */
  address(): string;
  onAddress(listener: () => void): () => void;
  /** The embed's own address, for Embedly's message. */
  src(): string;
  warn(text: string): void;
}

export interface HostLink {
  /** Tells the height where it has changed. */
  tellHeight(height: number): void;
  stop(): void;
}

export function connectHost(options: HostLinkOptions): HostLink {
  const { window, player, post, warn } = options;
  const tell = (said: Report) => post(report(said));
  let toldBad = false;
  let height = 0;

  function follow(command: Command): void {
    if (command.type === 'play') {
      if (!player.playing()) player.play();
    } else if (command.type === 'goto') player.goTo(command.step);
    else if (command.type === 'set') {
      const problems = options.set(command.values);
      if (problems.length > 0)
        warn(
          `${problems.map(({ key, value, reason }) => `${key}=${value} (${reason})`).join(', ')}: not understood, see docs/embedding.md`,
        );
    } else player[command.type]();
  }

  const onMessage = (event: MessageEvent) => {
    // A page's own scripts speak to it as well (extensions do): none of ours.
    if (event.source === (window as unknown)) return;
    const command = event.source === window.parent ? readMessage(event.data) : null;
    if (command) return follow(command);
    if (toldBad) return;
    toldBad = true;
    warn(
      'a message that is no command of this embed, or not from the page around it, was ignored (told once); see docs/embedding.md',
    );
  };

  const stateNow = (): EmbedState => ({
    playing: player.playing(),
    training: player.training(),
    step: player.stepShown(),
    loss: player.lossShown(),
    address: options.address(),
  });
  let toldState = '';
  let toldStep = player.stepShown();
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** One at once, then at most one in `stepEveryMs`, the newest. */
  function tellStep(): void {
    if (timer !== undefined) return;
    const step = player.stepShown();
    if (step === toldStep) return;
    toldStep = step;
    tell({ type: 'step', step, loss: player.lossShown() });
    timer = setTimeout(() => {
      timer = undefined;
      tellStep();
    }, stepEveryMs);
  }
  let stateTimer: ReturnType<typeof setTimeout> | undefined;
  function tellState(): void {
    stateTimer = undefined;
    const state = stateNow();
    const known = JSON.stringify([state.playing, state.training, state.address]);
    if (known === toldState) return;
    toldState = known;
    tell({ type: 'state', ...state });
  }
  const changed = () => {
    tellStep();
    // Playing is told at once, a slider that is dragged when it rests.
    if (!toldState.startsWith(JSON.stringify([player.playing(), player.training()]).slice(0, -1))) tellState();
    else stateTimer ??= setTimeout(tellState, stepEveryMs);
  };

  window.addEventListener('message', onMessage);
  const stops = [player.subscribe(changed), options.onAddress(changed)];
  tell({ type: 'ready' });
  tellState();

  return {
    tellHeight(next) {
      if (next === height || !(next > 0)) return;
      height = next;
      tell({ type: 'height', height });
      post(resizeString(options.src(), height));
    },
    stop() {
      window.removeEventListener('message', onMessage);
      clearTimeout(timer);
      clearTimeout(stateTimer);
      for (const stop of stops) stop();
    },
  };
}
