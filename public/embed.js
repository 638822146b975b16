/* <ranking-loss-playground query="embed=sandbox">: a lazy iframe as high as it needs to be, for pages of others. See docs/embedding.md. */
(() => {
  const name = 'ranking-loss-playground';
  const script = document.currentScript;
  if (!script || customElements.get(name)) return;
  // The page lies beside this script.
  const base = new URL('./', script.src);
  const all = new Set();

  class Playground extends HTMLElement {
    static observedAttributes = ['query', 'height'];

    connectedCallback() {
      all.add(this);
      if (this.frame) return;
      const frame = document.createElement('iframe');
      this.frame = frame;
      frame.title = this.title || 'Ranking Loss Playground';
      frame.loading = 'lazy';
      frame.allow = 'fullscreen';
      frame.style.cssText = 'display:block;width:100%;height:400px;border:0';
      if (this.sandboxed) frame.setAttribute('sandbox', 'allow-scripts allow-popups');
      this.style.display = 'block';
      this.attributeChangedCallback();
      this.append(frame);
    }

    disconnectedCallback() {
      all.delete(this);
    }

    attributeChangedCallback() {
      const { frame } = this;
      if (!frame) return;
      const address = new URL(base);
      address.search = this.getAttribute('query') || 'embed=sandbox';
      if (frame.src !== address.href) frame.src = address.href;
      if (this.fixed) frame.style.height = `${this.fixed}px`;
    }

    get fixed() {
      return Number(this.getAttribute('height')) || 0;
    }
    get sandboxed() {
      return this.hasAttribute('sandboxed');
    }

    /** { type: 'play' | 'pause' | 'step' }, { type: 'goto', step }, { type: 'set', values } */
    send(command) {
      this.frame.contentWindow?.postMessage({ app: name, v: 1, ...command }, this.sandboxed ? '*' : base.origin);
    }

    /** Every message comes out as an event "ranking-loss". */
    hear({ data, origin }) {
      if (origin !== (this.sandboxed ? 'null' : base.origin) || data?.app !== name || data.v !== 1) return;
      if (data.type === 'height' && data.height > 0 && !this.fixed)
        this.frame.style.height = `${Math.min(4000, data.height)}px`;
      if (data.type === 'state') {
        this.training = data.training;
        // Embeds of opaque origin cannot hear each other: at most one of a page trains.
        if (data.training) for (const other of all) if (other !== this && other.training) other.send({ type: 'pause' });
      }
      this.dispatchEvent(new CustomEvent('ranking-loss', { detail: data, bubbles: true }));
    }
  }

  addEventListener('message', (event) => {
    for (const element of all) if (event.source === element.frame.contentWindow) element.hear(event);
  });
  customElements.define(name, Playground);
})();
