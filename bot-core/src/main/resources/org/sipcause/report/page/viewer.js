/* One message in full, or two side by side with what differs marked. */
const viewer = (() => {
  const panel = $('viewer');
  let current = -1;
  let pinned = -1;
  let opener = null;

  function whole(id, wanted) {
    const message = data.messages[id];
    const text = make('pre');
    text.tabIndex = 0;
    text.setAttribute('aria-label', data.words.message + ' #' + message.n);
    let target = null;
    message.t.split('\n').forEach((line, at) => {
      const element = make(message.m && message.m.includes(at) ? 'mark' : 'span', '', line);
      element.dataset.line = at;
      if (at === wanted) {
        element.className = 'here';
        element.tabIndex = -1;
        target = element;
      }
      text.append(element, '\n');
    });
    panel.append(text);
    return target || text;
  }

  function step(by) {
    const next = list.beside(current, by);
    if (next >= 0) {
      open(next, -1, opener, true);
    }
  }

  function bar() {
    const tools = make('p', 'tools');
    const before = button('←', () => step(-1));
    before.setAttribute('aria-label', data.words.previous);
    before.disabled = list.beside(current, -1) < 0;
    const behind = button('→', () => step(1));
    behind.setAttribute('aria-label', data.words.following);
    behind.disabled = list.beside(current, 1) < 0;
    const pin = button(data.words.beside, () => {
      pinned = pinned < 0 ? current : -1;
      pin.setAttribute('aria-pressed', pinned >= 0);
      if (pinned >= 0) {
        announce(data.words.choose);
        hint.textContent = data.words.choose;
      } else {
        open(current, -1, opener);
      }
    });
    pin.setAttribute('aria-pressed', pinned >= 0);
    const hint = make('span', 'about', pinned >= 0 && pinned === current ? data.words.choose : '');
    const take = button(data.words.copy, () => copy(data.messages[current].t, take));
    const shut = button('×', close);
    shut.className = 'close';
    shut.setAttribute('aria-label', data.words.close);
    tools.append(before, ' ', behind, ' ', take, ' ', pin, ' ', hint, shut);
    return [tools, behind, before];
  }

  /* Shows a message, by its place from 0; the line wanted, from 0, comes into sight and takes the focus. */
  function open(id, line, from, stay) {
    if (!data.messages[id]) {
      return;
    }
    const message = data.messages[id];
    const pressed = panel.contains(document.activeElement) ? document.activeElement.getAttribute('aria-label') : null;
    current = id;
    opener = from || opener;
    panel.hidden = false;
    document.body.classList.add('reading');
    panel.replaceChildren();
    const title = make('h2', '', data.words.message + ' #' + message.n);
    title.id = 'viewer-title';
    title.tabIndex = -1;
    panel.setAttribute('aria-labelledby', 'viewer-title');
    const [tools, behind, before] = bar();
    panel.append(title, make('p', 'about', message.h), tools);
    let target;
    if (pinned >= 0 && pinned !== id) {
      target = compare(data.messages[pinned], message, panel, title);
    } else {
      target = whole(id, line);
    }
    if (stay) {
      (behind.getAttribute('aria-label') === pressed && !behind.disabled ? behind : before.disabled ? behind : before).focus();
    } else {
      target.focus({ preventScroll: true });
    }
    target.scrollIntoView({ block: target.classList.contains('here') ? 'center' : 'nearest' });
    list.point(id);
  }

  function close() {
    panel.hidden = true;
    panel.replaceChildren();
    pinned = -1;
    current = -1;
    document.body.classList.remove('reading');
    if (opener && opener.isConnected) {
      opener.focus();
    }
    opener = null;
  }

  addEventListener('keydown', event => {
    if (event.key === 'Escape' && !panel.hidden) {
      close();
    }
  });
  return { open, close };
})();
